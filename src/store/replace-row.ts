import { type RawBuilder, sql } from 'kysely';
import type { Writer } from './database.ts';

/** A row of any table, by the names of its columns. */
export type Row = Record<string, string | number | null>;

/** Values in one statement: both engines take more. */
const MOST_VALUES = 20_000;

/** @param rows all with the columns of the first */
export async function insertRows(db: Writer, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  // Whose a team is is settled row by row.
  const atOnce = table === 'team' ? 1 : Math.max(1, Math.floor(MOST_VALUES / Math.max(1, columns.length)));
  for (let from = 0; from < rows.length; from += atOnce) {
    const values = rows
      .slice(from, from + atOnce)
      .map((row) => sql`(${sql.join(columns.map((column) => sql`${row[column] ?? null}`))})`);
    await sql`INSERT INTO ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
      VALUES ${sql.join(values)}`.execute(db);
  }
}

const matches = (keys: readonly string[], row: Row): RawBuilder<unknown> =>
  sql.join(
    keys.map((key) => sql`${sql.ref(key)} = ${row[key]}`),
    sql` AND `,
  );

/**
 * Makes one row into another; null is "no row".
 * @param from as it is, at least its key
 * @param to as it is to be; where there is a row already, columns that are left out stay what they are
 */
export async function replaceRow(
  db: Writer,
  table: string,
  keys: readonly string[],
  from: Row | null,
  to: Row | null,
): Promise<void> {
  if (from === null) return to === null ? undefined : insertRows(db, table, [to]);
  const name = sql.table(table);
  if (to === null) {
    await sql`DELETE FROM ${name} WHERE ${matches(keys, from)}`.execute(db);
    return;
  }
  const set = sql.join(Object.keys(to).map((column) => sql`${sql.ref(column)} = ${to[column]}`));
  await sql`UPDATE ${name} SET ${set} WHERE ${matches(keys, from)}`.execute(db);
}
