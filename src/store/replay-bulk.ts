import { type RawBuilder, sql } from 'kysely';
import type { Writer } from './database.ts';
import { entryColumns, recordColumns } from './record-columns.ts';

/** Tables of which a command changes many rows at once; their rows say themselves which command stored them. */
export const bulkTables = [
  { table: 'day_record', keys: ['member_id', 'day'], columns: [...recordColumns, 'journal_id'] },
  { table: 'entry', keys: ['grain', 'id', 'member_id', 'day'], columns: [...entryColumns, 'journal_id'] },
] as const;
type Bulk = (typeof bulkTables)[number];

const fields = (columns: readonly string[], image: 'before' | 'after') =>
  columns.map((column) => `json_extract(${image}, '$.${column}')`);
const keyText = (keys: readonly string[], image: 'before' | 'after') =>
  sql.raw(fields(keys, image).join(" || ' ' || "));

/** What was there before, and what a command changed or removed; rows that it added itself come and go elsewhere. */
const changedOf = ({ table }: Bulk, journalId: number): RawBuilder<unknown> =>
  sql`journal_id = ${journalId} AND table_name = ${table} AND before IS NOT NULL
    AND json_extract(before, '$.journal_id') IS NOT ${journalId}`;

/** True where each row was changed once and kept its key: then the order in which they are put back changes nothing. */
async function isOrderFree(db: Writer, bulk: Bulk, journalId: number): Promise<boolean> {
  const [before, after] = [keyText(bulk.keys, 'before'), keyText(bulk.keys, 'after')];
  const { rows } = await sql<{ isFree: number }>`
    SELECT count(*) = count(DISTINCT ${before}) AND coalesce(sum(after IS NOT NULL AND ${before} <> ${after}), 0) = 0
      AS "isFree"
    FROM change WHERE journal_id = ${journalId} AND table_name = ${bulk.table} AND before IS NOT NULL`.execute(db);
  return rows[0]?.isFree === 1;
}

/** Puts images into the table, over what stands under the same keys. */
async function putImages(db: Writer, bulk: Bulk, image: 'before' | 'after', journalId: number): Promise<void> {
  const { table, keys, columns } = bulk;
  const names = sql.raw(columns.join(', '));
  const set = columns.filter((column) => !(keys as readonly string[]).includes(column));
  await sql`INSERT INTO ${sql.table(table)} (${names})
    SELECT ${sql.raw(fields(columns, image).join(', '))} FROM change
    WHERE ${changedOf(bulk, journalId)} AND ${sql.ref(image)} IS NOT NULL
    ON CONFLICT (${sql.raw(keys.join(', '))})
    DO UPDATE SET ${sql.raw(set.map((column) => `${column} = excluded.${column}`).join(', '))}`.execute(db);
}

async function removeAgain(db: Writer, bulk: Bulk, journalId: number): Promise<void> {
  const { table, keys } = bulk;
  await sql`DELETE FROM ${sql.table(table)} WHERE (${sql.raw(keys.join(', '))}) IN (
    SELECT ${sql.raw(fields(keys, 'before').join(', '))} FROM change
    WHERE ${changedOf(bulk, journalId)} AND after IS NULL)`.execute(db);
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
