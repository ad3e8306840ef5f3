import type { Command } from 'commander';
import { type CoachingCase, type GivenAnswer, gatherCoaching, openPlan } from '../../../app/coach/case.ts';
import { coachView } from '../../../app/coach/coach-view.ts';
import { parseSign } from '../../../app/find/sign.ts';
import { type PlanChange, planChange } from '../../../domain/coaching/plan-change.ts';
import { TeamctlError } from '../../../errors.ts';
import { coachWords } from '../../../i18n/areas/coach.ts';
import type { StoredCoachPlan } from '../../../store/coaching-reader.ts';
import type { Context } from '../../context.ts';
import { collect, parseDay } from '../../line/options.ts';
import { defineRecords } from './records.ts';
import { defineStep } from './step.ts';

interface Options {
  start?: string;
  ask?: boolean;
  answer?: string[];
  dryRun?: boolean;
}

export function define(program: Command, context: Context): void {
  const { help } = coachWords(context.locale);
  const coach = program
    .command('coach')
    .description(help.coach)
    .argument('<member>', help.who)
    .option('--start <date>', help.start)
    .option('--ask', help.ask)
    .option('--answer <sign=degree>', help.answer, collect)
    .option('--dry-run', help.dryRun)
    .action((who: string, options: Options) => run(context, who, options));
  defineStep(coach, context);
  defineRecords(coach, context);
}

/** The plan as it is once the change is made. */
function afterChange(found: CoachingCase, change: PlanChange, today: string): StoredCoachPlan | undefined {
  const current = openPlan(found);
  switch (change.kind) {
    case 'start': {
      const { focus, coping, startedOn } = change;
      const fresh = { state: 'open' as const, closedOn: null, reason: null, results: [] };
      return { id: 0, memberId: found.member.id, focus, coping, startedOn, ...fresh };
    }
    case 'move':
      return current && { ...current, startedOn: change.startedOn };
    case 'refer':
      return current && { ...current, state: 'referral', closedOn: today };
    default:
      return current ?? found.plans.at(-1);
  }
}

async function store(
  context: Context,
  found: CoachingCase,
  change: PlanChange,
  given: readonly GivenAnswer[],
): Promise<void> {
  if (change.kind === 'none' && given.length === 0) return;
  const { insertPrivateObservation } = await import('../../../store/observation-writer.ts');
  const { endCoachPlan, insertCoachPlan, moveCoachPlan } = await import('../../../store/coaching-writer.ts');
  const current = openPlan(found);
  // No summary: whom it is about and what was answered stay out of the log.
  await context.write('coach', async ({ db }) => {
    for (const each of given) {
      const observation = { ...each, how: 'asked' as const, on: context.today, note: null };
      await insertPrivateObservation(db, found.member.id, observation);
    }
    if (change.kind === 'start') await insertCoachPlan(db, found.member.id, change);
    if (change.kind === 'move' && current) await moveCoachPlan(db, current.id, change.startedOn);
    if (change.kind === 'refer' && current)
      await endCoachPlan(db, current.id, { state: 'referral', on: context.today, reason: null });
  });
}

export async function run(context: Context, who: string, options: Options): Promise<void> {
  const wanted = options.start === undefined ? null : parseDay(options.start, '--start');
  if (options.ask) await ask(context, who);
  const given = (options.answer ?? []).map(parseSign);
  const found = await gatherCoaching(context, who, given);
  const change = planChange(found.assessment, found.plans, wanted, found.calendar);
  if (change.kind === 'running') throw new TeamctlError('usage', 'coach-plan-running', { name: found.member.name });
  if (options.dryRun !== true) await store(context, found, change, given);
  const { presentCoach } = await import('../../../present/coach.ts');
  await context.show(presentCoach(coachView(found, afterChange(found, change, context.today)), context.locale));
}

async function ask(context: Context, who: string): Promise<void> {
  if (!context.interactive) throw new TeamctlError('usage', 'option-missing-no-input', { flag: '--answer' });
  const { askAboutMember } = await import('./ask.ts');
  await askAboutMember(context, who);
}
