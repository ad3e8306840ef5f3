import { sql } from 'kysely';
import type { Asking } from '../idiom.ts';
import { baseline } from './baseline.ts';
import type { MakeError } from './error.ts';
import { people } from './people.ts';

/** A numbered step of the schema, never changed later; numbered as the step of SQLite's that does the same. */
export interface ServerMigration {
  number: number;
  /** @param s the schema, quoted */
  statements(s: string): readonly string[];
}

/** In order. The first makes everything there was in SQLite by then; what several people need is nothing to a file. */
export const serverMigrations: readonly ServerMigration[] = [
  { number: 100, statements: baseline },
  { number: 104, statements: people },
  {
    number: 108,
    statements: (s) => [`ALTER TABLE ${s}.forgotten ADD COLUMN meant ${s}.json_words NOT NULL DEFAULT '[]'`],
  },
  {
    number: 109,
    statements: (s) => [
      `CREATE TABLE ${s}.member_gap (
         member_id bigint NOT NULL REFERENCES ${s}.member (id) ON DELETE CASCADE, left_on ${s}.a_day NOT NULL,
         back_on ${s}.a_day NOT NULL, PRIMARY KEY (member_id, left_on), CHECK (back_on > left_on))`,
      `CREATE TRIGGER journal_member_gap AFTER INSERT OR UPDATE OR DELETE ON ${s}.member_gap
         FOR EACH ROW EXECUTE FUNCTION ${s}.log_change()`,
    ],
  },
  { number: 110, statements: (s) => [`ALTER TABLE ${s}.journal ADD COLUMN undone_with bigint`] },
  {
    // Playbooks that people share; a file has one person.
    number: 111,
    statements: (s) => [
      `CREATE TABLE ${s}.published (
         id ${s}.words NOT NULL, version ${s}.words NOT NULL, digest ${s}.words NOT NULL, files ${s}.json_words NOT NULL,
         published_on ${s}.a_day NOT NULL, published_by ${s}.words NOT NULL DEFAULT session_user, PRIMARY KEY (id, version))`,
    ],
  },
  {
    number: 112,
    statements: (s) => [
      `ALTER TABLE ${s}.absence DROP CONSTRAINT absence_kind_check`,
      `ALTER TABLE ${s}.absence ADD CONSTRAINT absence_kind_check
         CHECK (kind IN ('annual', 'sick', 'personal', 'out', 'rest'))`,
    ],
  },
  {
    // Rows arrive day by day, so that this small index leaves most of two years out where a director asks for weeks.
    number: 113,
    statements: (s) => [`CREATE INDEX day_record_day ON ${s}.day_record USING brin (day) WITH (autosummarize = on)`],
  },
  { number: 114, statements: (s) => [`ALTER TABLE ${s}.observation ADD COLUMN written_on ${s}.a_day`] },
  { number: 115, statements: (s) => [`ALTER TABLE ${s}.day_record ADD COLUMN came_on ${s}.a_day`] },
];

export const serverVersion = (serverMigrations[serverMigrations.length - 1] as ServerMigration).number;

/** @returns null where the schema holds none of our tables */
export async function versionOf(db: Asking, { schema, quoted }: Where): Promise<number | null> {
  const { rows } = await sql<{ there: number }>`
    SELECT count(*) AS there FROM pg_tables WHERE schemaname = ${schema} AND tablename = 'schema_version'`.execute(db);
  if (rows[0]?.there !== 1) return null;
  const version = await sql<{ number: number }>`
    SELECT max(number) AS number FROM ${sql.raw(quoted)}.schema_version`.execute(db);
  return version.rows[0]?.number ?? null;
}

interface Where {
  schema: string;
  quoted: string;
}

/** The statements that bring the schema from where it is to today's version. */
export async function missingSteps(db: Asking, where: Where): Promise<string[]> {
  const { quoted } = where;
  const from = (await versionOf(db, where)) ?? 0;
  const begin = [
    `CREATE SCHEMA IF NOT EXISTS ${quoted}`,
    `CREATE TABLE ${quoted}.schema_version (number bigint PRIMARY KEY)`,
  ];
  const steps = serverMigrations.filter((step) => step.number > from);
  return [
    ...(from === 0 ? begin : []),
    ...steps.flatMap(({ number, statements }) => [
      ...statements(quoted),
      `INSERT INTO ${quoted}.schema_version (number) VALUES (${number})`,
    ]),
  ];
}

/** Brings the schema to today's version, inside of the transaction that is open. */
export async function migrate(db: Asking, where: Where): Promise<void> {
  // Asked in here: another run may have done it while this one waited for its turn.
  for (const statement of await missingSteps(db, where)) await sql.raw(statement).execute(db);
}

/** @throws TeamctlError `database-newer` */
export function refuseNewer(version: number, address: string, make: MakeError): void {
  if (version > serverVersion)
    throw make('database', 'database-newer', { file: address, version, known: serverVersion });
}
