import { backupDatabase } from './backup.ts';
import { backupsByState, listBackups, thinBackups } from './backup-files.ts';
import type { FileStore } from './sqlite/file-store.ts';

type Store = Pick<FileStore, 'native' | 'file'>;

/**
 * A clock that stood ahead left a copy of this day long before it came: that one is of the day only if nothing was
 * written on another day since. Copies are opened only where the last thing written is not of this day.
 */
function isBackedUp({ native, file }: Store, day: string): boolean {
  if (!listBackups(file).some((backup) => backup.at.startsWith(day))) return false;
  const last = native.prepare('SELECT at FROM journal ORDER BY id DESC LIMIT 1').pluck().get() as string | undefined;
  return last?.startsWith(day) === true || backupsByState(file)[0]?.at.startsWith(day) === true;
}

/**
 * The state before the day's first writing command, once a day; older ones are thinned.
 * @param at local time, ISO
 * @throws TeamctlError when the copy cannot be made or is not whole: then nothing should be written either
 */
export function backupOnceADay(store: Store, at: string): void {
  if (isBackedUp(store, at.slice(0, 10))) return;
  thinBackups(store.file, backupDatabase(store.native, store.file, at, 'daily'));
}
