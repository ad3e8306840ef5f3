import type { Command } from 'commander';
import { type MeetingKind, meetingKinds } from '../../../domain/agenda/meeting-kind.ts';
import { addDays } from '../../../domain/calendar/day.ts';
import { TeamctlError } from '../../../errors.ts';
import { meetingWords } from '../../../i18n/areas/meeting.ts';
import { meetingNames } from '../../../i18n/typed-words.ts';
import type { Context } from '../../context.ts';
import { collect, parseDay } from '../../line/options.ts';
import { verb } from '../../line/verb.ts';

function readKind(word: string): MeetingKind {
  const kind = meetingKinds.find((each) => each === word || meetingNames[each]?.includes(word.trim()));
  if (kind) return kind;
  throw new TeamctlError('usage', 'meeting-kind', { value: word });
}

export function define(program: Command, context: Context): void {
  const { help } = meetingWords(context.locale);
  const meeting = program.command('meeting').description(help.meeting);
  const held = { '--date <date>': help.date, '--absent <member>': [help.absent, collect] } as const;
  const led = { '--minutes <n>': help.minutes, '--rehearse <factor>': help.rehearse };
  verb(meeting, 'run <kind>', help.run, { ...held, ...led }, async (kind, options) =>
    (await import('./run.ts')).run(context, readKind(kind), options),
  );
  const told = {
    '--sharer <member>': [help.sharer, collect],
    '--note <text>': help.note,
    '--todo <text>': [help.todo, collect],
    '--done <id>': [help.done, collect],
    '--dry-run': help.dryRun,
  } as const;
  verb(meeting, 'close <kind>', help.close, { ...held, ...told }, async (kind, options) =>
    (await import('./close.ts')).run(context, readKind(kind), options),
  );
  verb(meeting, 'skip <kind>', help.skip, { '--date <date>': help.date, '--reason <text>': help.reason }, (kind, why) =>
    skip(context, readKind(kind), why),
  );
  verb(meeting, 'list', help.list, { '--from <date>': help.from, '--to <date>': help.to }, (span) =>
    list(context, span),
  );
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
