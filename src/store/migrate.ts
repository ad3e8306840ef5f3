import type SQLite from 'better-sqlite3';
import { Kysely } from 'kysely';
import { TeamctlError } from '../errors.ts';
import { currentVersion, migrations } from './migrations/index.ts';
import { immediateDialect } from './sqlite/dialect.ts';
import { APPLICATION_ID } from './sqlite-file.ts';

/** Versions of the schema that ever were; any other number below today's was made by a program we do not know. */
export const isKnownVersion = (version: number): boolean => migrations.some(({ number }) => number === version);

const versionOf = (database: SQLite.Database) => database.pragma('user_version', { simple: true }) as number;

interface Held {
  rows: number;
  columns: readonly string[];
}

/** A step must lose neither rows nor columns: tables that stay must keep their counts, and what somebody added to them. */
function heldIn(database: SQLite.Database): Map<string, Held> {
  const names = database
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`)
    .pluck();
  const columns = database.prepare('SELECT name FROM pragma_table_info(?)').pluck();
  return new Map(
    (names.all() as string[]).map((name) => [
      name,
      {
        rows: database.prepare(`SELECT count(*) FROM "${name}"`).pluck().get() as number,
        columns: columns.all(name) as string[],
      },
    ]),
  );
}

function checkMigrated(database: SQLite.Database, before: ReadonlyMap<string, Held>): void {
  const broken = database.pragma('foreign_key_check') as unknown[];
  if (broken.length > 0) throw new TeamctlError('database', 'migration-foreign-keys', { rows: broken.length });
  const after = heldIn(database);
  for (const [table, { rows, columns }] of before) {
    const now = after.get(table);
    if (now === undefined) continue;
    if (now.rows !== rows) throw new TeamctlError('database', 'migration-rows', { table });
    if (columns.some((column) => !now.columns.includes(column)))
      throw new TeamctlError('database', 'database-schema', { file: database.name });
  }
}

/** Called before an older file is changed: makes the backup that the step can be taken back with. */
export type BeforeMigration = (database: SQLite.Database) => void | Promise<void>;

/** An empty file gets what all steps would leave, at once: one by one they take a tenth of a second (`test/store/schema.test.ts`). */
async function upFrom(from: number, isEmpty: boolean, database: SQLite.Database, db: Kysely<unknown>): Promise<void> {
  if (from === 0 && isEmpty) database.exec((await import('./empty-schema.ts')).emptySchema);
  else for (const step of migrations.filter((migration) => migration.number > from)) await step.up(db);
}

/**
 * Brings a database to today's schema in one immediate transaction. Another process may have done
 * it while we waited for the lock, so the version is read again inside.
 * @param check throws when the result is not what it must be: then nothing was changed
 */
export async function migrate(database: SQLite.Database, check: () => void): Promise<void> {
  if (versionOf(database) === currentVersion) return;
  const db = new Kysely<unknown>({ dialect: immediateDialect(database) });
  await db.transaction().execute(async (transaction) => {
    const from = versionOf(database);
    const before = heldIn(database);
    await upFrom(from, before.size === 0, database, transaction);
    checkMigrated(database, before);
    check();
    database.pragma(`application_id = ${APPLICATION_ID}`);
    database.pragma(`user_version = ${currentVersion}`);
  });
}
