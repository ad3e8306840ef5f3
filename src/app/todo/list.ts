import { namesOf, requireMember } from '../find/member.ts';
import { unsaidAmong } from '../harm/typed.ts';
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
  const listed = todos.filter((each) => (all || each.state === 'open') && (owner === null || each.owner === owner));
  return {
    todos: listed,
    unsaid: await unsaidAmong(listed.filter(({ state }) => state === 'open')),
    names: namesOf(members),
    today: scope.today,
  };
}
