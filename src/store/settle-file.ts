import { statSync } from 'node:fs';
import SQLite from 'better-sqlite3';
import { TeamctlError } from '../errors.ts';
import { longPath } from '../platform/paths.ts';
import { isKnownVersion } from './migrate.ts';
import { currentVersion } from './migrations/index.ts';
import { toDatabaseError } from './sqlite-error.ts';
import { APPLICATION_ID, inspectFile, type SqliteHeader } from './sqlite-file.ts';

/** How long one process waits for another that is writing. */
export const BUSY_MS = 10_000;

/** The version of a file that is ours. @throws TeamctlError `database` when it is not, or of no version we know */
function versionOf(file: string): number {
  const { applicationId, version } = inspectFile(file) as SqliteHeader;
  if (applicationId !== APPLICATION_ID) throw new TeamctlError('database', 'database-foreign', { file });
  if (version > currentVersion)
    throw new TeamctlError('database', 'database-newer', { file, version, known: currentVersion });
  if (!isKnownVersion(version)) throw new TeamctlError('database', 'database-schema', { file });
  return version;
}

/** SQLite takes back what the journal still holds as soon as a handle that may write looks at the file. */
function rollBack(file: string): void {
  try {
    const native = new SQLite(longPath(file), { fileMustExist: true, timeout: BUSY_MS });
    try {
      native.prepare('SELECT 1 FROM sqlite_schema').get();
    } finally {
      native.close();
    }
  } catch (error) {
    const ours = toDatabaseError(error, file);
    if (ours instanceof TeamctlError && ours.code === 'database-locked') throw ours;
    // Damaged, or not ours to write: opening it says so with the right word.
  }
}

/**
 * Looks at an existing file before it is opened. What a killed process or a power cut left half written is
 * taken back first: a handle that only reads could not, and would refuse for ever.
 * @returns the version of its schema
 * @throws TeamctlError `database` when it is no file of ours, of a version we do not know, or locked
 */
export function settleFile(file: string): number {
  const version = versionOf(file);
  // An empty one is what Windows keeps between transactions.
  if ((statSync(`${file}-journal`, { throwIfNoEntry: false })?.size ?? 0) === 0) return version;
  rollBack(file);
  return versionOf(file);
}
