import { type Stats, statSync } from 'node:fs';
import { finalTarget } from './write-target.ts';

/** What the file system knows of a name; undefined where nothing is there or it may not be looked at. */
export const statOf = (file: string): Stats | undefined => {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
};

/** The same file under whatever name; files that are not there are told by their places. */
export function isSameFile(one: string, other: string): boolean {
  const [a, b] = [statOf(one), statOf(other)];
  if (a && b) return a.dev === b.dev && a.ino === b.ino;
  return a === undefined && b === undefined && finalTarget(one) === finalTarget(other);
}
