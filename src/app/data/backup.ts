import { backupDatabase } from '../../store/backup.ts';
import { type BackupFile, listBackups, thinBackups } from '../../store/backup-files.ts';
import { isFileStore } from '../../store/sqlite/file-store.ts';
import type { Database } from '../open/database.ts';
import type { Scope } from '../scope.ts';

/** Copies the database into its backup folder. @returns the new file */
export async function backUp(scope: Scope, database: Database): Promise<string> {
  const store = await database.open();
  if (!isFileStore(store)) throw new TypeError('no file to copy');
  const file = backupDatabase(store.native, store.file, scope.now, 'manual');
  thinBackups(store.file, file);
  return file;
}

/** Latest first. */
export const backupsOf = (database: Database): BackupFile[] => listBackups(database.beside);
