import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import type SQLite from 'better-sqlite3';
import { TeamctlError } from '../errors.ts';
import { removeIfThere } from './create-file.ts';

/*
 * SQLite cannot tell when a number inside a row has changed on the disk. A sum over the whole file, kept beside
 * it, can: `teamctl.db.sum` holds the file's change counter, its size and its CRC-32. It speaks only while the
 * counter still fits: a crash between a commit and its sum, or another program's writing, makes it silent.
 */

/** Above this the sum would cost more time than a command may take; `doctor` still checks such files whole. */
const MOST_BYTES = 16 * 1024 * 1024;
const COUNTER_OFFSET = 24;

const sumFile = (file: string) => `${file}.sum`;
const crcOf = (data: Buffer | string) => crc32(data).toString(16).padStart(8, '0');

/** `counter size crc`, followed by the CRC of those three: a damaged sum accuses nobody. */
function seal(bytes: Buffer): string {
  const line = `${bytes.readUInt32BE(COUNTER_OFFSET)} ${bytes.length} ${crcOf(bytes)}`;
  return `${line} ${crcOf(line)}\n`;
}

/** The file's bytes while nobody can change them; null when it is too large. */
function readUnderLock(database: SQLite.Database, file: string): Buffer | null {
  if (statSync(file).size > MOST_BYTES) return null;
  database.exec('BEGIN');
  try {
    database.prepare('SELECT 1 FROM sqlite_schema').get();
    return readFileSync(file);
  } finally {
    database.exec('COMMIT');
  }
}

function readSum(file: string): string | null {
  try {
    const text = readFileSync(sumFile(file), 'utf8');
    const [, line = '', crc] = /^(\d+ \d+ [0-9a-f]{8}) ([0-9a-f]{8})\n$/.exec(text) ?? [];
    return crc === crcOf(line) ? text : null;
  } catch {
    return null;
  }
}

/** @throws TeamctlError `database-damaged` when the file is not what was last written */
export function checkSum(database: SQLite.Database, file: string): void {
  const sum = readSum(file);
  if (sum === null) return;
  const bytes = readUnderLock(database, file);
  if (bytes === null || bytes.length < 100) return;
  const now = seal(bytes);
  const counterOf = (text: string) => text.slice(0, text.indexOf(' '));
  if (now !== sum && counterOf(now) === counterOf(sum))
    throw new TeamctlError('database', 'database-damaged', { file });
}

/** Writes the sum of the file as it is now. A sum that cannot be written only leaves later damage unnoticed. */
export function writeSum(database: SQLite.Database, file: string): void {
  const draft = `${sumFile(file)}.new-${process.pid}`;
  try {
    const bytes = readUnderLock(database, file);
    const now = bytes === null ? null : seal(bytes);
    if (now === null) removeSum(file);
    else if (now !== readSum(file)) {
      writeFileSync(draft, now, { mode: 0o600, flag: 'wx' });
      renameSync(draft, sumFile(file));
    }
  } catch {
    removeIfThere(draft);
  }
}

/** Before another file takes the database's place. */
export const removeSum = (file: string): void => removeIfThere(sumFile(file));
