import { dirname } from 'node:path';
import { type ErrorCode, errorFrom, TeamctlError } from '../errors.ts';
import { isReadOnly } from '../platform/read-only.ts';
import { isHeld } from '../platform/rename-over.ts';

/** SQLite's result codes that a user can do something about, and what they mean here. */
const known: readonly (readonly [prefix: string, kind: 'database' | 'io', code: ErrorCode])[] = [
  ['SQLITE_BUSY', 'database', 'database-locked'],
  ['SQLITE_CORRUPT', 'database', 'database-damaged'],
  ['SQLITE_NOTADB', 'database', 'database-damaged'],
  // The file was renamed over while it was open: `restore` in another window.
  ['SQLITE_READONLY_DBMOVED', 'database', 'database-replaced'],
  ['SQLITE_FULL', 'io', 'disk-full'],
  ['SQLITE_READONLY', 'io', 'database-read-only'],
  ['SQLITE_IOERR', 'io', 'database-io'],
  ['SQLITE_CANTOPEN', 'io', 'database-cannot-open'],
  ['SQLITE_PERM', 'io', 'database-cannot-open'],
];

/** What the file system itself refused, around the database: full, or not to be touched. */
const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const FORBIDDEN = new Set(['EACCES', 'EPERM', 'EROFS']);

/** The package is there and its compiled part is not: installed with scripts off. Its own message names 13 paths. */
const isNotBuilt = (error: unknown) =>
  error instanceof Error && error.message.startsWith('Could not locate the bindings file');

/** The package is not there at all: a folder that was copied without it, or an install that broke off. */
const isMissing = (error: unknown) =>
  (error as NodeJS.ErrnoException | null)?.code === 'MODULE_NOT_FOUND' &&
  (error as Error).message.startsWith("Cannot find module 'better-sqlite3");

/** The folder of this program, into which what is missing can be installed. */
const ownFolder = () => dirname(import.meta.dirname);

/** The folder below which the package lies, for the command that builds it. */
function sqliteFolder(): string {
  try {
    const { createRequire } = process.getBuiltinModule('node:module');
    const file = createRequire(`${import.meta.dirname}/`).resolve('better-sqlite3/package.json');
    return dirname(dirname(dirname(file)));
  } catch {
    return '.';
  }
}

/** A file with a read-only attribute is not replaced either, and Windows answers as if somebody had it open. */
function fileErrorCode(error: unknown, code: string, file: string): ErrorCode {
  if (isHeld(error)) return isReadOnly(file) ? 'database-read-only' : 'database-held';
  if (code === 'ENAMETOOLONG') return 'path-too-long';
  return FULL.has(code) ? 'disk-full' : FORBIDDEN.has(code) ? 'database-forbidden' : 'database-io';
}

/** Gives an SQLite error the name a user can act on; anything else comes back as it was. */
export function toDatabaseError(error: unknown, file: string): unknown {
  const code = (error as { code?: unknown } | null)?.code;
  if (isMissing(error)) return new TeamctlError('database', 'sqlite-missing', { folder: ownFolder() });
  if (isNotBuilt(error)) return new TeamctlError('database', 'sqlite-not-built', { folder: sqliteFolder() });
  if (error instanceof TeamctlError || typeof code !== 'string') return error;
  if ((error as NodeJS.ErrnoException).syscall !== undefined) {
    return errorFrom('io', fileErrorCode(error, code, file), { file, sqlite: code });
  }
  if (code === 'ERR_DLOPEN_FAILED') {
    // Else it is cut short, or made for another system or processor.
    const isOtherNode = (error as Error).message.includes('NODE_MODULE_VERSION');
    const errorCode = isOtherNode ? 'sqlite-other-node' : 'sqlite-not-loaded';
    return new TeamctlError('database', errorCode, { node: process.versions.node, folder: sqliteFolder() });
  }
  const match = known.find(([prefix]) => code.startsWith(prefix));
  return match ? errorFrom(match[1], match[2], { file, sqlite: code }) : error;
}
