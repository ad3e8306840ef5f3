import type SQLite from 'better-sqlite3';
import { Kysely } from 'kysely';
import { TeamctlError } from '../errors.ts';
import { immediateDialect } from './dialect.ts';
import { currentVersion, migrations } from './migrations/index.ts';
import { APPLICATION_ID } from './sqlite-file.ts';

/** Versions of the schema that ever were; any other number below today's was made by a program we do not know. */
export const isKnownVersion = (version: number): boolean => migrations.some(({ number }) => number === version);

const versionOf = (database: SQLite.Database) => database.pragma('user_version', { simple: true }) as number;

/** A step must not lose rows: tables that stay must keep their counts. */
function rowCounts(database: SQLite.Database): Map<string, number> {
  const names = database
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`)
    .pluck();
  return new Map(
    (names.all() as string[]).map((name) => [
      name,
      database.prepare(`SELECT count(*) FROM "${name}"`).pluck().get() as number,
    ]),
  );
}

function checkMigrated(database: SQLite.Database, before: ReadonlyMap<string, number>): void {
  const broken = database.pragma('foreign_key_check') as unknown[];
  if (broken.length > 0) throw new TeamctlError('database', 'migration-foreign-keys', { rows: broken.length });
  const after = rowCounts(database);
  for (const [table, rows] of before) {
    if (after.has(table) && after.get(table) !== rows) throw new TeamctlError('database', 'migration-rows', { table });
  }
}

/** Called before an older file is changed: makes the backup that the step can be taken back with. */
export type BeforeMigration = (database: SQLite.Database, file: string) => void | Promise<void>;

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
    const before = rowCounts(database);
    for (const step of migrations.filter((migration) => migration.number > from)) await step.up(transaction);
    checkMigrated(database, before);
    check();
    database.pragma(`application_id = ${APPLICATION_ID}`);
    database.pragma(`user_version = ${currentVersion}`);
  });
}
