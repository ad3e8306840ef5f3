import { sql } from 'kysely';
import type { Writer } from './database.ts';

/** A new random id for a person, made by SQLite: 128 bits as 32 hexadecimal digits. */
export const newUid = sql<string>`lower(hex(randomblob(16)))`;

/** For rows that an export from before these ids brought in. */
export async function giveMissingUids(db: Writer): Promise<void> {
  await db.updateTable('member').set({ uid: newUid }).where('uid', 'is', null).execute();
}
