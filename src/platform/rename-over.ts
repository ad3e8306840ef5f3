import { renameSync } from 'node:fs';
import { pause } from './pause.ts';
import { isWindows } from './system.ts';

/** Waits between tries, two seconds together: a virus scanner lets go within one, whoever has the file open in Excel does not. */
const WAITS_MS: readonly number[] = [10, 20, 40, 80, 150, 300, 600, 800];

/** What Windows answers to a rename when another program holds the file: sharing violation, access denied, lock violation. */
const HELD: ReadonlySet<string> = new Set(['EPERM', 'EBUSY', 'EACCES']);

/**
 * True for what failed because somebody has the file open. To a rename Windows has several answers then; to anything else
 * it says `EBUSY`, and the others are a lack of rights, as they always are elsewhere.
 */
export function isHeld(error: unknown): boolean {
  const { code, syscall } = (error ?? {}) as NodeJS.ErrnoException;
  if (!isWindows() || code === undefined || syscall === undefined) return false;
  return code === 'EBUSY' || (syscall === 'rename' && HELD.has(code));
}

/**
 * Does what another program may be in the way of: on Windows it is tried again for about two seconds.
 * @throws the error of the last try; `isHeld` tells whether somebody has the file open
 */
export function patiently<T>(work: () => T): T {
  for (const wait of WAITS_MS) {
    try {
      return work();
    } catch (error) {
      if (!isHeld(error)) throw error;
      pause(wait);
    }
  }
  return work();
}

/** Renames, replacing what is there. On Windows a file that another program has open cannot be replaced. @throws as `patiently` */
export const renameOver = (from: string, to: string): void => patiently(() => renameSync(from, to));
