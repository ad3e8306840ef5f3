import { sql } from 'kysely';
import type { Asking } from '../idiom.ts';
import { baseline } from './baseline.ts';
import type { MakeError } from './error.ts';

/** A numbered step of the schema, never changed later; numbered as the step of SQLite's that does the same. */
export interface ServerMigration {
  number: number;
  /** @param s the schema, quoted */
  statements(s: string): readonly string[];
}

/** In order. The first makes everything there was in SQLite by then. */
const serverMigrations: readonly ServerMigration[] = [{ number: 100, statements: baseline }];

export const serverVersion = (serverMigrations[serverMigrations.length - 1] as ServerMigration).number;

/** @returns null where the schema holds none of our tables */
export async function versionOf(db: Asking, schema: string): Promise<number | null> {
  const { rows } = await sql<{ there: number }>`
    SELECT count(*) AS there FROM pg_tables WHERE schemaname = ${schema} AND tablename = 'schema_version'`.execute(db);
  if (rows[0]?.there !== 1) return null;
  const version = await sql<{ number: number }>`SELECT max(number) AS number FROM schema_version`.execute(db);
  return version.rows[0]?.number ?? null;
}

/** Brings the schema to today's version, inside of the transaction that is open. */
export async function migrate(db: Asking, { schema, quoted }: { schema: string; quoted: string }): Promise<void> {
  // Another run may have done it while this one waited for its turn.
  const from = (await versionOf(db, schema)) ?? 0;
  if (from === 0)
    for (const statement of [
      `CREATE SCHEMA IF NOT EXISTS ${quoted}`,
      `CREATE TABLE ${quoted}.schema_version (number bigint PRIMARY KEY)`,
    ])
      await sql.raw(statement).execute(db);
  for (const { number, statements } of serverMigrations.filter((step) => step.number > from)) {
    for (const statement of statements(quoted)) await sql.raw(statement).execute(db);
    await sql`INSERT INTO schema_version (number) VALUES (${number})`.execute(db);
  }
}

/** @throws TeamctlError `database-newer` */
export function refuseNewer(version: number, address: string, make: MakeError): void {
  if (version > serverVersion)
    throw make('database', 'database-newer', { file: address, version, known: serverVersion });
}
