import { closeSync, fsyncSync, openSync } from 'node:fs';
import { isWindows } from './system.ts';

function syncThrough(path: string, flags: 'r' | 'r+'): void {
  const descriptor = openSync(path, flags);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Waits until a file's content is on the disk. Windows flushes only what may be written (`EPERM` otherwise); elsewhere a
 * handle that reads is enough, and a file that its owner may not write can still be synced.
 */
export const syncFile = (file: string): void => syncThrough(file, isWindows() ? 'r+' : 'r');

/** Waits until the names in a folder are on the disk. Windows has no such call and keeps them in its own journal. */
export function syncFolder(folder: string): void {
  if (!isWindows()) syncThrough(folder, 'r');
}
