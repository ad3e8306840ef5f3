import { type ClosingWanted, closeMeeting, closingQuestions } from '../../../app/meeting/close.ts';
import type { MeetingKind } from '../../../domain/agenda/meeting-kind.ts';
import type { Day } from '../../../domain/calendar/day.ts';
import { presentClosing } from '../../../present/meeting.ts';
import { closingTyped } from '../../../present/typed-back.ts';
import type { Context } from '../../context.ts';
import { parseDay, parseTodo } from '../../line/options.ts';
import { sayTyped } from '../../terminal/kept.ts';
import { tellAid, tellHarm } from '../../terminal/tell-harm.ts';

interface Options {
  date?: string;
  absent?: string[];
  sharer?: string[];
  note?: string;
  todo?: string[];
  done?: string[];
  dryRun?: boolean;
}

const isBare = ({ absent, sharer, note, todo, done }: Options) =>
  [absent, sharer, note, todo, done].every((each) => each === undefined);

/** Asks on a terminal when nothing was said on the command line. */
async function asked(context: Context, kind: MeetingKind, date: Day): Promise<ClosingWanted> {
  const { askClosing } = await import('../../asking/closing-questions.ts');
  const { agenda, known, ...questions } = await closingQuestions(context.scope, { kind, date });
  return { kind, date, ...(await askClosing(context, questions, { kind, date })), asked: agenda, known };
}

const told = (kind: MeetingKind, date: Day, options: Options): ClosingWanted => ({
  kind,
  date,
  absent: options.absent ?? [],
  sharers: options.sharer ?? null,
  note: options.note ?? null,
  todos: options.todo ?? [],
  done: (options.done ?? []).map((word) => parseTodo(word, '--done')),
});

export async function run(context: Context, kind: MeetingKind, options: Options): Promise<void> {
  const date = options.date === undefined ? context.today : parseDay(options.date, '--date', context.today);
  const wanted = context.interactive && isBare(options) ? await asked(context, kind, date) : told(kind, date, options);
  const view = await closeMeeting(context.scope, wanted, { dryRun: options.dryRun === true }).catch(
    sayTyped(context, wanted.asked ? closingTyped(wanted, context.locale) : null),
  );
  await context.show(presentClosing(view, context.locale));
  await tellHarm(context, [wanted.note]);
  await tellAid(context, [wanted.note, ...wanted.todos], options.dryRun ? [] : [wanted.note]);
}
