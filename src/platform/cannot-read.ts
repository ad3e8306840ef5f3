import { TeamctlError } from '../errors.ts';
import { readPlain } from './read-plain.ts';
import { textOf } from './read-text.ts';

/** What the file system said when `file` was to be read, as something that a user can act on. */
function cannotRead(file: string, error: unknown): TeamctlError {
  const reason = (error as NodeJS.ErrnoException).code ?? 'unknown';
  if (reason === 'ENAMETOOLONG') return new TeamctlError('io', 'path-too-long', { file });
  return new TeamctlError('io', 'cannot-read-file', { file, reason });
}

/** The bytes of a file that is somebody's own. @throws TeamctlError `cannot-read-file` */
export function readOwnBytes(file: string): Buffer {
  try {
    return readPlain(file);
  } catch (error) {
    throw cannotRead(file, error);
  }
}

/** The same as text. @throws TeamctlError `cannot-read-file` */
export const readOwnText = (file: string): string => textOf(readOwnBytes(file));
