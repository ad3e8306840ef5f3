import type { BestView } from '../app/board/view.ts';
import type { TodosView } from '../app/todo/view.ts';
import { boardWords } from '../i18n/areas/board.ts';
import { channelWords } from '../i18n/areas/channel.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Block, Report } from './document.ts';
import { measureName } from './measure-name.ts';

/*
 * What is read in a group chat and nowhere else. Nobody is named there for what is late or missing.
 */

const section = (heading: string, lines: readonly string[]): Block[] =>
  lines.length === 0
    ? []
    : [
        { kind: 'heading', level: 3, text: heading },
        { kind: 'list', items: lines.map((text) => ({ text })) },
      ];

/** Open to-dos, each with whose it is and by when. */
export function presentGroupTodos({ todos, names }: TodosView, team: string, locale: Locale): Report {
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
  const { team, board, members, own, progress } = view;
  const words = boardWords(locale);
  const nameOf = (id: number | null) => members.find((member) => member.id === id)?.name ?? '';
  const measure = measureName(words.measures, own, board.measure);
  const reached = progress.filter(({ target, share }) => target.memberId !== null && (share ?? 0) >= 1);
  const bests = board.bests.map((each) =>
    words.best(nameOf(each.memberId), each.kind, each.value, each.before, each.on),
  );
  const improved = board.improved.map((each) =>
    words.improved(nameOf(each.memberId), each.rise, each.perDay, each.usual),
  );
  const top = board.top.map(({ memberId, value }) => `${nameOf(memberId)} ${words.number(value)}`);
  const done = reached.map(({ target, done: value }) =>
    words.reached(nameOf(target.memberId), measureName(words.measures, own, target.metric), value ?? 0, target.value),
  );
  return {
    data: {
      schema: 'teamctl.celebration/1',
      team,
      day: board.span.to,
      measure: board.measure,
      top,
      bests,
      improved,
      reached: done,
    },
    document: [
      { kind: 'heading', level: 1, text: channelWords(locale).celebrate(team.name) },
      { kind: 'paragraph', text: board.span.to },
      ...section(`${words.topHeading} · ${measure}`, top),
      ...section(words.bestsHeading, bests),
      ...section(words.improvedHeading, improved),
      ...section(words.reachedHeading, done),
    ],
  };
}
