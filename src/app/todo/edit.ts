import type { Day } from '../../domain/calendar/day.ts';
import { TeamctlError } from '../../errors.ts';
import { requireMember } from '../find/member.ts';
import { requireOpenTodo } from '../find/todo.ts';
import { unsaidAmong } from '../harm/typed.ts';
import { dueDay } from '../meeting/due-day.ts';
import { splitDue } from '../meeting/promise.ts';
import { requireOwners, splitOwners, withColon } from '../meeting/promise-owner.ts';
import type { Scope } from '../scope.ts';
import { gatherTodos } from './case.ts';
import type { EditedTodo } from './view.ts';

export interface TodoEdit {
  id: number;
  /** Other words, which may say who and by when; null: as they were. */
  text: string | null;
  /** A word that names a member; null: as it was. */
  owner: string | null;
  /** Null: as it was. */
  due: Day | null;
}

/**
 * Puts an open to-do into other words, or gives it another day or owner; what is not said stays.
 * @throws TeamctlError `todo-unknown`, `todo-closed`, `todo-edit-nothing`, `todo-one-owner`, `todo-empty`, `todo-due-past`, or for a name that is none
 */
export async function editTodo(
  scope: Scope,
  { id, text: typed, owner: word, due: given }: TodoEdit,
): Promise<EditedTodo> {
  if (typed === null && word === null && given === null) throw new TeamctlError('usage', 'todo-edit-nothing', { id });
  return scope.change('todo edit', async (inside) => {
    const { team, members, todos } = await gatherTodos(inside);
    const before = requireOpenTodo(todos, id);
    const words = typed !== null && word === null ? withColon(typed, members) : (typed ?? before.text);
    const {
      body,
      due,
      unread = false,
    } = typed === null
      ? // What was due before today stays so: another owner takes it over as it is.
        { body: before.text, due: given ?? before.due }
      : splitDue(words, {
          date: inside.today,
          usual: given ?? before.due,
          calendar: await inside.calendar(team),
          isGiven: given !== null,
        });
    if (given !== null && given < inside.today) throw new TeamctlError('invalid', 'todo-due-past', { due: given });
    const said = typed === null || word !== null ? { owners: [null], text: body } : await splitOwners(body, members);
    if (said.owners.length > 1) throw new TeamctlError('usage', 'todo-one-owner', { id });
    const named = word === null ? null : await requireMember(members, word);
    const newOwner = named?.id ?? said.owners[0] ?? null;
    requireOwners(members, [newOwner], inside.today);
    const meant = newOwner ?? before.owner;
    const { rewriteTodo } = await import('../../store/todo-writer.ts');
    await rewriteTodo(inside.db, id, { owner: meant, due, text: said.text });
    inside.summarize(`#${id}`);
    const owner = members.find((each) => each.id === meant) ?? null;
    const unsaid = (await unsaidAmong([{ id, text: said.text }])).get(id) ?? null;
    const then = await dueDay(inside, team, { owner, due });
    return { id, text: said.text, due, owner: owner && { id: owner.id, name: owner.name }, ...then, unread, unsaid };
  });
}
