import { type RawBuilder, sql } from 'kysely';
import type { Reader } from './database.ts';
import { type ExportTables, exportedShapes, exportTable } from './export.ts';
import { type ForeignKey, idiomOf, type TableShape } from './idiom.ts';

/** What calendars were told names the database that told them: another one begins anew. */
const STAYS = new Set(['calendar_event', 'calendar_identity']);

/** A table of which rows go from one database to another. */
export interface MovedTable extends Pick<TableShape, 'name' | 'columns'> {
  keys: readonly string[];
  references: readonly ForeignKey[];
  /** Its rows are called by a number that the database gave. */
  isNumbered: boolean;
}

/** Tables that hold what a team is, parents before children. */
export async function movedTables(db: Reader): Promise<MovedTable[]> {
  const idiom = idiomOf(db);
  const shapes = (await exportedShapes(db, true)).filter(({ name }) => !STAYS.has(name));
  return Promise.all(
    shapes.map(async ({ name, columns }) => {
      const keys = await idiom.keys(db, name);
      return { name, columns, keys, references: await idiom.references(db, name), isNumbered: keys.join() === 'id' };
    }),
  );
}

const ofMembers = (ids: readonly number[]) => sql`SELECT id FROM member WHERE team_id IN (${sql.join(ids)})`;

/** Which rows of a table are of these teams. */
function belongs({ name, columns }: MovedTable, ids: readonly number[]): RawBuilder<unknown> {
  const has = (column: string) => columns.some((each) => each.name === column);
  if (name === 'team') return sql`id IN (${sql.join(ids)})`;
  if (has('team_id')) return sql`team_id IN (${sql.join(ids)})`;
  if (name === 'training_attendance')
    return sql`session_id IN (SELECT id FROM training_session WHERE team_id IN (${sql.join(ids)}))`;
  if (has('plan_id')) return sql`plan_id IN (SELECT id FROM private_coach_plan WHERE member_id IN (${ofMembers(ids)}))`;
  return sql`member_id IN (${ofMembers(ids)})`;
}

/** Every row of these teams, in the order of the tables' keys; without the mark of the command that stored it. */
export async function readTeamRows(
  db: Reader,
  tables: readonly MovedTable[],
  teamIds: readonly number[],
): Promise<ExportTables> {
  const rows: ExportTables = {};
  if (teamIds.length === 0) return rows;
  for (const table of tables) rows[table.name] = await exportTable(db, table, true, belongs(table, teamIds));
  return rows;
}

export type { ExportRow, ExportTables } from './export.ts';
