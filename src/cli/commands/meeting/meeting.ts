import type { Command } from 'commander';
import { type MeetingKind, meetingKinds } from '../../../domain/agenda/meeting-kind.ts';
import { addDays } from '../../../domain/calendar/day.ts';
import { TeamctlError } from '../../../errors.ts';
import { meetingWords } from '../../../i18n/areas/meeting.ts';
import type { MeetingView } from '../../../present/meeting.ts';
import type { StoredMeeting } from '../../../store/meeting-reader.ts';
import type { Context } from '../../context.ts';
import { collect, parseDay } from '../../line/options.ts';

export function readKind(word: string): MeetingKind {
  const kind = meetingKinds.find((each) => each === word);
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

export async function skip(
  context: Context,
  kind: MeetingKind,
  options: { date?: string; reason?: string },
): Promise<void> {
  const date = options.date === undefined ? context.today : parseDay(options.date, '--date');
  const reason = options.reason?.trim() || null;
  const team = await context.team();
  const { readMeetings } = await import('../../../store/meeting-reader.ts');
  const stored = (await readMeetings(await context.reader(), team.id, date, date)).find((each) => each.kind === kind);
  if (stored?.state === 'held') throw new TeamctlError('invalid', 'meeting-held', { date, kind });
  const { skipMeeting } = await import('../../../store/meeting-writer.ts');
  await context.write(`meeting skip ${kind}`, async ({ db, summarize }) => {
    await skipMeeting(db, { teamId: team.id, kind, date }, reason);
    summarize(date);
  });
  const { presentDone } = await import('../../../present/team.ts');
  await context.show(
    presentDone(meetingWords(context.locale).skipped(kind, date), { meeting: kind, date, state: 'skipped', reason }),
  );
}

const LIST_DAYS = 30;

/** Who really shared: as the closing says, else as planned, without those who were away. */
const sharersOf = ({ sharers, plan, absent }: StoredMeeting): readonly number[] =>
  sharers ?? plan?.sharers.map((each) => each.member).filter((member) => !absent.includes(member)) ?? [];

export async function list(context: Context, options: { from?: string; to?: string }): Promise<void> {
  const to = options.to === undefined ? context.today : parseDay(options.to, '--to');
  const from = options.from === undefined ? addDays(to, -LIST_DAYS) : parseDay(options.from, '--from');
  const team = await context.team();
  const db = await context.reader();
  const { readMeetings } = await import('../../../store/meeting-reader.ts');
  const { readMembers } = await import('../../../store/team-reader.ts');
  const members = await readMembers(db, team.id);
  const meetings = (await readMeetings(db, team.id, from, to)).map(
    (each): MeetingView => ({
      kind: each.kind,
      date: each.date,
      state: each.state,
      minutes: each.minutesTaken,
      sharers: each.state === 'skipped' ? [] : sharersOf(each),
      absent: each.absent,
      note: each.note,
      reason: each.reason,
    }),
  );
  const { presentMeetings } = await import('../../../present/meeting.ts');
  const nameOf = (id: number) => members.find((member) => member.id === id)?.name ?? `#${id}`;
  await context.show(presentMeetings(meetings, nameOf, context.locale));
}
