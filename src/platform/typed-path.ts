import { homedir } from 'node:os';
import { sep } from 'node:path';
import { filePath, type PathPlace, typedPath } from './paths.ts';

/** Where whatever was typed is looked for. */
export interface Here {
  cwd: string;
}

/** By the rules that Node itself follows here: all that matters is whether they are those of Windows. */
const placeOf = ({ cwd }: Here): PathPlace => ({
  cwd,
  home: homedir(),
  system: sep === '\\' ? 'win32' : 'linux',
});

/** A word that may be a file or folder, as a whole path. */
export const pathTyped = (host: Here, typed: string): string => typedPath(typed, placeOf(host));

/** A file or folder to write or read. @throws TeamctlError `bad-file-name` for a name that this system does not have */
export const filePathTyped = (host: Here, typed: string): string => filePath(typed, placeOf(host));

/**
 * How a file is called to whoever typed it: by the same words, or by its whole path where blanks and commas would leave
 * open where the name begins and ends.
 */
export const filePathTold = (host: Here, typed: string): string =>
  /[\s，、]/.test(typed) ? filePathTyped(host, typed) : typed;
