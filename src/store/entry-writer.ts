import { sql } from 'kysely';
import type { Measures } from '../domain/records/day-record.ts';
import type { StoredEntry } from '../domain/records/entry.ts';
import type { Writer } from './database.ts';
import { columnOf } from './record-columns.ts';

const isEntry = (grain: number, { id, memberId, day }: StoredEntry) =>
  sql`grain = ${grain} AND id = ${id} AND member_id = ${memberId} AND day = ${day}`;

export async function deleteEntry(db: Writer, grain: number, entry: StoredEntry): Promise<void> {
  await sql`DELETE FROM entry WHERE ${isEntry(grain, entry)}`.execute(db);
}

/** Takes away what rows with ids gave to a member's day. */
export async function deleteEntriesWithId(db: Writer, grain: number, memberId: number, day: number): Promise<void> {
  await db
    .deleteFrom('entry')
    .where('grain', '=', grain)
    .where('member_id', '=', memberId)
    .where('day', '=', day)
    .where('id', '>=', 0)
    .execute();
}

/** Gives an entry other values; measures that are not given keep what they have. */
export async function updateEntry(
  db: Writer,
  grain: number,
  entry: StoredEntry,
  values: Partial<Measures>,
): Promise<void> {
  const set = Object.entries(values).map(
    ([measure, value]) => sql`${sql.ref(columnOf[measure as keyof Measures])} = ${value}`,
  );
  if (set.length > 0) await sql`UPDATE entry SET ${sql.join(set)} WHERE ${isEntry(grain, entry)}`.execute(db);
}
