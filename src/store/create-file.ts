import { closeSync, constants, openSync, unlinkSync } from 'node:fs';
import { dirname } from 'node:path';
import { TeamctlError } from '../errors.ts';
import { makeFolder } from '../make-folder.ts';
import { withoutDraft } from '../platform/leftover-drafts.ts';

const CREATE = constants.O_CREAT | constants.O_EXCL | constants.O_RDWR | (constants.O_NOFOLLOW ?? 0);

/** Makes an empty file that only its owner can read, and the folders above it. Never follows a link or takes over a file. */
export function createPrivately(file: string): void {
  try {
    makeFolder(dirname(file), 0o700);
    closeSync(openSync(file, CREATE, 0o600));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    throw new TeamctlError('io', 'cannot-create', { file: withoutDraft(file), reason: code });
  }
}

/** Best effort: a draft that stays behind does no harm, an error about it would hide the real one. */
export function removeIfThere(file: string): void {
  try {
    unlinkSync(file);
  } catch {
    // It was never made, or is already gone.
  }
}
