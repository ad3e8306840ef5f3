import { type Kysely, sql } from 'kysely';
import { journalled } from './journalled.ts';
import type { Migration } from './migration.ts';

const DAY = `GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'`;

/** As before, but that any word may be a kind: a constraint cannot be changed in its place. */
const tables: Readonly<Record<string, string>> = {
  meeting: `CREATE TABLE meeting_wide (
     id INTEGER PRIMARY KEY AUTOINCREMENT, team_id INTEGER NOT NULL REFERENCES team (id) ON DELETE CASCADE,
     kind TEXT NOT NULL CHECK (kind <> ''), held_on TEXT NOT NULL CHECK (held_on ${DAY}),
     state TEXT NOT NULL CHECK (state IN ('planned', 'held', 'skipped')), plan TEXT CHECK (json_valid(plan)),
     minutes_taken INTEGER CHECK (minutes_taken >= 0), log TEXT CHECK (json_valid(log)),
     sharers TEXT CHECK (json_valid(sharers)), absent TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(absent)),
     note TEXT, reason TEXT, UNIQUE (team_id, kind, held_on)) STRICT`,
  // Refers to itself under its new name: dropping the old table would empty what refers to that one.
  todo: `CREATE TABLE todo_wide (
     id INTEGER PRIMARY KEY AUTOINCREMENT, team_id INTEGER NOT NULL REFERENCES team (id) ON DELETE CASCADE,
     text TEXT NOT NULL CHECK (text <> ''), owner_id INTEGER REFERENCES member (id) ON DELETE SET NULL,
     due TEXT NOT NULL CHECK (due ${DAY}), created_on TEXT NOT NULL CHECK (created_on ${DAY}),
     meeting_kind TEXT CHECK (meeting_kind <> ''),
     parent_id INTEGER REFERENCES todo_wide (id) ON DELETE SET NULL,
     state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done', 'dropped')),
     closed_on TEXT CHECK (closed_on ${DAY}), reason TEXT,
     CHECK ((state = 'open') = (closed_on IS NULL)), CHECK (state <> 'dropped' OR reason <> '')) STRICT`,
};

const columns: Readonly<Record<string, readonly string[]>> = {
  meeting: [
    'id',
    'team_id',
    'kind',
    'held_on',
    'state',
    'plan',
    'minutes_taken',
    'log',
    'sharers',
    'absent',
    'note',
    'reason',
  ],
  todo: [
    'id',
    'team_id',
    'text',
    'owner_id',
    'due',
    'created_on',
    'meeting_kind',
    'parent_id',
    'state',
    'closed_on',
    'reason',
  ],
};

/** What went with the tables; the first as migration 94 made it. */
const indexes = [
  `CREATE INDEX meeting_turns ON meeting (team_id, held_on, id, kind, state, sharers, absent,
     json_extract(plan, '$.version', '$.stage', '$.notices', '$.activity', '$.sharers', '$.host', '$.pairs', '$.carried', '$.practice', '$.theme', '$.module', '$.variants'))
     WHERE plan IS NOT NULL`,
  'CREATE INDEX todo_open ON todo (team_id, state, due)',
];

/** Numbers that were given once are not given again, as before. */
// biome-ignore lint/suspicious/noExplicitAny: a migration knows no current schema
async function keepNumbers(db: Kysely<any>, table: string): Promise<void> {
  const run = (statement: string) => sql.raw(statement).execute(db);
  await run(`DELETE FROM sqlite_sequence WHERE name = '${table}_wide'`);
  await run(
    `INSERT INTO sqlite_sequence (name, seq) SELECT '${table}_wide', seq FROM sqlite_sequence WHERE name = '${table}'`,
  );
}

/** Kinds of meeting are the playbook's matter: a stand-up at noon, a talk every other week. */
export const furtherMeetings: Migration = {
  number: 98,
  name: 'further-meetings',
  async up(db) {
    const run = (statement: string) => sql.raw(statement).execute(db);
    for (const [table, create] of Object.entries(tables)) {
      const names = (columns[table] as readonly string[]).join(', ');
      await run(create);
      await run(`INSERT INTO ${table}_wide (${names}) SELECT ${names} FROM ${table}`);
      await keepNumbers(db, table);
      await run(`DROP TABLE ${table}`);
      await run(`ALTER TABLE ${table}_wide RENAME TO ${table}`);
      await journalled(db, table, columns[table] as readonly string[]);
    }
    for (const index of indexes) await run(index);
  },
};
