import { existsSync } from 'node:fs';
import { TeamctlError } from '../errors.ts';
import { isReadOnly } from './read-only.ts';
import { isHeld } from './rename-over.ts';

/** What the file system said when `file` was to be written, as something that a user can act on. */
export function cannotWrite(file: string, error: unknown): TeamctlError {
  const reason = (error as NodeJS.ErrnoException).code ?? 'unknown';
  if (reason === 'EISDIR') return new TeamctlError('io', 'output-folder', { file });
  if (reason === 'ENAMETOOLONG') return new TeamctlError('io', 'path-too-long', { file });
  // What is not there is open nowhere.
  const hadFile = existsSync(file);
  if (isHeld(error) && isReadOnly(file)) return new TeamctlError('io', 'file-read-only', { file });
  if (hadFile && isHeld(error)) return new TeamctlError('io', 'file-held', { file, reason });
  return new TeamctlError('io', 'cannot-write-file', { file, reason, hadFile });
}
