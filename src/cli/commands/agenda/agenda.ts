import type { Command } from 'commander';
import { gatherAgenda, membersOf } from '../../../app/agenda/case.ts';
import { planOf, storePlan } from '../../../app/agenda/plan.ts';
import { recurrenceOf } from '../../../app/agenda/recurrence.ts';
import { requireMember } from '../../../app/find/member.ts';
import { type MeetingKind, meetingKinds } from '../../../domain/agenda/meeting-kind.ts';
import { TeamctlError } from '../../../errors.ts';
import { agendaWords } from '../../../i18n/areas/agenda.ts';
import type { Context } from '../../context.ts';
import { collect, parseCount, parseDay } from '../../line/options.ts';

const chatFormats = ['wecom', 'dingtalk', 'feishu'];
export const agendaFormats = ['ics', ...chatFormats, 'html'];

interface Options {
  date?: string;
  minutes?: string;
  absent?: string[];
  private?: boolean;
  dryRun?: boolean;
}

export function define(program: Command, context: Context): void {
  const { help } = agendaWords(context.locale);
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

export async function run(context: Context, meeting: MeetingKind, options: Options): Promise<void> {
  const date = options.date === undefined ? context.today : parseDay(options.date, '--date');
  const minutes = options.minutes === undefined ? null : parseCount(options.minutes, '--minutes', 1);
  const team = await context.team();
  const members = await membersOf(context, team);
  const absent: number[] = [];
  for (const word of options.absent ?? []) absent.push((await requireMember(members, word)).id);
  const withNotes = options.private === true;
  // Those formats are made to be posted to everybody.
  if (withNotes && chatFormats.includes(context.globals.format ?? ''))
    throw new TeamctlError('refused', 'agenda-private-chat', { format: context.globals.format as string });
  const gathered = await gatherAgenda(context, team, members, { meeting, date, minutes, absent, withNotes });
  const plan = planOf(gathered, context.today);
  const { presentAgenda } = await import('../../../present/agenda.ts');
  const recurrence = recurrenceOf(team, gathered.calendar, meeting, date);
  const report = presentAgenda(
    { team: { id: team.id, name: team.name }, plan, texts: gathered.texts, recurrence, withNotes },
    context.locale,
  );
  if (options.dryRun !== true) await storePlan(context, gathered, plan, agendaFormats);
  await context.show(report, agendaFormats);
}
