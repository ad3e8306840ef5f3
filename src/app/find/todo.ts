import { TeamctlError } from '../../errors.ts';
import type { StoredTodo } from '../../store/todo-reader.ts';

/** An open to-do by its number. @throws TeamctlError `todo-unknown`, or `todo-closed` */
export function requireOpenTodo(todos: readonly StoredTodo[], id: number): StoredTodo {
  const found = todos.find((each) => each.id === id);
  if (!found) throw new TeamctlError('not-found', 'todo-unknown', { id });
  if (found.state !== 'open') throw new TeamctlError('invalid', 'todo-closed', { id });
  return found;
}
