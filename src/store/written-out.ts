import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeFolder } from '../make-folder.ts';
import { readPlain } from '../platform/read-plain.ts';
import { replaceFile } from '../platform/replace-file.ts';
import { finalTarget } from '../platform/write-target.ts';
import { removeIfThere } from './create-file.ts';

/** More files than anybody writes out and keeps; the oldest are no longer known then. */
const MOST = 500;

/** One path a line. Beside the database and not in it: to look at something and write it to a file changes no data. */
const listOf = (database: string): string => `${database}.written`;

/** Files that commands wrote with `-o` while this database was in use, and that are still there. */
export function writtenOut(database: string): string[] {
  try {
    return readPlain(listOf(database))
      .toString('utf8')
      .split('\n')
      .filter((file) => file !== '' && existsSync(file));
  } catch {
    return [];
  }
}

function keepList(database: string, files: readonly string[]): void {
  if (files.length === 0) removeIfThere(listOf(database));
  else replaceFile(listOf(database), `${files.slice(-MOST).join('\n')}\n`);
}

/**
 * Notes where something was written, so that `member forget` can look there. A list that cannot be written costs nobody
 * what was asked for: the file is there by then.
 * @param database where files of this machine lie that belong to it, see `Store`
 */
export function rememberWrittenOut(database: string, file: string): void {
  try {
    if (!statSync(file).isFile()) return;
    const target = finalTarget(file);
    const known = writtenOut(database);
    if (known.includes(target) || target.includes('\n')) return;
    makeFolder(dirname(database), 0o700);
    keepList(database, [...known, target]);
  } catch {
    // As above.
  }
}

/** A path may be somebody's name: it goes with them. @param isTheirs whether a path names the person */
export function forgetPaths(database: string, isTheirs: (file: string) => boolean): void {
  const known = writtenOut(database);
  const kept = known.filter((file) => !isTheirs(file));
  if (kept.length < known.length || existsSync(listOf(database))) keepList(database, kept);
}
