import { type RawBuilder, sql } from 'kysely';
import type { Writer } from './database.ts';
import { idiomOf } from './idiom.ts';

/** A new random id for a person, made by the database: 128 bits as 32 hexadecimal digits. */
export const newUid = (db: Writer): RawBuilder<string> => sql.raw<string>(idiomOf(db).newUid);

/** For rows that an export from before these ids brought in. */
export async function giveMissingUids(db: Writer): Promise<void> {
  await db
    .updateTable('member')
    .set({ uid: newUid(db) })
    .where('uid', 'is', null)
    .execute();
}
