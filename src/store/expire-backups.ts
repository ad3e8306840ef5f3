import type { Day } from '../domain/calendar/day.ts';
import { allCopies } from './backup-files.ts';
import type { Store } from './database.ts';
import { countExpired, cutoffsOn, deleteExpired, findExpired } from './expired.ts';
import type { BackupsForgotten } from './forget-backups.ts';
import { readBackup, rewriteBackup } from './rewrite-backup.ts';

/**
 * Takes private notes that are past their time out of every backup that holds some.
 * @param day by which they are, see `keepRetention`
 */
export async function expireInBackups(store: Pick<Store, 'reader' | 'beside'>, day: Day): Promise<BackupsForgotten> {
  const cutoffs = await cutoffsOn(store.reader, day);
  const done: BackupsForgotten = { rewritten: [], remaining: [] };
  for (const file of allCopies(store.beside)) {
    try {
      const isHeld = countExpired(await readBackup(file, (db) => findExpired(db, cutoffs))) > 0;
      if (isHeld && (await rewriteBackup(file, (db) => deleteExpired(db, cutoffs)))) done.rewritten.push(file);
    } catch {
      done.remaining.push(file);
    }
  }
  return done;
}
