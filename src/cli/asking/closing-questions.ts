import type { ClosingQuestions, ClosingWanted } from '../../app/meeting/close.ts';
import type { MeetingKind } from '../../domain/agenda/meeting-kind.ts';
import type { Day } from '../../domain/calendar/day.ts';
import { splitNames } from '../../domain/team/member-list.ts';
import { TeamctlError } from '../../errors.ts';
import { meetingWords } from '../../i18n/areas/meeting.ts';
import type { Context } from '../context.ts';
import { parseTodo } from '../line/options.ts';
import { askText } from '../terminal/prompt.ts';

/** What cannot be is asked again, with the reason: nothing that was answered before is lost. */
export async function askChecked(
  context: Context,
  question: string,
  check: (text: string) => Promise<void>,
): Promise<string> {
  const { presentError } = await import('../../present/error.ts');
  return askText(context, question, '', async (text) => {
    try {
      if (text.trim() !== '') await check(text.trim());
      return true;
    } catch (error) {
      if (error instanceof TeamctlError) return presentError(error, context.locale, false);
      throw error;
    }
  });
}

/** What was typed while a meeting ran and is unclear, once more; whoever leaves it empty leaves it as it is. */
export async function askUnclear(
  context: Context,
  meeting: { kind: MeetingKind; date: Day },
  texts: readonly string[],
): Promise<string[]> {
  const { isClear, checkPromise } = await import('../../app/meeting/check-answers.ts');
  const { again } = meetingWords(context.locale).ask;
  const all: string[] = [];
  for (const text of texts) {
    const check = (typed: string) => checkPromise(context.scope, meeting, typed);
    all.push(((await isClear(check(text))) ? '' : await askChecked(context, again(text), check)) || text);
  }
  return all;
}

const numbers = (text: string) => splitNames(text).map((word) => parseTodo(word, '--done'));

/** How a meeting went, question by question; an empty answer leaves it as planned. */
export async function askClosing(
  context: Context,
  { sharers: planned, hasTodos }: Pick<ClosingQuestions, 'sharers' | 'hasTodos'>,
  meeting: { kind: MeetingKind; date: Day },
): Promise<Pick<ClosingWanted, 'absent' | 'sharers' | 'note' | 'todos' | 'done'>> {
  const { checkNames, checkPromise, checkTodos } = await import('../../app/meeting/check-answers.ts');
  const { scope } = context;
  const { ask, separator } = meetingWords(context.locale);
  const askNames = async (question: string) =>
    splitNames(await askChecked(context, question, (text) => checkNames(scope, meeting, splitNames(text))));
  const absent = await askNames(ask.absent);
  const sharers = planned.length > 0 ? await askNames(ask.sharers(planned.join(separator))) : [];
  const done = hasTodos ? await askChecked(context, ask.done, (text) => checkTodos(scope, numbers(text))) : '';
  const todos: string[] = [];
  const askTodo = () => askChecked(context, ask.todo, (text) => checkPromise(scope, meeting, text));
  for (let text = await askTodo(); text !== ''; text = await askTodo()) todos.push(text);
  const note = await askText(context, ask.note);
  return {
    absent,
    sharers: sharers.length === 0 ? null : sharers,
    note: note === '' ? null : note,
    todos,
    done: numbers(done),
  };
}
