import { type RawBuilder, sql } from 'kysely';
import type { Writer } from './database.ts';
import { idiomOf, type Side } from './idiom.ts';
import { entryColumns, entryKey, recordColumns, recordKey } from './record-columns.ts';
import type { Row } from './replace-row.ts';

/** Tables of which a command changes many rows at once; their rows say themselves which command stored them. */
export const bulkTables = [
  { table: 'day_record', keys: recordKey, columns: [...recordColumns, 'journal_id', 'came_on'] },
  { table: 'entry', keys: entryKey, columns: [...entryColumns, 'journal_id'] },
] as const;
type Bulk = (typeof bulkTables)[number];

export const isBulk = (name: string): boolean => bulkTables.some(({ table }) => table === name);

/** With the mark of the command that stores it, where the table has one. */
export const markedRow = (table: string, row: Row, journalId: number): Row =>
  isBulk(table) ? { ...row, journal_id: journalId } : row;

/** What was there before, and what a command changed or removed; rows that it added itself come and go elsewhere. */
const changedOf = (db: Writer, { table }: Bulk, journalId: number): RawBuilder<unknown> =>
  sql`change.journal_id = ${journalId} AND change.table_name = ${table} AND change.before IS NOT NULL
    AND ${sql.raw(idiomOf(db).field('change.before', 'journal_id'))} IS DISTINCT FROM ${journalId}`;

/** True where each row was changed once and kept its key: then the order in which they are put back changes nothing. */
async function isOrderFree(db: Writer, bulk: Bulk, journalId: number): Promise<boolean> {
  const { field } = idiomOf(db);
  const keyText = (side: Side) => sql.raw(bulk.keys.map((key) => field(side, key)).join(" || ' ' || "));
  const [before, after] = [keyText('before'), keyText('after')];
  const { rows } = await sql<{ isFree: number }>`
    SELECT count(*) = count(DISTINCT ${before})
      AND count(*) FILTER (WHERE after IS NOT NULL AND ${before} <> ${after}) = 0 AS "isFree"
    FROM change WHERE journal_id = ${journalId} AND table_name = ${bulk.table} AND before IS NOT NULL`.execute(db);
  return rows[0]?.isFree === 1;
}

/** Puts images into the table, over what stands under the same keys. */
async function putImages(db: Writer, bulk: Bulk, side: Side, journalId: number): Promise<void> {
  const { table, keys, columns } = bulk;
  const { from, read } = idiomOf(db).images(table, side);
  const names = sql.raw(columns.join(', '));
  const set = columns.filter((column) => !(keys as readonly string[]).includes(column));
  await sql`INSERT INTO ${sql.table(table)} (${names})
    SELECT ${sql.raw(columns.map(read).join(', '))} FROM ${sql.raw(from)}
    WHERE ${changedOf(db, bulk, journalId)} AND ${sql.ref(`change.${side}`)} IS NOT NULL
    ON CONFLICT (${sql.raw(keys.join(', '))})
    DO UPDATE SET ${sql.raw(set.map((column) => `${column} = excluded.${column}`).join(', '))}`.execute(db);
}

async function removeAgain(db: Writer, bulk: Bulk, journalId: number): Promise<void> {
  const { table, keys } = bulk;
  const { from, read } = idiomOf(db).images(table, 'before');
  await sql`DELETE FROM ${sql.table(table)} WHERE (${sql.raw(keys.join(', '))}) IN (
    SELECT ${sql.raw(keys.map(read).join(', '))} FROM ${sql.raw(from)}
    WHERE ${changedOf(db, bulk, journalId)} AND change.after IS NULL)`.execute(db);
}

/**
 * Takes back, or does again, in a few statements what a command changed in the tables of many rows.
 * @returns the tables that are done; the others have to be gone through change by change
 */
export async function replayBulk(db: Writer, journalId: number, direction: 'back' | 'forth'): Promise<string[]> {
  const done: string[] = [];
  for (const bulk of bulkTables) {
    if (!(await isOrderFree(db, bulk, journalId))) continue;
    if (direction === 'back') await putImages(db, bulk, 'before', journalId);
    else {
      await putImages(db, bulk, 'after', journalId);
      await removeAgain(db, bulk, journalId);
    }
    done.push(bulk.table);
  }
  return done;
}
