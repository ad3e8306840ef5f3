import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import SQLite from 'better-sqlite3';
import type { Day } from '../domain/calendar/day.ts';
import { TeamctlError } from '../errors.ts';
import { longPath } from '../platform/paths.ts';
import { placeNew } from '../platform/place-new.ts';
import { renameOver } from '../platform/rename-over.ts';
import { copyWhole, draftOf } from '../platform/replace-file.ts';
import { syncFile, syncFolder } from '../platform/sync-to-disk.ts';
import { isWindows } from '../platform/system.ts';
import { allCopies, type BackupReason, backupName, freeBackupName, makeBackupFolder } from './backup-files.ts';
import { carryOver, FIRST_WITH_UIDS } from './carry-over.ts';
import { createPrivately, removeIfThere } from './create-file.ts';
import { cutoffsOn, deleteExpired } from './expired.ts';
import { migrate } from './migrate.ts';
import { currentVersion } from './migrations/index.ts';
import { inspectPacked, isPacked, openBackup } from './packed-backup.ts';
import { over } from './query-file.ts';
import { refuseSecondName } from './second-name.ts';
import { toDatabaseError } from './sqlite-error.ts';
import { APPLICATION_ID, inspectFile, type SqliteHeader } from './sqlite-file.ts';

/** The full check; the quick one misses most damage. @throws TeamctlError `database-damaged` */
export function checkIntegrity(database: SQLite.Database, file: string): void {
  const answer = database.pragma('integrity_check', { simple: true });
  if (answer !== 'ok') throw new TeamctlError('database', 'database-damaged', { file });
}

function checkCopy(file: string): void {
  const copy = new SQLite(longPath(file), { readonly: true, fileMustExist: true });
  try {
    checkIntegrity(copy, file);
  } finally {
    copy.close();
  }
}

/** A whole copy under a private draft name, checked and on the disk. `VACUUM INTO` sees one moment, whatever others write. */
export function draftCopy(database: SQLite.Database, target: string): string {
  const draft = draftOf(target);
  removeIfThere(draft);
  createPrivately(draft);
  try {
    database.prepare('VACUUM INTO ?').run(longPath(draft));
    checkCopy(draft);
    syncFile(draft);
    return draft;
  } catch (error) {
    removeIfThere(draft);
    throw toDatabaseError(error, target);
  }
}

/**
 * Copies the open database into its backup folder.
 * @param at local time, ISO; part of the name
 * @returns the new file
 */
export function backupDatabase(database: SQLite.Database, file: string, at: string, reason: BackupReason): string {
  const wanted = backupName(file, at, reason);
  try {
    makeBackupFolder(file);
    const draft = draftCopy(database, wanted);
    try {
      return placeBackup(draft, file, at, reason);
    } finally {
      removeIfThere(draft);
    }
  } catch (error) {
    throw toDatabaseError(error, wanted);
  }
}

/** Under the first name from then on that nobody has; of two runs in the same second both keep theirs. */
function placeBackup(draft: string, file: string, at: string, reason: BackupReason): string {
  for (;;) {
    const target = freeBackupName(file, at, reason);
    try {
      placeNew(draft, target);
      syncFolder(dirname(target));
      return target;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/** Damage of what was to help is not damage of the database. */
const ofBackup = (error: unknown, file: string): unknown =>
  error instanceof TeamctlError && error.code === 'database-damaged'
    ? new TeamctlError('database', 'backup-damaged', { file })
    : error;

function lookAt(file: string): SqliteHeader | null {
  try {
    return isPacked(file) ? inspectPacked(file) : inspectFile(file);
  } catch (error) {
    throw ofBackup(toDatabaseError(error, file), file);
  }
}

/** Refuses what could not be opened after the swap. @throws TeamctlError */
function checkBackup(file: string): SQLite.Database {
  const header = lookAt(file);
  if (header === null) throw new TeamctlError('not-found', 'backup-missing', { file });
  if (header.applicationId !== APPLICATION_ID) throw new TeamctlError('database', 'database-foreign', { file });
  if (header.version > currentVersion) {
    throw new TeamctlError('database', 'database-newer', { file, version: header.version, known: currentVersion });
  }
  let backup: SQLite.Database | undefined;
  try {
    backup = openBackup(file);
    checkIntegrity(backup, file);
    return backup;
  } catch (error) {
    backup?.close();
    throw ofBackup(toDatabaseError(error, file), file);
  }
}

/** A link, a pipe or a second name is not replaced. */
const IN_THE_WAY: ReadonlySet<string> = new Set(['database-symlink', 'database-not-a-file', 'database-hard-linked']);

/** @throws TeamctlError for what is not a file; a damaged one is what a restore is for */
function refuseOddPlace(file: string): void {
  try {
    if (inspectFile(file) !== null) refuseSecondName(file);
  } catch (error) {
    if (error instanceof TeamctlError && IN_THE_WAY.has(error.code)) throw error;
  }
}

/** Backups that nobody should rely on. */
export interface DoubtfulBackups {
  /** They could not be restored: cut short, damaged, or not to be read at all. */
  damaged: string[];
  /** Another program has them open, so that nobody can tell; they may be as good as any. */
  held: string[];
}

/** What is wrong with a backup that could not be opened; null: nothing, a later version made it. */
const doubtOf = (error: unknown): keyof DoubtfulBackups | null =>
  !(error instanceof TeamctlError)
    ? 'damaged'
    : error.code === 'database-newer'
      ? null
      : error.code === 'database-held'
        ? 'held'
        : 'damaged';

/** Looks at every backup, whatever it is called. */
export function doubtfulBackups(file: string): DoubtfulBackups {
  const found: DoubtfulBackups = { damaged: [], held: [] };
  for (const copy of allCopies(file)) {
    try {
      checkBackup(copy).close();
    } catch (error) {
      const doubt = doubtOf(error);
      if (doubt !== null) found[doubt].push(copy);
    }
  }
  return found;
}

/** Holds every other process off while files are swapped; null when the present file is too damaged to be locked. */
function lockPresent(file: string): SQLite.Database | null {
  try {
    if (inspectFile(file) === null) return null;
    const present = new SQLite(longPath(file), { fileMustExist: true, timeout: 10_000 });
    present.exec('BEGIN EXCLUSIVE');
    return present;
  } catch (error) {
    const ours = toDatabaseError(error, file);
    if (ours instanceof TeamctlError && ours.code === 'database-locked') throw ours;
    return null;
  }
}

/** A copy of the present file stays under a backup's name: a link would stay one file with the live database. */
function keepPresent(file: string, at: string): string | null {
  const draft = draftOf(backupName(file, at, 'restore'));
  try {
    removeIfThere(draft);
    copyWhole(file, draft);
    return placeBackup(draft, file, at, 'restore');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  } finally {
    removeIfThere(draft);
  }
}

/** A journal that belongs to the present file must not touch its successor, and must be there when it stays. */
function moveIfThere(from: string, to: string): void {
  if (existsSync(from)) renameOver(from, to);
}

/**
 * Puts a checked draft in the place of the database while others are held off. Windows replaces no file that anybody has
 * open, ourselves included: there the lock goes just before.
 * @returns where the replaced file is, null when there was none
 */
function swap(draft: string, file: string, at: string): string | null {
  const present = lockPresent(file);
  const journal = `${file}-journal`;
  const aside = draftOf(journal);
  let kept: string | null = null;
  try {
    kept = keepPresent(file, at);
    if (present !== null && isWindows()) present.close();
    if (present === null) moveIfThere(journal, aside);
    renameOver(draft, file);
    removeIfThere(aside);
    syncFolder(dirname(file));
    return kept;
  } catch (error) {
    moveIfThere(aside, journal);
    if (kept !== null) removeIfThere(kept);
    throw error;
  } finally {
    present?.close();
  }
}

/**
 * Brings a draft up to today's schema and carries over who was forgotten and which numbers were given away. What is past
 * its time stays in the backup and does not come back; a clock that went wrong makes nothing older than the data say.
 * @returns how many private notes were left out
 */
async function prepareDraft(draft: string, file: string, today: Day): Promise<number> {
  const version = (inspectFile(draft) as SqliteHeader).version;
  const native = new SQLite(longPath(draft), { fileMustExist: true });
  try {
    native.pragma('secure_delete = ON');
    // One that is older than the tables it needs is migrated here; the backup itself stays what it is.
    await migrate(native, () => {});
    const day = await carryOver(native, file, { isOld: version < FIRST_WITH_UIDS, today });
    const expired = await over(native)
      .transaction()
      .execute(async (db) => (day === null ? 0 : deleteExpired(db, await cutoffsOn(db, day))));
    syncFile(draft);
    return expired;
  } finally {
    native.close();
  }
}

/** What a restore came to. */
export interface Restored {
  /** Where the replaced file is, null when there was none. */
  kept: string | null;
  /** Private notes that are past their time and did not come back. */
  expired: number;
}

/**
 * Puts a backup in the place of the database: checked beside it first, swapped in one rename, the
 * replaced file kept among the backups. A failure leaves everything as it was.
 * @param at local time, ISO
 */
export async function restoreDatabase(file: string, backupFile: string, at: string): Promise<Restored> {
  refuseOddPlace(file);
  const backup = checkBackup(backupFile);
  try {
    makeBackupFolder(file);
    const draft = draftCopy(backup, file);
    try {
      const expired = await prepareDraft(draft, file, at.slice(0, 10));
      return { kept: swap(draft, file, at), expired };
    } finally {
      removeIfThere(draft);
    }
  } catch (error) {
    throw toDatabaseError(error, file);
  } finally {
    backup.close();
  }
}
