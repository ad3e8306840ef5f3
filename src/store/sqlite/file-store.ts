import { chmodSync, statSync } from 'node:fs';
import SQLite from 'better-sqlite3';
import { Kysely } from 'kysely';
import { errorFrom, TeamctlError } from '../../errors.ts';
import { longPath } from '../../platform/paths.ts';
import { placeNew } from '../../platform/place-new.ts';
import { draftOf } from '../../platform/replace-file.ts';
import { isWindows } from '../../platform/system.ts';
import { listBackups } from '../backup-files.ts';
import { createPrivately, removeIfThere } from '../create-file.ts';
import type { OpenMode, Store } from '../database.ts';
import { fingerprintOf, schemaRows } from '../fingerprint.ts';
import { type BeforeMigration, migrate } from '../migrate.ts';
import { currentVersion } from '../migrations/index.ts';
import { waitForPassing } from '../passing-error.ts';
import type { DatabaseSchema } from '../schema/database-schema.ts';
import { SCHEMA_FINGERPRINT } from '../schema-fingerprint.ts';
import { refuseSecondName } from '../second-name.ts';
import { BUSY_MS, settleFile } from '../settle-file.ts';
import { toDatabaseError } from '../sqlite-error.ts';
import { inspectFile } from '../sqlite-file.ts';
import { fileBulkWriter } from './bulk-writer.ts';
import { immediateDialect } from './dialect.ts';

const BACKUPS_TOLD = 3;

/**
 * How a transaction is ended. Windows keeps a file that was deleted until everybody has closed it, and another process
 * could take such a journal for one that a crash has left: there it is emptied instead.
 */
const journalMode = (): string => (isWindows() ? 'truncate' : 'delete');

/** Each is read back: a setting that did not take is a reason not to go on. */
const settings = (): readonly (readonly [pragma: string, value: string | number, reads: string | number])[] => [
  ['busy_timeout', BUSY_MS, BUSY_MS],
  ['journal_mode', journalMode(), journalMode()],
  ['synchronous', 'EXTRA', 3],
  ['foreign_keys', 'ON', 1],
  ['secure_delete', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
];

/** What only matters to a handle that writes, or was said when it was opened. */
const ofWriting = new Set(['busy_timeout', 'journal_mode', 'synchronous', 'foreign_keys', 'secure_delete']);
/** In memory there is no journal file to keep or lose. */
const applies = (pragma: string, database: SQLite.Database) =>
  !(database.readonly && ofWriting.has(pragma)) && !(pragma === 'journal_mode' && database.memory);

function configure(database: SQLite.Database): void {
  for (const [pragma, value, reads] of settings()) {
    if (!applies(pragma, database)) continue;
    database.pragma(`${pragma} = ${value}`);
    const read = database.pragma(pragma, { simple: true });
    if (read !== reads) throw new TeamctlError('database', 'database-setting', { pragma, value: String(read) });
  }
}

/** Refuses what another program added: a trigger could run, a view could mislead. */
function checkForeignObjects(database: SQLite.Database, file: string): void {
  const foreign = schemaRows(database).find(
    (row) => row.type === 'view' || (row.type === 'trigger' && !row.name.startsWith('journal_')),
  );
  if (foreign)
    throw new TeamctlError('refused', 'database-foreign-object', { file, type: foreign.type, name: foreign.name });
}

function checkSchema(database: SQLite.Database, file: string): void {
  if (fingerprintOf(database) === SCHEMA_FINGERPRINT) return;
  checkForeignObjects(database, file);
  throw new TeamctlError('database', 'database-schema', { file });
}

function repairMode(file: string): void {
  // There a mode is the read-only attribute and nothing else: somebody set it, and it is not ours to clear.
  if (isWindows()) return;
  const mode = statSync(file).mode & 0o777;
  if ((mode & 0o077) === 0) return;
  try {
    chmodSync(file, 0o600);
  } catch {
    // A file of somebody else or a read-only folder: reading it still works, `doctor` names the mode.
  }
}

export interface FileStore extends Store {
  /** The native handle, for the few things Kysely has no word for: backup, checks. */
  readonly native: SQLite.Database;
}

export const isFileStore = (store: Store): store is FileStore => 'native' in store;

/**
 * Every command that writes counts the journal up, and undo and redo mark entries. (The counter in the file's header
 * would say the same, but whoever closes a second handle on the file gives up SQLite's locks on it.)
 */
const STAMP = `SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'journal'), 0) || '-' ||
  (SELECT count(*) FROM journal WHERE state = 'undone')`;

const changesOf = (native: SQLite.Database) => native.prepare('SELECT total_changes()').pluck().get() as number;

function storeOver(native: SQLite.Database, file: string): FileStore {
  const name = (error: unknown) => withBackups(toDatabaseError(error, file), file);
  const db = new Kysely<DatabaseSchema>({ dialect: immediateDialect(native, name) });
  const store: FileStore = {
    file,
    beside: file,
    native,
    reader: db,
    bulk: fileBulkWriter(native),
    stamp: async () => native.prepare(STAMP).pluck().get() as string,
    changes: () => changesOf(native),
    isForgetting: async () => native.prepare("SELECT 1 FROM forgotten WHERE state = 'pending'").get() !== undefined,
    compact: async () => vacuum(native),
    check: async (env) => (await import('../check-file.ts')).checkFile(store, env),
    transact: (work) =>
      db
        .transaction()
        .execute(work)
        .catch((error: unknown) => {
          throw name(error);
        }),
    close: async () => {
      await db.destroy();
      // Kysely leaves alone what it never asked anything of, and Windows deletes no file that is open.
      if (native.open) native.close();
    },
  };
  return store;
}

/** Pages that held a name are free then, and zeroed. The disk may have no room for it. */
function vacuum(native: SQLite.Database): boolean {
  try {
    native.exec('VACUUM');
    return true;
  } catch {
    return false;
  }
}

function openNative(file: string, readonly: boolean): SQLite.Database {
  return new SQLite(longPath(file), { readonly, fileMustExist: true, timeout: BUSY_MS });
}

/** @throws TeamctlError, or what `waitForPassing` waits for */
async function openExisting(
  file: string,
  mode: OpenMode,
  beforeMigration: BeforeMigration | undefined,
): Promise<FileStore> {
  const version = settleFile(file);
  let native: SQLite.Database | undefined;
  try {
    native = openNative(file, mode === 'read' && version === currentVersion);
    configure(native);
    const checked = native;
    if (version < currentVersion) {
      checkForeignObjects(native, file);
      await beforeMigration?.(native);
      await migrate(native, () => checkSchema(checked, file));
      // Until version 32 a sum was kept beside the file; it took copies that were whole for damaged ones.
      removeIfThere(`${file}.sum`);
    }
    checkSchema(native, file);
    return storeOver(native, file);
  } catch (error) {
    native?.close();
    throw error;
  }
}

/**
 * Opens the database file and checks that it is ours, of a version we know, and whole in its
 * schema. Only `createStore` makes a file; an older one is migrated when opened for writing.
 * @throws TeamctlError of kind `database`, `refused` or `io`
 */
export async function openStore(file: string, mode: OpenMode, beforeMigration?: BeforeMigration): Promise<FileStore> {
  if (inspectFile(file) === null) throw new TeamctlError('not-found', 'database-missing', { file });
  refuseSecondName(file);
  repairMode(file);
  for (let tries = 0; ; tries += 1) {
    try {
      return await openExisting(file, mode, beforeMigration);
    } catch (error) {
      try {
        waitForPassing(error, tries);
      } catch {
        throw withBackups(toDatabaseError(error, file), file);
      }
    }
  }
}

/** Whoever reads that the file is damaged wants to know at once what there is to go back to. */
function withBackups(error: unknown, file: string): unknown {
  if (!(error instanceof TeamctlError) || error.code !== 'database-damaged') return error;
  const backups = listBackups(file)
    .slice(0, BACKUPS_TOLD)
    .map((backup) => backup.file);
  return errorFrom(error.kind, error.code, { ...error.data, backups });
}

/**
 * Built under another name and linked into place whole, so that a crash leaves no half database behind.
 * @param fill stores what is there from the beginning: the file appears with it, or not at all
 */
export async function createStore(file: string, fill: (draft: FileStore) => Promise<void>): Promise<FileStore> {
  const draft = draftOf(file);
  createPrivately(draft);
  try {
    const native = openNative(draft, false);
    try {
      configure(native);
      await migrate(native, () => checkSchema(native, file));
      await fill(storeOver(native, file));
    } finally {
      native.close();
    }
    placeNew(draft, file);
  } catch (error) {
    throw toDatabaseError(error, file);
  } finally {
    removeIfThere(draft);
    // Where it is emptied, it is still there.
    removeIfThere(`${draft}-journal`);
  }
  return openStore(file, 'write');
}

/** An empty database that lives as long as the process: for `demo` and for tests. */
export async function openMemoryStore(): Promise<FileStore> {
  try {
    const native = new SQLite(':memory:');
    configure(native);
    await migrate(native, () => {});
    return storeOver(native, ':memory:');
  } catch (error) {
    throw toDatabaseError(error, ':memory:');
  }
}
