import type { Day } from '../../domain/calendar/day.ts';
import { TeamctlError } from '../../errors.ts';
import { requireKind } from '../find/meeting-kind.ts';
import { requireMember } from '../find/member.ts';
import { requireOpenTodo } from '../find/todo.ts';
import { splitDue } from '../meeting/promise.ts';
import { splitOwner } from '../meeting/promise-owner.ts';
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

/** @throws TeamctlError `todo-empty`, `todo-due-past`, `todo-unknown`, `todo-closed`, `meeting-kind`, or for a name that is none */
export async function addTodo(scope: Scope, wanted: TodoWanted): Promise<AddedTodo> {
  return scope.change('todo add', async (inside) => {
    const { db, today } = inside;
    const { team, members, todos } = await gatherTodos(inside);
    const calendar = await inside.calendar(team);
    const usual = wanted.due ?? calendar.addWorkdays(today, 1);
    // What is typed says by itself who and by when, where no flag does.
    const { body, due, unread = false } = splitDue(wanted.text, today, usual, wanted.due !== null);
    const named = wanted.owner === null ? null : await requireMember(members, wanted.owner);
    const { owner: meant, text } = named ? { owner: named.id, text: body } : await splitOwner(body, members);
    const owner = members.find(({ id }) => id === meant) ?? null;
    if (due < today) throw new TeamctlError('invalid', 'todo-due-past', { due });
    const parent = wanted.from === null ? null : requireOpenTodo(todos, wanted.from).id;
    const { endTodo, insertTodo } = await import('../../store/todo-writer.ts');
    const meeting = wanted.meeting === null ? null : await requireKind(inside, wanted.meeting);
    const id = await insertTodo(db, team.id, {
      text,
      owner: owner?.id ?? null,
      due,
      createdOn: today,
      meeting,
      parent,
    });
    if (parent !== null) await endTodo(db, parent, { state: 'dropped', on: today, reason: `#${id}` });
    inside.summarize(`#${id}`);
    const { works, name: holiday } = calendar.status(due);
    return {
      id,
      owner: owner && { id: owner.id, name: owner.name },
      text,
      due,
      off: works ? null : { holiday },
      parent,
      unread,
    };
  });
}
