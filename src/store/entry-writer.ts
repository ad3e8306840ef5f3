import { sql } from 'kysely';
import type { StoredEntry } from '../domain/records/entry.ts';
import type { Writer } from './database.ts';

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
