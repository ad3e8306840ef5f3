import { closeSync, constants, lstatSync, openSync, readSync } from 'node:fs';
import { type ErrorCode, errorFrom } from '../errors.ts';
import { patiently } from '../platform/rename-over.ts';
import { toDatabaseError } from './sqlite-error.ts';

/** "tctl" as a 32-bit number: marks the file as ours (`PRAGMA application_id`). */
export const APPLICATION_ID = 0x7463746c;

const HEADER = 'SQLite format 3\0';
const HEADER_BYTES = 100;

/** @param bytes the first of a file */
export const isSqlite = (bytes: Buffer): boolean => bytes.toString('latin1', 0, HEADER.length) === HEADER;

/** What the first hundred bytes of an SQLite file say. Offsets: https://www.sqlite.org/fileformat2.html#the_database_header */
export interface SqliteHeader {
  applicationId: number;
  version: number;
}

const unusable = (code: ErrorCode, file: string) => errorFrom('database', code, { file });

/**
 * Looks at the file before SQLite does, so that a foreign, empty or odd file is refused with the
 * right word and without a byte of it being touched. Null when there is no file.
 */
export function inspectFile(file: string): SqliteHeader | null {
  try {
    return patiently(() => headerOf(file));
  } catch (error) {
    throw toDatabaseError(error, file);
  }
}

function headerOf(file: string): SqliteHeader | null {
  const stat = lstatSync(file, { throwIfNoEntry: false });
  if (!stat) return null;
  if (stat.isSymbolicLink()) throw unusable('database-symlink', file);
  if (!stat.isFile()) throw unusable('database-not-a-file', file);
  if (stat.size === 0) throw unusable('database-empty', file);
  return readHeader(file);
}

/**
 * @param bytes the first hundred of a database, or more
 * @throws TeamctlError `database-damaged`, `database-not-sqlite`
 */
export function headerIn(bytes: Buffer, file: string): SqliteHeader {
  if (bytes.length < HEADER_BYTES) throw unusable('database-damaged', file);
  if (!isSqlite(bytes)) throw unusable('database-not-sqlite', file);
  return { applicationId: bytes.readUInt32BE(68), version: bytes.readUInt32BE(60) };
}

function readHeader(file: string): SqliteHeader {
  const descriptor = openSync(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    const bytes = Buffer.alloc(HEADER_BYTES);
    return headerIn(bytes.subarray(0, readSync(descriptor, bytes, 0, HEADER_BYTES, 0)), file);
  } finally {
    closeSync(descriptor);
  }
}
