import { sql } from 'kysely';
import type { Reader } from './database.ts';

export interface TableShape {
  name: string;
  hasRowId: boolean;
  columns: { name: string; type: string }[];
}

/** Tables and columns as they are in this file, which may be of an earlier version. */
export async function tableShapes(db: Reader): Promise<TableShape[]> {
  const { rows } = await sql<{ name: string; wr: number }>`
    SELECT name, wr FROM pragma_table_list
    WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name`.execute(db);
  return Promise.all(
    rows.map(async ({ name, wr }) => {
      const columns = await sql<{
        name: string;
        type: string;
      }>`SELECT name, type FROM pragma_table_info(${name}) ORDER BY cid`.execute(db);
      return { name, hasRowId: wr === 0, columns: columns.rows };
    }),
  );
}

/** Columns by which a row belongs to a person. */
const PERSON_COLUMNS = ['member_id', 'owner_id', 'trainer_id', 'mentor_id'];

export const personColumns = (table: TableShape): string[] =>
  table.columns.map((column) => column.name).filter((name) => PERSON_COLUMNS.includes(name));
