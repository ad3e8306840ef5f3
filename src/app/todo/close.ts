import { requireOpenTodo } from '../find/todo.ts';
import type { Scope } from '../scope.ts';
import { gatherTodos } from './case.ts';

/**
 * Ends an open to-do.
 * @param reason why it is dropped; null: it is done
 * @throws TeamctlError `todo-unknown`, `todo-closed`
 */
export function closeTodo(scope: Scope, id: number, reason: string | null): Promise<{ id: number; text: string }> {
  return scope.change(reason === null ? 'todo done' : 'todo drop', async (inside) => {
    const { todos } = await gatherTodos(inside);
    const { text } = requireOpenTodo(todos, id);
    const { endTodo } = await import('../../store/todo-writer.ts');
    const on = inside.today;
    await endTodo(inside.db, id, reason === null ? { state: 'done', on } : { state: 'dropped', on, reason });
    inside.summarize(`#${id}`);
    return { id, text };
  });
}
