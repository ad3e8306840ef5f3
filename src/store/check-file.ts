import { statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { knowsReaders, type RiskyPlace, riskyPlaces } from '../platform/file-place.ts';
import { listBackups } from './backup-files.ts';
import type { Store } from './database.ts';

export interface FileCheck {
  id: 'integrity' | 'foreign-keys' | 'mode' | 'read-only' | 'space' | 'backups' | 'synced' | 'share' | 'exfat';
  problem: null | { value: string | number };
  /** It cannot be told here whether all is well. */
  unknown?: true;
  /** Nothing is wrong yet, but more can go wrong than elsewhere. */
  warning?: true;
}

/** Below this a backup may no longer fit. */
const LEAST_FREE_MEGABYTES = 100;
const MEGABYTE = 1024 * 1024;

const found = (id: FileCheck['id'], bad: boolean, value: string | number): FileCheck => ({
  id,
  problem: bad ? { value } : null,
});

function checkReaders(file: string, places: readonly RiskyPlace[]): FileCheck {
  if (!knowsReaders(places)) return { id: 'mode', problem: null, unknown: true };
  const mode = statSync(file).mode & 0o777;
  return found('mode', (mode & 0o077) !== 0, mode.toString(8));
}

const OWNER_MAY_WRITE = 0o200;

const warningOf = (place: RiskyPlace, file: string): FileCheck => ({
  id: place.kind,
  problem: { value: place.kind === 'synced' ? place.service : file },
  warning: true,
});

/**
 * Looks at the file as a whole: damage, references, who may read and write it, room on the disk, backups, and whether it
 * lies where databases come to harm.
 */
export function checkFile(store: Store, env: Readonly<Record<string, string | undefined>>): FileCheck[] {
  const integrity = store.native.pragma('integrity_check', { simple: true }) as string;
  const orphans = store.native.pragma('foreign_key_check') as unknown[];
  const disk = statfsSync(dirname(store.file));
  const freeMegabytes = Math.floor((disk.bavail * disk.bsize) / MEGABYTE);
  const places = riskyPlaces(store.file, env);
  return [
    found('integrity', integrity !== 'ok', integrity),
    found('foreign-keys', orphans.length > 0, orphans.length),
    checkReaders(store.file, places),
    found('read-only', (statSync(store.file).mode & OWNER_MAY_WRITE) === 0, store.file),
    found('space', freeMegabytes < LEAST_FREE_MEGABYTES, freeMegabytes),
    found('backups', listBackups(store.file).length === 0, 0),
    ...places.map((place) => warningOf(place, store.file)),
  ];
}
