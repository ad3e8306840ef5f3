import type { Command } from 'commander';
import type { MeetingKind } from '../../../domain/agenda/meeting-kind.ts';
import { addDays } from '../../../domain/calendar/day.ts';
import { meetingWords } from '../../../i18n/areas/meeting.ts';
import { meetingTyped } from '../../../i18n/typed-words.ts';
import type { Context } from '../../context.ts';
import { collect, parseDay } from '../../line/options.ts';
import { verb } from '../../line/verb.ts';

export const requireKind = async (context: Context, word: string): Promise<MeetingKind> =>
  (await import('../../../app/find/meeting-kind.ts')).requireKind(context.scope, meetingTyped(word));

export function define(program: Command, context: Context): void {
  const { help } = meetingWords(context.locale);
  const meeting = program.command('meeting').description(help.meeting);
  const held = { '--date <date>': help.date, '--absent <member>': [help.absent, collect] } as const;
  const led = { '--minutes <n>': help.minutes, '--rehearse <factor>': help.rehearse };
  verb(meeting, 'run <meeting>', help.run, { ...held, ...led }, async (kind, options) =>
    (await import('./run.ts')).run(context, await requireKind(context, kind), options),
  );
  const told = {
    '--sharer <member>': [help.sharer, collect],
    '--note <text>': help.note,
    '--todo <text>': [help.todo, collect],
    '--done <id>': [help.done, collect],
    '--dry-run': help.dryRun,
  } as const;
  verb(meeting, 'close <meeting>', help.close, { ...held, ...told }, async (kind, options) =>
    (await import('./close.ts')).run(context, await requireKind(context, kind), options),
  );
  verb(
    meeting,
    'skip <meeting>',
    help.skip,
    { '--date <date>': help.date, '--reason <text>': help.reason },
    (kind, why) => skip(context, kind, why),
  );
  verb(meeting, 'list', help.list, { '--from <date>': help.from, '--to <date>': help.to }, (span) =>
    list(context, span),
  );
}

async function skip(context: Context, typed: string, options: { date?: string; reason?: string }): Promise<void> {
  const date = options.date === undefined ? context.today : parseDay(options.date, '--date', context.today);
  const reason = options.reason?.trim() || null;
  const kind = await requireKind(context, typed);
  const { skipMeeting } = await import('../../../app/meeting/skip.ts');
  const { title } = await skipMeeting(context.scope, { kind, date, reason });
  const { kinds, skipped } = meetingWords(context.locale);
  await context.done(skipped(kinds[kind] ?? title, date), { meeting: kind, date, state: 'skipped', reason });
}

const LIST_DAYS = 30;

async function list(context: Context, options: { from?: string; to?: string }): Promise<void> {
  const to = options.to === undefined ? context.today : parseDay(options.to, '--to', context.today);
  const from = options.from === undefined ? addDays(to, -LIST_DAYS) : parseDay(options.from, '--from', context.today);
  const { listMeetings } = await import('../../../app/meeting/list.ts');
  const { presentMeetings } = await import('../../../present/meeting.ts');
  await context.show(presentMeetings(await listMeetings(context.scope, { from, to }), context.locale));
}
