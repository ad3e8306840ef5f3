import { sql } from 'kysely';
import type { Reader } from './database.ts';
import { idiomOf } from './idiom.ts';
import { readEntries } from './undo.ts';

/** Who did a command that is somebody else's, as far as one sees it; null where it is one's own or is not to be seen. */
export async function foreignEntry(db: Reader, id: number): Promise<string | null> {
  const { own, seen } = idiomOf(db);
  const where = sql`id = ${id} AND NOT (${sql.raw(own)})`;
  return (await readEntries(db, { where, table: seen.journal }))[0]?.who ?? null;
}
