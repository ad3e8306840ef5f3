import type { Day } from '../../domain/calendar/day.ts';
import { TeamctlError } from '../../errors.ts';
import type { StoredTodo } from '../../store/todo-reader.ts';
import { requireKind } from '../find/meeting-kind.ts';
import { requireMember } from '../find/member.ts';
import { requireOpenTodo } from '../find/todo.ts';
import { dueDay } from '../meeting/due-day.ts';
import { splitDue } from '../meeting/promise.ts';
import { splitOwners, withColon } from '../meeting/promise-owner.ts';
import type { Scope } from '../scope.ts';
import { gatherTodos } from './case.ts';
import type { AddedTodo } from './view.ts';

export interface TodoWanted {
  text: string;
  /** A word that names a member; null: everybody's. */
  owner: string | null;
  /** Null: the next work day. */
  due: Day | null;
  /** The open to-do that it takes over from: that one is dropped. */
  from: number | null;
  /** A word that names a kind of meeting; null: none. */
  meeting: string | null;
}

const bare = (text: string) => text.replace(/[\s\p{P}]/gu, '').toLowerCase();

/** An open to-do of the same words and the same owner. */
const twinOf = (
  todos: readonly StoredTodo[],
  { text, owner, not }: { text: string; owner: number | null; not: number | null },
): number | null =>
  todos.find(
    (each) => each.state === 'open' && each.id !== not && each.owner === owner && bare(each.text) === bare(text),
  )?.id ?? null;

/** One to-do for each who is named. @throws TeamctlError `todo-empty`, `todo-due-past`, `todo-unknown`, `todo-closed`, `meeting-kind`, or for a name that is none */
export async function addTodo(scope: Scope, wanted: TodoWanted): Promise<AddedTodo[]> {
  return scope.change('todo add', async (inside) => {
    const { db, today } = inside;
    const { team, members, todos } = await gatherTodos(inside);
    const calendar = await inside.calendar(team);
    const usual = wanted.due ?? calendar.addWorkdays(today, 1);
    // What is typed says by itself who and by when, where no flag does.
    const typed = wanted.owner === null ? withColon(wanted.text, members) : wanted.text;
    const { body, due, unread = false } = splitDue(typed, today, usual, wanted.due !== null);
    const named = wanted.owner === null ? null : await requireMember(members, wanted.owner);
    const { owners, text } = named ? { owners: [named.id], text: body } : await splitOwners(body, members);
    if (due < today) throw new TeamctlError('invalid', 'todo-due-past', { due });
    const parent = wanted.from === null ? null : requireOpenTodo(todos, wanted.from).id;
    const { endTodo, insertTodo } = await import('../../store/todo-writer.ts');
    const meeting = wanted.meeting === null ? null : await requireKind(inside, wanted.meeting);
    const added: AddedTodo[] = [];
    for (const meant of owners) {
      const owner = members.find(({ id }) => id === meant) ?? null;
      const twin = twinOf(todos, { text, owner: meant, not: parent });
      const id = await insertTodo(db, team.id, { text, owner: meant, due, createdOn: today, meeting, parent });
      added.push({
        id,
        owner: owner && { id: owner.id, name: owner.name },
        text,
        due,
        ...(await dueDay(inside, team, { owner, due })),
        parent,
        unread,
        twin,
      });
    }
    const ids = added.map(({ id }) => `#${id}`).join(' ');
    if (parent !== null) await endTodo(db, parent, { state: 'dropped', on: today, reason: ids });
    inside.summarize(ids);
    return added;
  });
}
