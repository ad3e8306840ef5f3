import type { BestView } from '../app/board/view.ts';
import type { TodosView } from '../app/todo/view.ts';
import { boardWords } from '../i18n/areas/board.ts';
import { channelWords } from '../i18n/areas/channel.ts';
import type { Locale } from '../i18n/locale.ts';
import { celebrated, nameOf } from './board.ts';
import type { Report } from './document.ts';
import { headedList } from './headed-list.ts';
import { measureName } from './measure-name.ts';

/*
 * What is read in a group chat and nowhere else. Nobody is named there for what is late or missing.
 */

/** Open to-dos, each with whose it is and by when, but for what is not read out; null: there is none. */
export function presentGroupTodos(view: TodosView, team: string, locale: Locale): Report | null {
  const { names, unsaid } = view;
  const todos = view.todos.filter(({ id }) => !unsaid.has(id));
  if (todos.length === 0) return null;
  const words = channelWords(locale);
  const line = ({ owner, text, due }: TodosView['todos'][number]) =>
    words.todoLine(owner === null ? words.everyone : (names.get(owner) ?? `#${owner}`), text, due);
  return {
    data: { schema: 'teamctl.todos/1', todos: todos.map(({ id, text, owner, due }) => ({ id, text, owner, due })) },
    document: [
      { kind: 'heading', level: 1, text: words.todoTitle(team) },
      { kind: 'list', items: todos.map((todo) => ({ text: line(todo) })) },
    ],
  };
}

/** Who did most on a day, who beat themselves, who reached a target. */
export function presentCelebration(view: BestView, locale: Locale): Report {
  const { team, board, members, own } = view;
  const words = boardWords(locale);
  const measure = measureName(words.measures, own, board.measure);
  const { bests, improved, reached } = celebrated(view, locale);
  const top = board.top.map(({ memberId, value }) => `${nameOf(members, memberId)} ${words.number(value)}`);
  return {
    data: {
      schema: 'teamctl.celebration/1',
      team,
      day: board.span.to,
      measure: board.measure,
      top,
      bests,
      improved,
      reached,
    },
    document: [
      { kind: 'heading', level: 1, text: channelWords(locale).celebrate(team.name) },
      { kind: 'paragraph', text: board.span.to },
      ...headedList(`${words.topHeading} · ${measure}`, top, 3),
      ...headedList(words.bestsHeading, bests, 3),
      ...headedList(words.improvedHeading, improved, 3),
      ...headedList(words.reachedHeading, reached, 3),
    ],
  };
}
