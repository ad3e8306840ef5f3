import type { Command } from 'commander';
import { composeAgenda } from '../../domain/agenda/compose.ts';
import type { AgendaPlan, NoAgenda } from '../../domain/agenda/plan.ts';
import { type MeetingKind, meetingKinds } from '../../domain/agenda/shapes.ts';
import { TeamctlError } from '../../errors.ts';
import { byLocale } from '../../i18n/locale.ts';
import { agenda as en } from '../../i18n/messages/en/agenda.ts';
import { agenda as zh } from '../../i18n/messages/zh-CN/agenda.ts';
import type { Context } from '../context.ts';
import { requireMember } from '../find.ts';
import { collect, parseCount, parseDay } from '../options.ts';
import { type Gathered, gatherAgenda, membersOf } from './agenda-gather.ts';
import { recurrenceOf } from './agenda-recurrence.ts';

export const agendaFormats = ['ics', 'wecom', 'dingtalk', 'feishu', 'html'];

interface Options {
  date?: string;
  minutes?: string;
  absent?: string[];
  private?: boolean;
  dryRun?: boolean;
}

export function define(program: Command, context: Context): void {
  const { help } = byLocale(context.locale, { 'zh-CN': zh, en });
  const agenda = program.command('agenda').description(help.agenda);
  for (const kind of meetingKinds) {
    agenda
      .command(kind)
      .description(help[kind])
      .option('--date <date>', help.date)
      .option('--minutes <n>', help.minutes)
      .option('--absent <member>', help.absent, collect)
      .option('--private', help.private)
      .option('--dry-run', help.dryRun)
      .action((options: Options) => run(context, kind, options));
  }
}

export function refuse(reason: NoAgenda, gathered: Gathered): never {
  const { input } = gathered;
  switch (reason.code) {
    case 'nobody-present':
      throw new TeamctlError('invalid', 'agenda-nobody', { date: input.date });
    case 'minutes-outside-box': {
      const { asked, min, max } = reason;
      throw new TeamctlError('usage', 'agenda-outside-box', { meeting: input.definition.id, asked, min, max });
    }
    case 'cannot-fit': {
      const { minutes, least, most } = reason;
      throw new TeamctlError('invalid', 'agenda-cannot-fit', { minutes, least, most });
    }
  }
}

/** The plan of a meeting: as it was when it is over, else composed from what is known now. */
export function planOf(gathered: Gathered): AgendaPlan {
  const { stored } = gathered;
  if (stored?.state === 'held' && stored.plan) return { ...stored.plan, managerNotes: [] };
  const composed = composeAgenda(gathered.input);
  return composed.kind === 'agenda' ? composed.plan : refuse(composed.reason, gathered);
}

async function store(context: Context, gathered: Gathered, plan: AgendaPlan): Promise<void> {
  const { stored, team } = gathered;
  const key = { teamId: team.id, kind: plan.meeting, date: plan.date };
  // A meeting that is over stays as it was, and an agenda that is stored already needs no second write.
  if (
    stored?.state === 'held' ||
    stored?.state === 'skipped' ||
    (stored?.state === 'planned' && samePlan(stored.plan, plan))
  )
    return;
  const { storePlan } = await import('../../store/meeting-writer.ts');
  await context.write(`agenda ${plan.meeting}`, async ({ db, summarize }) => {
    await storePlan(db, key, plan);
    summarize(plan.date);
  });
}

const samePlan = (a: AgendaPlan | null, b: AgendaPlan) =>
  a !== null && JSON.stringify({ ...a, managerNotes: [] }) === JSON.stringify({ ...b, managerNotes: [] });

export async function run(context: Context, meeting: MeetingKind, options: Options): Promise<void> {
  const date = options.date === undefined ? context.today : parseDay(options.date, '--date');
  const minutes = options.minutes === undefined ? null : parseCount(options.minutes, '--minutes', 1);
  const team = await context.team();
  const members = await membersOf(context, team);
  const absent: number[] = [];
  for (const word of options.absent ?? []) absent.push((await requireMember(members, word)).id);
  const withNotes = options.private === true;
  const gathered = await gatherAgenda(context, team, members, { meeting, date, minutes, absent, withNotes });
  const plan = planOf(gathered);
  const { presentAgenda } = await import('../../present/agenda.ts');
  const recurrence = recurrenceOf(team, gathered.calendar, meeting, date);
  const report = presentAgenda(
    { team: { id: team.id, name: team.name }, plan, texts: gathered.texts, recurrence, withNotes },
    context.locale,
  );
  if (options.dryRun !== true) await store(context, gathered, plan);
  await context.show(report, agendaFormats);
}
