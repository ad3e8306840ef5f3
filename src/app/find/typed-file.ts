import { TeamctlError } from '../../errors.ts';
import { readText } from '../../platform/read-text.ts';

/** The text of a file that somebody named. @throws TeamctlError `cannot-read-file` */
export function readTypedFile(file: string): string {
  try {
    return readText(file);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown';
    throw new TeamctlError('io', 'cannot-read-file', { file, reason });
  }
}
