// Writes test/data/schema-NNN.sql for every version of the schema that is not frozen yet: its tables with rows of the
// example team, as that version would have left them; and today's schema for new databases, src/store/empty-schema.ts. Run
// it when a migration was added; tests ask for both.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { Kysely } from 'kysely';
import { currentVersion, migrations } from '../store/migrations/index.ts';
import { immediateDialect } from '../store/sqlite/dialect.ts';
import { APPLICATION_ID } from '../store/sqlite-file.ts';
import { makeTeam } from './faults/bench-team.ts';

type Cell = string | number | null;

const literal = (value: Cell) => (typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value));

const tableNames = (database: SQLite.Database) =>
  database
    .prepare(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid`,
    )
    .pluck()
    .all() as string[];

const statementsOf = (database: SQLite.Database): string[] => {
  const made = database.prepare(
    `SELECT sql || ';' FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid`,
  );
  return made.pluck().all() as string[];
};

const columnsOf = (database: SQLite.Database, table: string) =>
  (database.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name);

function inserts(old: SQLite.Database, team: SQLite.Database, table: string): string[] {
  const known = new Set(columnsOf(team, table));
  const columns = columnsOf(old, table).filter((column) => known.has(column));
  if (columns.length === 0) return [];
  const rows = team
    .prepare(`SELECT ${columns.join(', ')} FROM "${table}"`)
    .raw()
    .all() as Cell[][];
  return rows.map((row) => `INSERT INTO "${table}" (${columns.join(', ')}) VALUES (${row.map(literal).join(', ')});`);
}

/** An empty database as that version had it. */
async function databaseOf(version: number): Promise<SQLite.Database> {
  const database = new SQLite(':memory:');
  const db = new Kysely<unknown>({ dialect: immediateDialect(database) });
  for (const step of migrations.filter(({ number }) => number <= version)) await step.up(db);
  return database;
}

async function sqlOf(version: number, team: SQLite.Database): Promise<string> {
  const old = await databaseOf(version);
  return [
    `PRAGMA application_id = ${APPLICATION_ID};`,
    `PRAGMA user_version = ${version};`,
    ...statementsOf(old),
    ...tableNames(old).flatMap((table) => inserts(old, team, table)),
    '',
  ].join('\n');
}

async function writeEmptySchema(): Promise<void> {
  const statements = statementsOf(await databaseOf(currentVersion)).join('\n');
  const text = `\n${statements}\n`.replace(/[\\`]|\$\{/g, '\\$&');
  const says = 'Written by src/tools/freeze-schema.ts: what all migrations make of an empty database.';
  writeFileSync('src/store/empty-schema.ts', `/** ${says} */\nexport const emptySchema = \`${text}\`;\n`);
}

await writeEmptySchema();
const folder = mkdtempSync(join(tmpdir(), 'teamctl-freeze-'));
try {
  makeTeam(folder);
  const team = new SQLite(join(folder, 'team.db'), { readonly: true });
  for (const { number } of migrations) {
    const file = join('test/data', `schema-${String(number).padStart(3, '0')}.sql`);
    if (!existsSync(file)) writeFileSync(file, await sqlOf(number, team));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
