import { sql } from 'kysely';
import { journalled } from './journalled.ts';
import type { Migration } from './migration.ts';

const DAY = `GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'`;

const tables = [
  `CREATE TABLE meeting (
     id INTEGER PRIMARY KEY AUTOINCREMENT, team_id INTEGER NOT NULL REFERENCES team (id) ON DELETE CASCADE,
     kind TEXT NOT NULL CHECK (kind IN ('morning', 'evening', 'weekly')), held_on TEXT NOT NULL CHECK (held_on ${DAY}),
     state TEXT NOT NULL CHECK (state IN ('planned', 'held', 'skipped')), plan TEXT CHECK (json_valid(plan)),
     minutes_taken INTEGER CHECK (minutes_taken >= 0), log TEXT CHECK (json_valid(log)),
     sharers TEXT CHECK (json_valid(sharers)), absent TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(absent)),
     note TEXT, reason TEXT, UNIQUE (team_id, kind, held_on)) STRICT`,
  `CREATE TABLE todo (
     id INTEGER PRIMARY KEY AUTOINCREMENT, team_id INTEGER NOT NULL REFERENCES team (id) ON DELETE CASCADE,
     text TEXT NOT NULL CHECK (text <> ''), owner_id INTEGER REFERENCES member (id) ON DELETE SET NULL,
     due TEXT NOT NULL CHECK (due ${DAY}), created_on TEXT NOT NULL CHECK (created_on ${DAY}),
     meeting_kind TEXT CHECK (meeting_kind IN ('morning', 'evening', 'weekly')),
     parent_id INTEGER REFERENCES todo (id) ON DELETE SET NULL,
     state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done', 'dropped')),
     closed_on TEXT CHECK (closed_on ${DAY}), reason TEXT,
     CHECK ((state = 'open') = (closed_on IS NULL)), CHECK (state <> 'dropped' OR reason <> '')) STRICT`,
  'CREATE INDEX todo_open ON todo (team_id, state, due)',
];

const columns: Record<string, readonly string[]> = {
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

/** Meetings with their stored agendas, and what was promised in them. */
export const meetings: Migration = {
  number: 10,
  name: 'meetings',
  async up(db) {
    for (const statement of tables) await sql.raw(statement).execute(db);
    for (const [table, names] of Object.entries(columns)) await journalled(db, table, names);
  },
};
