import { homedir } from 'node:os';
import { sep } from 'node:path';
import { newPath, type PathPlace, typedPath } from '../platform/paths.ts';
import type { Host } from './io.ts';

/** By the rules that Node itself follows here: all that matters is whether they are those of Windows. */
const placeOf = ({ cwd }: Pick<Host, 'cwd'>): PathPlace => ({
  cwd,
  home: homedir(),
  system: sep === '\\' ? 'win32' : 'linux',
});

/** A file or folder as the user typed it, as a whole path. */
export const pathTyped = (host: Pick<Host, 'cwd'>, typed: string): string => typedPath(typed, placeOf(host));

/** The same for what is to be written. @throws TeamctlError `bad-file-name` for a name that this system does not have */
export const newPathTyped = (host: Pick<Host, 'cwd'>, typed: string): string => newPath(typed, placeOf(host));
