import { sql } from 'kysely';
import type { Measure, Measures } from '../domain/records/day-record.ts';
import type { EntrySum, StoredEntry } from '../domain/records/entry.ts';
import type { Reader } from './database.ts';
import { idiomOf } from './idiom.ts';
import { columnOf } from './record-columns.ts';

const IDS_A_STATEMENT = 1000;

type Row = { id: number; memberId: number; day: number; rows: number } & Measures;

const fromRow = ({ id, memberId, day, rows, ...values }: Row): EntrySum => ({ id, memberId, day, rows, values });

/** Of these ids, what is stored; nothing where no file of this grain ever was. */
export async function readEntries(
  db: Reader,
  grain: number,
  measures: readonly Measure[],
  ids: readonly number[],
): Promise<StoredEntry[]> {
  const columns = sql.join(measures.map((measure) => sql`${sql.ref(columnOf[measure])} AS ${sql.ref(measure)}`));
  const found: StoredEntry[] = [];
  for (let from = 0; from < ids.length; from += IDS_A_STATEMENT) {
    const some = sql.raw(idiomOf(db).numbers(ids.slice(from, from + IDS_A_STATEMENT)));
    const { rows } = await sql<Row>`
      SELECT id, member_id AS "memberId", day, 1 AS "rows", ${columns} FROM entry
      WHERE grain = ${grain} AND id IN (${some})`.execute(db);
    for (const row of rows) found.push(fromRow(row));
  }
  return found;
}

/** True where some file of this grain was stored. */
export async function hasEntries(db: Reader, grain: number): Promise<boolean> {
  const row = await db.selectFrom('entry').select('id').where('grain', '=', grain).limit(1).executeTakeFirst();
  return row !== undefined;
}

/** Deals that were called off are kept with 0 and count as no rows. */
const rowsThatCount = sql`count(CASE WHEN coalesce(deals, 1) <> 0 THEN 1 END)`;

/** Sums a member and day, from `from` to `to`, day numbers, both included; entries with an id go under the id 0. */
export async function readEntrySums(
  db: Reader,
  grain: number,
  measures: readonly Measure[],
  from: number,
  to: number,
): Promise<EntrySum[]> {
  const ofDay = sql`CASE WHEN id < 0 THEN id ELSE 0 END`;
  const sums = sql.join(measures.map((measure) => sql`sum(${sql.ref(columnOf[measure])}) AS ${sql.ref(measure)}`));
  const { rows } = await sql<Row>`
    SELECT ${ofDay} AS id, member_id AS "memberId", day, ${rowsThatCount} AS "rows", ${sums} FROM entry
    WHERE grain = ${grain} AND day BETWEEN ${from} AND ${to} GROUP BY ${ofDay}, member_id, day`.execute(db);
  return rows.map(fromRow);
}
