import type { TodosView, TodoView } from '../app/todo/view.ts';
import { daysOverdue } from '../domain/agenda/todos.ts';
import type { Day } from '../domain/calendar/day.ts';
import { todoWords } from '../i18n/areas/todo.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Block, Report, Text } from './document.ts';

/** A to-do that another took over from says so with `#id`. */
const REPLACED = /^#(\d+)$/;

/** Under the table, of each that is not read out: why, and how it is put into other words. */
const unsaidBlocks = ({ todos, unsaid }: TodosView, locale: Locale): Block[] =>
  todos.flatMap(({ id }): Block[] => {
    const code = unsaid.get(id);
    return code === undefined
      ? []
      : [{ kind: 'paragraph', text: `#${id} ${todoWords(locale).unsaid(code, id).trim()}` }];
  });

function stateText(todo: TodoView, today: Day, locale: Locale): Text {
  const words = todoWords(locale);
  const from = todo.parent === null ? '' : words.continued(todo.parent);
  if (todo.state === 'open' && todo.due < today)
    return [{ text: words.overdue(daysOverdue(todo.due, today)), tone: 'warn' }, from === '' ? '' : ` ${from}`];
  const replaced = REPLACED.exec(todo.reason ?? '');
  const reason = replaced ? words.replacedBy(Number(replaced[1])) : todo.reason;
  const state = words.states[todo.state];
  return [reason === null ? state : words.closedWith(state, reason), from].filter((part) => part !== '').join(' ');
}

/** To-dos as a table. */
export function presentTodos(view: TodosView, locale: Locale): Report {
  const { todos, names, unsaid, today } = view;
  const words = todoWords(locale);
  const { columns } = words;
  const nameOf = (id: number) => names.get(id) ?? `#${id}`;
  const owner = (todo: TodoView) => (todo.owner === null ? words.everyone : nameOf(todo.owner));
  return {
    data: {
      schema: 'teamctl.todos/1',
      todos: todos.map((todo) => ({
        ...todo,
        owner: todo.owner === null ? null : { id: todo.owner, name: nameOf(todo.owner) },
        unsaid: unsaid.get(todo.id) ?? null,
      })),
    },
    document:
      todos.length === 0
        ? [{ kind: 'paragraph', text: words.none }]
        : [
            {
              kind: 'table',
              columns: [
                { title: columns.id, align: 'right' },
                ...[columns.owner, columns.text, columns.due, columns.state].map((title) => ({ title })),
              ],
              rows: todos.map((todo) => [
                String(todo.id),
                owner(todo),
                todo.text,
                todo.due,
                stateText(todo, today, locale),
              ]),
            },
            ...unsaidBlocks(view, locale),
          ],
  };
}
