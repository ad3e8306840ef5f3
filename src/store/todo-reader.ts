import type { MeetingKind } from '../domain/agenda/meeting-kind.ts';
import type { OpenTodo } from '../domain/agenda/todos.ts';
import type { Day } from '../domain/calendar/day.ts';
import type { Reader } from './database.ts';

export interface StoredTodo extends OpenTodo {
  text: string;
  meeting: MeetingKind | null;
  parent: number | null;
  state: 'open' | 'done' | 'dropped';
  closedOn: Day | null;
  reason: string | null;
}

/** To-dos of a team in the order of their due days; only open ones unless `all`. */
export async function readTodos(db: Reader, teamId: number, all = false): Promise<StoredTodo[]> {
  let query = db.selectFrom('todo').selectAll().where('team_id', '=', teamId);
  if (!all) query = query.where('state', '=', 'open');
  const rows = await query.orderBy('due').orderBy('id').execute();
  return rows.map((row) => ({
    id: row.id,
    text: row.text,
    owner: row.owner_id,
    due: row.due,
    createdOn: row.created_on,
    meeting: row.meeting_kind,
    parent: row.parent_id,
    state: row.state,
    closedOn: row.closed_on,
    reason: row.reason,
  }));
}
