import { sql } from 'kysely';
import { keptOfOthers } from '../domain/remark/kept-of-others.ts';
import type { Writer } from './database.ts';
import { idiomOf } from './idiom.ts';
import { type PersonWords, wordsOfPerson } from './person-words.ts';
import { readLists } from './remark-reader.ts';

/**
 * A sentence goes with whom it is about. Where it names others beside the person, what it says of them stays theirs, see
 * `keptOfOthers`, and readings of the person go.
 * @returns how many sentences went whole
 */
export async function forgetRemarks(db: Writer, memberId: number, words: PersonWords): Promise<number> {
  const rows = await db
    .selectFrom('private_remark')
    .select(['id', 'member_id', 'words', 'named', 'readings'])
    .where(sql<boolean>`${sql.raw(idiomOf(db).holds('named', memberId))} OR member_id = ${memberId}`)
    .execute();
  let deleted = 0;
  for (const row of rows) {
    const stored = readLists(row);
    const named = stored.named.filter((id) => id !== memberId);
    const others = await Promise.all(named.map((id) => wordsOfPerson(db, id)));
    const kept = row.member_id === memberId ? null : keptOfOthers(row.words, words, others);
    if (kept === null) {
      await db.deleteFrom('private_remark').where('id', '=', row.id).execute();
      deleted += 1;
      continue;
    }
    const readings = stored.readings.filter((each) => each.memberId !== memberId);
    const changed = { words: kept, named: JSON.stringify(named), readings: JSON.stringify(readings) };
    await db.updateTable('private_remark').set(changed).where('id', '=', row.id).execute();
  }
  return deleted;
}
