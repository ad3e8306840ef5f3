import { renameSync } from 'node:fs';
import { pause } from './pause.ts';
import { isWindows } from './system.ts';

/** Waits between tries, two seconds together: a virus scanner lets go within one, whoever has the file open in Excel does not. */
const WAITS_MS: readonly number[] = [10, 20, 40, 80, 150, 300, 600, 800];

/** What Windows answers when another program holds the file: sharing violation, access denied, lock violation. */
const HELD: ReadonlySet<string> = new Set(['EPERM', 'EBUSY', 'EACCES']);

/** True for a rename that failed because somebody has the file open; elsewhere than on Windows the same codes mean a lack of rights. */
export function isHeld(error: unknown): boolean {
  const { code, syscall } = (error ?? {}) as NodeJS.ErrnoException;
  return isWindows() && syscall === 'rename' && code !== undefined && HELD.has(code);
}

/**
 * Renames, replacing what is there. On Windows a file that another program has open cannot be replaced: tried again for
 * about two seconds.
 * @throws the error of the last try; `isHeld` tells whether somebody has the file open
 */
export function renameOver(from: string, to: string): void {
  for (const wait of WAITS_MS) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      if (!isHeld(error)) throw error;
      pause(wait);
    }
  }
  renameSync(from, to);
}
