import type { ClosingQuestions, ClosingWanted } from '../../../app/meeting/close.ts';
import { splitNames } from '../../../domain/team/member-list.ts';
import { meetingWords } from '../../../i18n/areas/meeting.ts';
import type { Context } from '../../context.ts';
import { parseTodo } from '../../line/options.ts';
import { askText } from '../../terminal/prompt.ts';

async function askTodos(context: Context, question: string): Promise<string[]> {
  const todos: string[] = [];
  for (;;) {
    const text = await askText(context, question);
    if (text === '') return todos;
    todos.push(text);
  }
}

type Answers = Pick<ClosingWanted, 'absent' | 'sharers' | 'note' | 'todos' | 'done'>;

/** How a meeting went, question by question; an empty answer leaves it as planned. */
export async function askClosing(
  context: Context,
  { sharers: planned, hasTodos }: Pick<ClosingQuestions, 'sharers' | 'hasTodos'>,
): Promise<Answers> {
  const { ask, separator } = meetingWords(context.locale);
  const absent = splitNames(await askText(context, ask.absent));
  const sharers = planned.length > 0 ? splitNames(await askText(context, ask.sharers(planned.join(separator)))) : [];
  const done = hasTodos ? splitNames(await askText(context, ask.done)) : [];
  const todos = await askTodos(context, ask.todo);
  const note = await askText(context, ask.note);
  return {
    absent,
    sharers: sharers.length === 0 ? null : sharers,
    note: note === '' ? null : note,
    todos,
    done: done.map((word) => parseTodo(word, '--done')),
  };
}
