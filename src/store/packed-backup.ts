import { closeSync, lstatSync, readSync, type Stats, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { gunzipSync, gzipSync, constants as zlib } from 'node:zlib';
import SQLite from 'better-sqlite3';
import { errorFrom } from '../errors.ts';
import { longPath } from '../platform/paths.ts';
import { openPlain, readPlain } from '../platform/read-plain.ts';
import { replaceFile } from '../platform/replace-file.ts';
import { syncFolder } from '../platform/sync-to-disk.ts';
import { removeIfThere } from './create-file.ts';
import { APPLICATION_ID, headerIn, isSqlite, type SqliteHeader } from './sqlite-file.ts';

export const PACKED = '.gz';

/** Packing holds a whole file in memory; and what is so large is so by an import that lies elsewhere, too. */
const MOST_BYTES = 64 * 1024 * 1024;

const GZIP = Buffer.from([0x1f, 0x8b]);
/** More than a database's header takes, however badly it packs. */
const HEAD_BYTES = 4096;

/** What a file begins with. @param most bytes */
export function headOf(file: string, most = HEAD_BYTES): Buffer {
  const descriptor = openPlain(longPath(file));
  try {
    const bytes = Buffer.alloc(most);
    return bytes.subarray(0, readSync(descriptor, bytes, 0, most, 0));
  } finally {
    closeSync(descriptor);
  }
}

const isGzip = (head: Buffer) => head.subarray(0, GZIP.length).equals(GZIP);

/** Whether a file is packed: by what it holds, since names get changed, and by its name where that tells nothing. */
export function isPacked(file: string): boolean {
  try {
    const head = headOf(file);
    return isGzip(head) || (file.endsWith(PACKED) && !isSqlite(head));
  } catch {
    return file.endsWith(PACKED);
  }
}

/** Whether a file begins as a database of this program does, packed or not, whatever it is called; it may end too early. */
export function beginsAsBackup(file: string): boolean {
  try {
    const head = headOf(file);
    const start = isGzip(head) ? gunzipSync(head, { finishFlush: zlib.Z_SYNC_FLUSH }) : head;
    return isSqlite(start) && headerIn(start, file).applicationId === APPLICATION_ID;
  } catch {
    return false;
  }
}

/** @throws TeamctlError `database-damaged`; what the file system says */
function unpack(file: string): Buffer {
  const bytes = readPlain(longPath(file));
  try {
    return gunzipSync(bytes);
  } catch {
    throw errorFrom('database', 'database-damaged', { file });
  }
}

/** For reading. What is packed is unpacked in memory, so that nothing of it lies about on the disk. */
export const openBackup = (file: string): SQLite.Database =>
  isPacked(file) ? new SQLite(unpack(file)) : new SQLite(longPath(file), { readonly: true, fileMustExist: true });

export const pack = (database: Buffer): Buffer => gzipSync(database);

/** Looked at before SQLite sees it, as a file is. @returns null: there is none @throws TeamctlError for what is no database */
export function inspectPacked(file: string): SqliteHeader | null {
  return lstatSync(file, { throwIfNoEntry: false }) === undefined ? null : headerIn(unpack(file), file);
}

const isSame = (a: Stats, b: Stats) => a.ino === b.ino && a.mtimeMs === b.mtimeMs && a.size === b.size;

/**
 * Puts a packed copy in the place of a backup; a large one stays as it is. If somebody is forgotten meanwhile, the backup
 * without them is another file: then the copy goes, and that one stays.
 * @param name of the packed file
 */
export function packBackup(file: string, name: string): void {
  const before = lstatSync(file);
  if (before.size > MOST_BYTES) return;
  replaceFile(name, pack(readPlain(longPath(file))), before);
  syncFolder(dirname(name));
  const after = statSync(file, { throwIfNoEntry: false });
  removeIfThere(after === undefined || isSame(before, after) ? file : name);
}
