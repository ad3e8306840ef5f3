import { statOf } from './same-file.ts';
import { isWindows } from './system.ts';

const OWNER_MAY_WRITE = 0o200;

/** Whether a file that is there has Windows' read-only attribute: then nothing replaces it, whoever owns it. */
export function isReadOnly(file: string): boolean {
  const stat = isWindows() ? statOf(file) : undefined;
  return stat !== undefined && (stat.mode & OWNER_MAY_WRITE) === 0;
}
