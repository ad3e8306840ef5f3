import { backupDatabase } from './backup.ts';
import { listBackups, thinBackups } from './backup-files.ts';
import type { FileStore } from './sqlite/file-store.ts';

/**
 * The state before the day's first writing command, once a day; older ones are thinned.
 * @param at local time, ISO
 * @throws TeamctlError when the copy cannot be made or is not whole: then nothing should be written either
 */
export function backupOnceADay(store: Pick<FileStore, 'native' | 'file'>, at: string): void {
  const day = at.slice(0, 10);
  if (listBackups(store.file).some((backup) => backup.at.startsWith(day))) return;
  thinBackups(store.file, backupDatabase(store.native, store.file, at, 'daily'));
}
