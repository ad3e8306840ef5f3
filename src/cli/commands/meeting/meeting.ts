import type { Command } from 'commander';
import { type MeetingKind, meetingKinds } from '../../../domain/agenda/meeting-kind.ts';
import { addDays } from '../../../domain/calendar/day.ts';
import { TeamctlError } from '../../../errors.ts';
import { meetingWords } from '../../../i18n/areas/meeting.ts';
import { meetingNames } from '../../../i18n/typed-words.ts';
import type { Context } from '../../context.ts';
import { collect, parseDay } from '../../line/options.ts';

function readKind(word: string): MeetingKind {
  const kind = meetingKinds.find((each) => each === word || meetingNames[each]?.includes(word.trim()));
  if (kind) return kind;
  throw new TeamctlError('usage', 'meeting-kind', { value: word });
}

export function define(program: Command, context: Context): void {
  const { help } = meetingWords(context.locale);
  const meeting = program.command('meeting').description(help.meeting);
  meeting
    .command('run <kind>')
    .description(help.run)
    .option('--date <date>', help.date)
    .option('--minutes <n>', help.minutes)
    .option('--absent <member>', help.absent, collect)
    .option('--rehearse <factor>', help.rehearse)
    .action(async (kind: string, options) => (await import('./run.ts')).run(context, readKind(kind), options));
  meeting
    .command('close <kind>')
    .description(help.close)
    .option('--date <date>', help.date)
    .option('--absent <member>', help.absent, collect)
    .option('--sharer <member>', help.sharer, collect)
    .option('--note <text>', help.note)
    .option('--todo <text>', help.todo, collect)
    .option('--done <id>', help.done, collect)
    .option('--dry-run', help.dryRun)
    .action(async (kind: string, options) => (await import('./close.ts')).run(context, readKind(kind), options));
  meeting
    .command('skip <kind>')
    .description(help.skip)
    .option('--date <date>', help.date)
    .option('--reason <text>', help.reason)
    .action((kind: string, options: { date?: string; reason?: string }) => skip(context, readKind(kind), options));
  meeting
    .command('list')
    .description(help.list)
    .option('--from <date>', help.from)
    .option('--to <date>', help.to)
    .action((options: { from?: string; to?: string }) => list(context, options));
}

async function skip(context: Context, kind: MeetingKind, options: { date?: string; reason?: string }): Promise<void> {
  const date = options.date === undefined ? context.today : parseDay(options.date, '--date', context.today);
  const reason = options.reason?.trim() || null;
  const { skipMeeting } = await import('../../../app/meeting/skip.ts');
  await skipMeeting(context.scope, { kind, date, reason });
  const { skipped } = meetingWords(context.locale);
  await context.done(skipped(kind, date), { meeting: kind, date, state: 'skipped', reason });
}

const LIST_DAYS = 30;

async function list(context: Context, options: { from?: string; to?: string }): Promise<void> {
  const to = options.to === undefined ? context.today : parseDay(options.to, '--to', context.today);
  const from = options.from === undefined ? addDays(to, -LIST_DAYS) : parseDay(options.from, '--from', context.today);
  const { listMeetings } = await import('../../../app/meeting/list.ts');
  const { presentMeetings } = await import('../../../present/meeting.ts');
  await context.show(presentMeetings(await listMeetings(context.scope, { from, to }), context.locale));
}
