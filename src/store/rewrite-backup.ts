import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import SQLite from 'better-sqlite3';
import { type Kysely, sql } from 'kysely';
import { longPath } from '../platform/paths.ts';
import { renameOver } from '../platform/rename-over.ts';
import { replaceFile } from '../platform/replace-file.ts';
import { syncFile, syncFolder } from '../platform/sync-to-disk.ts';
import { checkIntegrity, draftCopy } from './backup.ts';
import { removeIfThere } from './create-file.ts';
import type { Writer } from './database.ts';
import { isPacked, openBackup, pack } from './packed-backup.ts';
import { over } from './query-file.ts';
import type { DatabaseSchema } from './schema/database-schema.ts';

async function closing<T>(native: SQLite.Database, use: (native: SQLite.Database) => Promise<T> | T): Promise<T> {
  try {
    return await use(native);
  } finally {
    native.close();
  }
}

/** @throws TeamctlError `database-damaged`; what SQLite says */
export const readBackup = <T>(file: string, look: (db: Kysely<DatabaseSchema>) => Promise<T>): Promise<T> =>
  closing(openBackup(file), (native) => look(over(native)));

type Work = (db: Writer) => Promise<unknown>;

/** @returns false: nothing in it was changed */
async function clean(native: SQLite.Database, file: string, work: Work): Promise<boolean> {
  native.pragma('secure_delete = ON');
  const changed = await over(native)
    .transaction()
    .execute(async (db) => {
      await work(db);
      const { rows } = await sql<{ changes: number }>`SELECT total_changes() AS changes`.execute(db);
      return (rows[0]?.changes ?? 0) > 0;
    });
  if (changed) native.exec('VACUUM');
  checkIntegrity(native, file);
  return changed;
}

/** Built beside it and put into its place whole. */
async function rewriteOpen(file: string, work: Work): Promise<boolean> {
  const draft = await closing(openBackup(file), (source) => draftCopy(source, file));
  try {
    const copy = new SQLite(longPath(draft), { fileMustExist: true });
    if (!(await closing(copy, (native) => clean(native, draft, work)))) return false;
    syncFile(draft);
    renameOver(draft, file);
    return true;
  } finally {
    removeIfThere(draft);
  }
}

/** In memory, where it is unpacked anyhow. */
const rewritePacked = (file: string, work: Work): Promise<boolean> =>
  closing(openBackup(file), async (native) => {
    const changed = await clean(native, file, work);
    if (changed) replaceFile(file, pack(native.serialize()), statSync(file));
    return changed;
  });

/**
 * Takes something out of a backup, of whatever version it is.
 * @returns false: it did not hold that
 * @throws TeamctlError, or what the file system says, when it cannot be read or written; then it is what it was
 */
export async function rewriteBackup(file: string, work: Work): Promise<boolean> {
  const changed = await (isPacked(file) ? rewritePacked : rewriteOpen)(file, work);
  if (changed) syncFolder(dirname(file));
  return changed;
}
