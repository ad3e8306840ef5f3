import { homedir } from 'node:os';
import { newPath, type PathPlace, typedPath } from '../platform/paths.ts';
import type { Host } from './io.ts';

const placeOf = ({ cwd }: Pick<Host, 'cwd'>): PathPlace => ({ cwd, home: homedir(), system: process.platform });

/** A file or folder as the user typed it, as a whole path. */
export const pathTyped = (host: Pick<Host, 'cwd'>, typed: string): string => typedPath(typed, placeOf(host));

/** The same for what is to be written. @throws TeamctlError `bad-file-name` for a name that this system does not have */
export const newPathTyped = (host: Pick<Host, 'cwd'>, typed: string): string => newPath(typed, placeOf(host));
