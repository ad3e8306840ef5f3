import { closeSync, linkSync, openSync, unlinkSync } from 'node:fs';
import { patiently, renameOver } from './rename-over.ts';

/** What file systems without hard links answer: exFAT on Windows says EISDIR, shares and phones' cards the others. */
const NO_LINKS: ReadonlySet<string> = new Set([
  'EISDIR',
  'EPERM',
  'EACCES',
  'ENOSYS',
  'ENOTSUP',
  'EOPNOTSUPP',
  'EINVAL',
  'EMLINK',
  'UNKNOWN',
]);

/** The name is taken first, which only one can; the draft then takes its place whole. */
function reserveAndRename(draft: string, file: string): void {
  closeSync(openSync(file, 'wx', 0o600));
  try {
    renameOver(draft, file);
  } catch (error) {
    patiently(() => unlinkSync(file));
    throw error;
  }
}

/**
 * Gives a finished draft its name, whole and only if nobody has that name. Where hard links do not exist the name is
 * reserved by an empty file and replaced. The draft may be left behind, for the caller to remove.
 * @throws `EEXIST` when the file is there, and what else the file system says
 */
export function placeNew(draft: string, file: string): void {
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!NO_LINKS.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    reserveAndRename(draft, file);
  }
}
