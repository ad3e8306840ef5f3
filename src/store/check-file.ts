import { statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { knowsReaders, type RiskyPlace, riskyPlaces } from '../platform/file-place.ts';
import type { Environment } from '../platform/find-program.ts';
import { listBackups } from './backup-files.ts';
import type { StoreCheck } from './database.ts';
import type { FileStore } from './sqlite/file-store.ts';

/** Below this a backup may no longer fit. */
const LEAST_FREE_MEGABYTES = 100;
const MEGABYTE = 1024 * 1024;

const found = (id: StoreCheck['id'], bad: boolean, value: string | number): StoreCheck => ({
  id,
  problem: bad ? { value } : null,
});

function checkReaders(file: string, places: readonly RiskyPlace[]): StoreCheck {
  if (!knowsReaders(places)) return { id: 'mode', problem: null, unknown: true };
  const mode = statSync(file).mode & 0o777;
  return found('mode', (mode & 0o077) !== 0, mode.toString(8));
}

const OWNER_MAY_WRITE = 0o200;

const warningOf = (place: RiskyPlace, file: string): StoreCheck => ({
  id: place.kind,
  problem: { value: place.kind === 'synced' ? place.service : file },
  warning: true,
});

/**
 * Looks at the file as a whole: damage, references, who may read and write it, room on the disk, backups, and whether it
 * lies where databases come to harm.
 */
export function checkFile(store: FileStore, env: Environment): StoreCheck[] {
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
