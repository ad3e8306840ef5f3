import { statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { listBackups } from './backup-files.ts';
import type { Store } from './database.ts';

export interface FileCheck {
  id: 'integrity' | 'foreign-keys' | 'mode' | 'space' | 'backups';
  problem: null | { value: string | number };
}

/** Below this a backup may no longer fit. */
const LEAST_FREE_MEGABYTES = 100;
const MEGABYTE = 1024 * 1024;

const found = (id: FileCheck['id'], bad: boolean, value: string | number): FileCheck => ({
  id,
  problem: bad ? { value } : null,
});

/** Looks at the file as a whole: damage, references, who may read it, room on the disk, backups. */
export function checkFile(store: Store): FileCheck[] {
  const integrity = store.native.pragma('integrity_check', { simple: true }) as string;
  const orphans = store.native.pragma('foreign_key_check') as unknown[];
  const mode = statSync(store.file).mode & 0o777;
  const disk = statfsSync(dirname(store.file));
  const freeMegabytes = Math.floor((disk.bavail * disk.bsize) / MEGABYTE);
  return [
    found('integrity', integrity !== 'ok', integrity),
    found('foreign-keys', orphans.length > 0, orphans.length),
    found('mode', process.platform !== 'win32' && (mode & 0o077) !== 0, mode.toString(8)),
    found('space', freeMegabytes < LEAST_FREE_MEGABYTES, freeMegabytes),
    found('backups', listBackups(store.file).length === 0, 0),
  ];
}
