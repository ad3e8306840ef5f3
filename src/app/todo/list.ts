import { namesOf, requireMember } from '../find/member.ts';
import type { Scope } from '../scope.ts';
import { gatherTodos } from './case.ts';
import type { TodosView } from './view.ts';

/** To-dos in the order of their due days. @param owner a word that names a member; null: everybody's and anybody's */
export async function listTodos(
  scope: Scope,
  { all, owner: word }: { all: boolean; owner: string | null },
): Promise<TodosView> {
  const { members, todos } = await gatherTodos(scope);
  const owner = word === null ? null : (await requireMember(members, word)).id;
  return {
    todos: todos.filter((each) => (all || each.state === 'open') && (owner === null || each.owner === owner)),
    names: namesOf(members),
    today: scope.today,
  };
}
