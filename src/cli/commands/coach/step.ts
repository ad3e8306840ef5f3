import type { Command } from 'commander';
import { type CoachingCase, gatherCoaching, openPlan, referralMet } from '../../../app/coach/case.ts';
import { coachView } from '../../../app/coach/coach-view.ts';
import { climb, type StepResult } from '../../../domain/coaching/ladder.ts';
import { TeamctlError } from '../../../errors.ts';
import { coachWords } from '../../../i18n/areas/coach.ts';
import type { StoredCoachPlan } from '../../../store/coaching-reader.ts';
import type { Context } from '../../context.ts';
import { parseChoice, parseCount, parseDay } from '../../line/options.ts';

interface Options {
  fear?: string;
  on?: string;
}

const MOST_FEAR = 10;

export function defineStep(coach: Command, context: Context): void {
  const { help } = coachWords(context.locale);
  coach
    .command('step <member> <outcome>')
    .description(help.step)
    .option('--fear <0..10>', help.fear)
    .option('--on <date>', help.on)
    .action((who: string, outcome: string, options: Options) => step(context, who, outcome, options));
}

function readResult(context: Context, outcome: string, options: Options): StepResult {
  const on = options.on === undefined ? context.today : parseDay(options.on, '--on');
  if (on > context.today) throw new TeamctlError('invalid', 'day-in-future', { day: on, flag: '--on' });
  const fear = options.fear === undefined ? null : parseCount(options.fear, '--fear');
  if (fear !== null && fear > MOST_FEAR) throw new TeamctlError('usage', 'coach-fear-range', { value: String(fear) });
  return { on, outcome: parseChoice(outcome, ['pass', 'fail'] as const, 'pass|fail'), fear };
}

/** The running plan that a session may be added to. @throws TeamctlError */
function planFor(found: CoachingCase, result: StepResult): StoredCoachPlan {
  const { name } = found.member;
  const plan = openPlan(found);
  if (!plan) throw new TeamctlError('not-found', 'coach-no-plan', { name });
  if (referralMet(found)) throw new TeamctlError('refused', 'coach-referral-first', { name });
  const last = plan.results.at(-1)?.on ?? plan.startedOn;
  if (result.on < last) throw new TeamctlError('invalid', 'coach-step-early', { on: result.on, last });
  return plan;
}

async function step(context: Context, who: string, outcome: string, options: Options): Promise<void> {
  const result = readResult(context, outcome, options);
  const found = await gatherCoaching(context, who);
  const plan = planFor(found, result);
  const { ladder } = found.coaching;
  const before = climb(ladder, plan.results);
  const results = [...plan.results, result];
  const { end } = climb(ladder, results);
  const { endCoachPlan, insertCoachStep } = await import('../../../store/coaching-writer.ts');
  await context.write('coach step', async ({ db }) => {
    await insertCoachStep(db, plan.id, ladder[before.rung - 1]?.id ?? '', result);
    if (end !== null) await endCoachPlan(db, plan.id, { state: end, on: result.on, reason: null });
  });
  const after = { ...plan, results, ...(end === null ? {} : { state: end, closedOn: result.on }) };
  const { presentStep } = await import('../../../present/coach.ts');
  await context.show(presentStep(coachView(found, after), context.locale));
}
