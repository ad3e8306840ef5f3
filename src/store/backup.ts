import { closeSync, fsyncSync, linkSync, openSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import SQLite from 'better-sqlite3';
import { TeamctlError } from '../errors.ts';
import { type BackupReason, backupName, makeBackupFolder } from './backup-files.ts';
import { createPrivately, removeIfThere } from './create-file.ts';
import { currentVersion } from './migrations/index.ts';
import { toDatabaseError } from './sqlite-error.ts';
import { APPLICATION_ID, inspectFile } from './sqlite-file.ts';

export function syncFile(file: string): void {
  const descriptor = openSync(file, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** The full check; the quick one misses most damage. @throws TeamctlError `database-damaged` */
export function checkIntegrity(database: SQLite.Database, file: string): void {
  const answer = database.pragma('integrity_check', { simple: true });
  if (answer !== 'ok') throw new TeamctlError('database', 'database-damaged', { file });
}

function checkCopy(file: string): void {
  const copy = new SQLite(file, { readonly: true, fileMustExist: true });
  try {
    checkIntegrity(copy, file);
  } finally {
    copy.close();
  }
}

/** A whole copy under a private draft name, checked and on the disk. `VACUUM INTO` sees one moment, whatever others write. */
export function draftCopy(database: SQLite.Database, target: string): string {
  const draft = `${target}.new-${process.pid}`;
  removeIfThere(draft);
  createPrivately(draft);
  try {
    database.prepare('VACUUM INTO ?').run(draft);
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
  const target = backupName(file, at, reason);
  try {
    makeBackupFolder(file);
    renameSync(draftCopy(database, target), target);
    syncFile(dirname(target));
  } catch (error) {
    throw toDatabaseError(error, target);
  }
  return target;
}

/** Refuses what could not be opened after the swap. @throws TeamctlError */
function checkBackup(file: string): SQLite.Database {
  const header = inspectFile(file);
  if (header === null) throw new TeamctlError('not-found', 'backup-missing', { file });
  if (header.applicationId !== APPLICATION_ID) throw new TeamctlError('database', 'database-foreign', { file });
  if (header.version > currentVersion) {
    throw new TeamctlError('database', 'database-newer', { file, version: header.version, known: currentVersion });
  }
  const backup = new SQLite(file, { readonly: true, fileMustExist: true });
  try {
    checkIntegrity(backup, file);
    return backup;
  } catch (error) {
    backup.close();
    throw toDatabaseError(error, file);
  }
}

/** Holds every other process off while files are swapped; null when the present file is too damaged to be locked. */
function lockPresent(file: string): SQLite.Database | null {
  try {
    if (inspectFile(file) === null) return null;
    const present = new SQLite(file, { fileMustExist: true, timeout: 10_000 });
    present.exec('BEGIN EXCLUSIVE');
    return present;
  } catch (error) {
    const ours = toDatabaseError(error, file);
    if (ours instanceof TeamctlError && ours.code === 'database-locked') throw ours;
    return null;
  }
}

/** The present file stays under a backup's name, and a journal that belongs to it must not touch its successor. */
function keepPresent(file: string, at: string): string | null {
  const kept = backupName(file, at, 'restore');
  try {
    removeIfThere(kept);
    linkSync(file, kept);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  return kept;
}

/**
 * Puts a backup in the place of the database: checked beside it first, swapped in one rename, the
 * replaced file kept among the backups.
 * @returns where the replaced file is, null when there was none
 */
export function restoreDatabase(file: string, backupFile: string, at: string): string | null {
  const backup = checkBackup(backupFile);
  try {
    makeBackupFolder(file);
    const draft = draftCopy(backup, file);
    const present = lockPresent(file);
    try {
      const kept = keepPresent(file, at);
      if (present === null) removeIfThere(`${file}-journal`);
      renameSync(draft, file);
      syncFile(dirname(file));
      return kept;
    } finally {
      removeIfThere(draft);
      present?.close();
    }
  } catch (error) {
    throw toDatabaseError(error, file);
  } finally {
    backup.close();
  }
}
