import type { MeetingKind } from '../domain/agenda/meeting-kind.ts';
import type { Day } from '../domain/calendar/day.ts';
import type { Writer } from './database.ts';

export interface NewTodo {
  text: string;
  owner: number | null;
  due: Day;
  createdOn: Day;
  meeting: MeetingKind | null;
  parent: number | null;
}

/** @returns the id of the new to-do */
export async function insertTodo(db: Writer, teamId: number, todo: NewTodo): Promise<number> {
  const row = await db
    .insertInto('todo')
    .values({
      team_id: teamId,
      text: todo.text,
      owner_id: todo.owner,
      due: todo.due,
      created_on: todo.createdOn,
      meeting_kind: todo.meeting,
      parent_id: todo.parent,
      closed_on: null,
      reason: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Gives a to-do another owner, another day or other words; what is left out stays. */
export async function rewriteTodo(
  db: Writer,
  id: number,
  { owner, ...rest }: { owner?: number | null; due?: Day; text?: string },
): Promise<void> {
  const changed = owner === undefined ? rest : { ...rest, owner_id: owner };
  await db.updateTable('todo').set(changed).where('id', '=', id).execute();
}

/** Ends a to-do; dropping needs a reason. */
export async function endTodo(
  db: Writer,
  id: number,
  end: { state: 'done'; on: Day } | { state: 'dropped'; on: Day; reason: string },
): Promise<void> {
  const reason = end.state === 'dropped' ? end.reason : null;
  await db.updateTable('todo').set({ state: end.state, closed_on: end.on, reason }).where('id', '=', id).execute();
}
