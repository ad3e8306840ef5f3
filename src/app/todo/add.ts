import type { Day } from '../../domain/calendar/day.ts';
import { TeamctlError } from '../../errors.ts';
import { requireKind } from '../find/meeting-kind.ts';
import { requireMember } from '../find/member.ts';
import { requireOpenTodo } from '../find/todo.ts';
import { agree, storeAgreed } from '../meeting/agreed.ts';
import { type Promised, splitDue } from '../meeting/promise.ts';
import { requireOwners, splitOwners, withColon } from '../meeting/promise-owner.ts';
import type { Scope } from '../scope.ts';
import { gatherTodos, type TodoCase } from './case.ts';
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

/** What is typed says by itself who and by when, where no flag does: one promise for each who is named. */
async function promisedIn(scope: Scope, { members, team }: TodoCase, wanted: TodoWanted): Promise<Promised[]> {
  const calendar = await scope.calendar(team);
  const usual = wanted.due ?? calendar.addWorkdays(scope.today, 1);
  const typed = wanted.owner === null ? withColon(wanted.text, members) : wanted.text;
  const isGiven = wanted.due !== null;
  const { body, ...when } = splitDue(typed, { date: scope.today, usual, calendar, isGiven });
  const named = wanted.owner === null ? null : await requireMember(members, wanted.owner);
  const { owners, text } = named ? { owners: [named.id], text: body } : await splitOwners(body, members);
  requireOwners(members, owners, scope.today);
  if (when.due < scope.today) throw new TeamctlError('invalid', 'todo-due-past', { due: when.due });
  return owners.map((owner) => ({ owner, text, ...when, ...(isGiven ? { said: true as const } : {}) }));
}

/**
 * One to-do for each who is named; what is open already in the same words is not stored twice, but takes the day and the
 * person that are said now.
 * @throws TeamctlError `todo-empty`, `todo-due-past`, `todo-unknown`, `todo-closed`, `meeting-kind`, or for a name that is none
 */
export async function addTodo(scope: Scope, wanted: TodoWanted): Promise<AddedTodo[]> {
  return scope.change('todo add', async (inside) => {
    const found = await gatherTodos(inside);
    const { team, members, todos } = found;
    const promised = await promisedIn(inside, found, wanted);
    const parent = wanted.from === null ? null : requireOpenTodo(todos, wanted.from).id;
    const meeting = wanted.meeting === null ? null : await requireKind(inside, wanted.meeting);
    const open = todos.filter(({ id, state }) => state === 'open' && id !== parent);
    const agreed = await agree(inside, { team, members, open }, promised);
    const ids = await storeAgreed(inside, team.id, { meeting, date: inside.today, parent }, agreed);
    const summary = ids.map((id) => `#${id}`).join(' ');
    const { endTodo } = await import('../../store/todo-writer.ts');
    if (parent !== null) await endTodo(inside.db, parent, { state: 'dropped', on: inside.today, reason: summary });
    inside.summarize(summary);
    return agreed.map(({ owner: meant, unread = false, ...each }, i) => {
      const owner = members.find(({ id }) => id === meant) ?? null;
      return { ...each, id: ids[i] as number, owner: owner && { id: owner.id, name: owner.name }, parent, unread };
    });
  });
}
