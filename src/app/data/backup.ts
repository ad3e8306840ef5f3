import { TeamctlError } from '../../errors.ts';
import { backupDatabase } from '../../store/backup.ts';
import { type BackupFile, backupsByState, thinBackups } from '../../store/backup-files.ts';
import { isFileStore } from '../../store/sqlite/file-store.ts';
import type { Database } from '../open/database.ts';
import type { Scope } from '../scope.ts';

/** Copies the database into its backup folder. @returns the new file @throws TeamctlError `server-backup` */
export async function backUp(scope: Scope, database: Database): Promise<string> {
  const store = await database.open();
  if (!isFileStore(store)) throw new TeamctlError('refused', 'server-backup', { address: store.file });
  const file = backupDatabase(store.native, store.file, scope.now, 'manual');
  thinBackups(store.file, file);
  return file;
}

/** Latest first. @throws TeamctlError `server-backup` */
export function backupsOf(database: Database): BackupFile[] {
  if (database.isServer) throw new TeamctlError('refused', 'server-backup', { address: database.file });
  return backupsByState(database.beside);
}
