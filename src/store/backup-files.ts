import { type Dirent, existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { surplusBackups } from '../domain/team/thin-backups.ts';
import { makeFolder } from '../make-folder.ts';
import { isDraft } from '../platform/leftover-drafts.ts';
import { removeIfThere } from './create-file.ts';
import { beginsAsBackup, isPacked, openBackup, PACKED, packBackup } from './packed-backup.ts';

/** Why a backup was made; part of its name. */
export type BackupReason = 'manual' | 'daily' | 'migration' | 'restore';

export interface BackupFile {
  file: string;
  /** Local time, ISO. */
  at: string;
  reason: BackupReason;
  bytes: number;
}

/** A packed one says how often had been written before it: nobody unpacks it to learn that. */
const NAME =
  /^(.+)\.(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})\.(manual|daily|migration|restore)(?:\.(\d+))?\.db(?:\.gz)?$/;
/** The latest of each day's own are kept as they are, to be looked at with any tool. */
const KEPT_OPEN = 3;
/** At a time: a folder full of them from before must not make one command slow. */
const PACKED_AT_ONCE = 2;

export const backupFolder = (database: string): string => join(dirname(database), 'backups');

/** `team.2026-11-24T08-00-00.daily.db`: sorts by time and is a lawful name on every system. */
export const backupName = (database: string, at: string, reason: BackupReason): string =>
  join(backupFolder(database), `${basename(database, '.db')}.${at.replaceAll(':', '-')}.${reason}.db`);

const aSecondLater = (at: string) => new Date(Date.parse(`${at}Z`) + 1000).toISOString().slice(0, 19);

/** The same, at the first second from then on that no file has: what is kept must not take another's place. */
export function freeBackupName(database: string, at: string, reason: BackupReason): string {
  const name = backupName(database, at, reason);
  return existsSync(name) ? freeBackupName(database, aSecondLater(at), reason) : name;
}

export const makeBackupFolder = (database: string): void => {
  makeFolder(backupFolder(database), 0o700);
};

/** Backups of this database that the tool made, latest first. Names that it would not give are left alone. */
export function listBackups(database: string): BackupFile[] {
  let names: string[];
  try {
    names = readdirSync(backupFolder(database));
  } catch {
    return [];
  }
  const own = basename(database, '.db');
  return names
    .flatMap((name) => {
      const match = NAME.exec(name);
      if (!match || match[1] !== own) return [];
      const file = join(backupFolder(database), name);
      // A pipe or a link to nowhere under such a name is no backup.
      const stat = statSync(file, { throwIfNoEntry: false });
      if (!stat?.isFile()) return [];
      return [
        {
          file,
          at: `${match[2]}T${match[3]}:${match[4]}:${match[5]}`,
          reason: match[6] as BackupReason,
          bytes: stat.size,
        },
      ];
    })
    .sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** Backups of another database that lies beside this one are that one's affair. */
const isOfAnother = (database: string, name: string): boolean => {
  const owner = NAME.exec(name)?.[1];
  return (
    owner !== undefined && owner !== basename(database, '.db') && existsSync(join(dirname(database), `${owner}.db`))
  );
};

/**
 * Every backup that lies below the folder of backups, latest first, and behind them copies that somebody gave another name
 * or put into a folder of their own.
 */
export function allCopies(database: string): string[] {
  const ours = listBackups(database).map(({ file }) => file);
  let entries: Dirent[];
  try {
    entries = readdirSync(backupFolder(database), { withFileTypes: true, recursive: true });
  } catch {
    return ours;
  }
  const others = entries
    .filter((entry) => entry.isFile() && !isDraft(entry.name) && !isOfAnother(database, entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !ours.includes(file) && beginsAsBackup(file))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  return [...ours, ...others];
}

/**
 * How often anything had been written when a backup was made: the order of contents, whatever clocks said. Restoring
 * carries the number on. Null: it cannot be read.
 */
function writesIn(file: string): number | null {
  const told = NAME.exec(basename(file))?.[7];
  if (told !== undefined) return Number(told);
  try {
    const native = openBackup(file);
    try {
      const read = native.prepare("SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'journal'), 0)");
      return read.pluck().get() as number;
    } finally {
      native.close();
    }
  } catch {
    return null;
  }
}

interface Ordered extends BackupFile {
  writes: number;
}

/** Those that can be read, the latest state first. */
const inOrder = (database: string, justMade = ''): Ordered[] =>
  listBackups(database)
    .flatMap((backup) => {
      const writes = writesIn(backup.file);
      return writes === null ? [] : [{ ...backup, writes }];
    })
    .sort((a, b) => b.writes - a.writes || (a.file === justMade ? -1 : b.file === justMade ? 1 : a.at < b.at ? 1 : -1));

/** Backups of this database, the latest state first whatever clocks said, and behind them those that cannot be read. */
export function backupsByState(database: string): BackupFile[] {
  const ordered = inOrder(database);
  const unread = listBackups(database).filter(({ file }) => ordered.every((each) => each.file !== file));
  return [...ordered.map(({ writes: _, ...backup }) => backup), ...unread];
}

/** What was made each day without anybody's asking; what was asked for keeps the name that was printed. */
function packOld(kept: readonly Ordered[]): void {
  const old = kept.filter(({ reason }) => reason === 'daily').slice(KEPT_OPEN);
  for (const { file, writes } of old.filter((backup) => !isPacked(backup.file)).slice(0, PACKED_AT_ONCE)) {
    try {
      packBackup(file, file.replace(/\.db$/, `.${writes}.db${PACKED}`));
    } catch {
      // Full disk, held file: it is as good as before, and its turn comes again.
    }
  }
}

/**
 * Deletes what is no longer kept, packs what is old; one that another program has open goes another day. Those that a
 * restore replaced are kept like any other, and what cannot be read is left to whoever looks after it.
 * @param justMade never deleted
 */
export function thinBackups(database: string, justMade: string): void {
  const ordered = inOrder(database, justMade);
  const surplus = new Set(surplusBackups(ordered));
  for (const file of surplus) if (file !== justMade) removeIfThere(file);
  packOld(ordered.filter(({ file }) => !surplus.has(file)));
}
