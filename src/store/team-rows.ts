import { type RawBuilder, sql } from 'kysely';
import type { Reader } from './database.ts';
import { type ExportTables, exportedTables, exportTable } from './export.ts';
import { type ForeignKey, idiomOf, type TableShape } from './idiom.ts';

/** What calendars were told names the database that told them: another one begins anew. */
const STAYS = new Set(['calendar_event', 'calendar_identity']);

/** A table of which rows go from one database to another. */
export interface MovedTable {
  name: string;
  keys: readonly string[];
  references: readonly ForeignKey[];
  /** Its rows are called by a number that the database gave. */
  isNumbered: boolean;
}

/** Tables that hold what a team is, parents before children. */
export async function movedTables(db: Reader): Promise<MovedTable[]> {
  const idiom = idiomOf(db);
  const names = new Set((await exportedTables(db, true)).filter((name) => !STAYS.has(name)));
  const shapes = (await idiom.tables(db)).filter(({ name }) => names.has(name));
  return Promise.all(
    shapes.map(async ({ name }) => {
      const keys = await idiom.keys(db, name);
      return { name, keys, references: await idiom.references(db, name), isNumbered: keys.join() === 'id' };
    }),
  );
}

const OF_MEMBERS = (ids: readonly number[]) => sql`SELECT id FROM member WHERE team_id IN (${sql.join(ids)})`;

/** Which rows of a table are of these teams. */
function belongs({ name, columns }: TableShape, ids: readonly number[]): RawBuilder<unknown> {
  const has = (column: string) => columns.some((each) => each.name === column);
  if (name === 'team') return sql`id IN (${sql.join(ids)})`;
  if (has('team_id')) return sql`team_id IN (${sql.join(ids)})`;
  if (has('session_id') && name === 'training_attendance')
    return sql`session_id IN (SELECT id FROM training_session WHERE team_id IN (${sql.join(ids)}))`;
  if (has('plan_id'))
    return sql`plan_id IN (SELECT id FROM private_coach_plan WHERE member_id IN (${OF_MEMBERS(ids)}))`;
  return sql`member_id IN (${OF_MEMBERS(ids)})`;
}

/** Every row of these teams, in the order of the tables' keys; without the mark of the command that stored it. */
export async function readTeamRows(db: Reader, teamIds: readonly number[]): Promise<ExportTables> {
  const moved = new Set((await movedTables(db)).map(({ name }) => name));
  const rows: ExportTables = {};
  if (teamIds.length === 0) return rows;
  for (const shape of (await idiomOf(db).tables(db)).filter(({ name }) => moved.has(name)))
    rows[shape.name] = await exportTable(db, shape.name, true, belongs(shape, teamIds));
  return rows;
}

export const countRows = (tables: ExportTables): number =>
  Object.values(tables).reduce((sum, rows) => sum + rows.length, 0);

export type { ExportRow, ExportTables } from './export.ts';
