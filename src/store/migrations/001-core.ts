import { sql } from 'kysely';
import { journalled } from './journalled.ts';
import type { Migration } from './migration.ts';

const DAY = `GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'`;
const day = (column: string, nullable = false) =>
  `${column} TEXT ${nullable ? '' : 'NOT NULL '}CHECK (${column} ${DAY})`;
const count = (column: string) => `${column} INTEGER CHECK (${column} >= 0)`;

const tables = [
  `CREATE TABLE team (
     id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE CHECK (name <> ''), ${day('founded_on', true)},
     playbook TEXT NOT NULL, settings TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(settings)),
     in_use INTEGER NOT NULL DEFAULT 0 CHECK (in_use IN (0, 1)), archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))) STRICT`,
  `CREATE TABLE member (
     id INTEGER PRIMARY KEY AUTOINCREMENT, team_id INTEGER NOT NULL REFERENCES team (id) ON DELETE CASCADE,
     name TEXT NOT NULL CHECK (name <> ''), code TEXT CHECK (code <> ''), role TEXT NOT NULL CHECK (role IN ('agent', 'mentor', 'lead')),
     ${day('joined_on', true)}, ${day('left_on', true)}, UNIQUE (team_id, code),
     CHECK (left_on IS NULL OR joined_on IS NULL OR left_on >= joined_on)) STRICT`,
  'CREATE INDEX member_team ON member (team_id)',
  `CREATE TABLE team_event (
     id INTEGER PRIMARY KEY AUTOINCREMENT, team_id INTEGER NOT NULL REFERENCES team (id) ON DELETE CASCADE,
     kind TEXT NOT NULL, ${day('happened_on')}, note TEXT) STRICT`,
  `CREATE TABLE day_record (
     member_id INTEGER NOT NULL REFERENCES member (id) ON DELETE CASCADE, ${day('day')},
     ${['attended_minutes', 'dials', 'connects', 'effective', 'talk_seconds', 'leads', 'intent_a', 'intent_b', 'intent_c', 'deals', 'assisted'].map(count).join(', ')},
     amount REAL, journal_id INTEGER, PRIMARY KEY (member_id, day)) STRICT, WITHOUT ROWID`,
  `CREATE TABLE target (
     id INTEGER PRIMARY KEY AUTOINCREMENT, team_id INTEGER NOT NULL REFERENCES team (id) ON DELETE CASCADE,
     member_id INTEGER REFERENCES member (id) ON DELETE CASCADE, metric TEXT NOT NULL,
     period TEXT NOT NULL CHECK (period IN ('month', 'week', 'day')), ${day('starts_on')}, value REAL NOT NULL CHECK (value >= 0)) STRICT`,
  'CREATE UNIQUE INDEX target_once ON target (team_id, coalesce(member_id, 0), metric, period, starts_on)',
  `CREATE TABLE observation (
     id INTEGER PRIMARY KEY AUTOINCREMENT, team_id INTEGER NOT NULL REFERENCES team (id) ON DELETE CASCADE,
     sign TEXT NOT NULL, degree TEXT NOT NULL, how TEXT NOT NULL CHECK (how IN ('asked', 'reported')), ${day('seen_on')}, note TEXT) STRICT`,
  'CREATE INDEX observation_team ON observation (team_id, seen_on)',
  `CREATE TABLE private_observation (
     id INTEGER PRIMARY KEY AUTOINCREMENT, member_id INTEGER NOT NULL REFERENCES member (id) ON DELETE CASCADE,
     sign TEXT NOT NULL, degree TEXT NOT NULL, how TEXT NOT NULL CHECK (how IN ('asked', 'reported')), ${day('seen_on')}, note TEXT) STRICT`,
  'CREATE INDEX private_observation_member ON private_observation (member_id, seen_on)',
  `CREATE TABLE confirmation (
     id INTEGER PRIMARY KEY AUTOINCREMENT, team_id INTEGER NOT NULL REFERENCES team (id) ON DELETE CASCADE,
     stage TEXT NOT NULL, ${day('confirmed_on')}, evidence TEXT NOT NULL CHECK (json_valid(evidence))) STRICT`,
  `CREATE TABLE import_file (
     id INTEGER PRIMARY KEY AUTOINCREMENT, journal_id INTEGER NOT NULL, name TEXT NOT NULL, digest TEXT NOT NULL,
     rows_read INTEGER NOT NULL, rows_stored INTEGER NOT NULL, rows_refused INTEGER NOT NULL) STRICT`,
  `CREATE TABLE journal (
     id INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, command TEXT NOT NULL, summary TEXT NOT NULL,
     state TEXT NOT NULL DEFAULT 'done' CHECK (state IN ('done', 'undone'))) STRICT`,
  `CREATE TABLE change (
     id INTEGER PRIMARY KEY AUTOINCREMENT, journal_id INTEGER NOT NULL REFERENCES journal (id) ON DELETE CASCADE,
     table_name TEXT NOT NULL, before TEXT, after TEXT) STRICT`,
  'CREATE INDEX change_journal ON change (journal_id)',
  'CREATE TABLE journal_current (journal_id INTEGER NOT NULL) STRICT',
];

const columns: Record<string, readonly string[]> = {
  team: ['id', 'name', 'founded_on', 'playbook', 'settings', 'in_use', 'archived'],
  member: ['id', 'team_id', 'name', 'code', 'role', 'joined_on', 'left_on'],
  team_event: ['id', 'team_id', 'kind', 'happened_on', 'note'],
  target: ['id', 'team_id', 'member_id', 'metric', 'period', 'starts_on', 'value'],
  observation: ['id', 'team_id', 'sign', 'degree', 'how', 'seen_on', 'note'],
  private_observation: ['id', 'member_id', 'sign', 'degree', 'how', 'seen_on', 'note'],
  confirmation: ['id', 'team_id', 'stage', 'confirmed_on', 'evidence'],
};

const DAY_RECORD = [
  'member_id',
  'day',
  'attended_minutes',
  'dials',
  'connects',
  'effective',
  'talk_seconds',
  'leads',
  'intent_a',
  'intent_b',
  'intent_c',
  'deals',
  'assisted',
  'amount',
  'journal_id',
];

/** Day records log no inserts: their `journal_id` says who stored them, which keeps big imports quick. */
const DAY_RECORD_EVENTS = [
  ['update', 'OLD', 'NEW'],
  ['delete', 'OLD', null],
] as const;

const image = (row: string | null) =>
  row === null ? 'NULL' : `json_object(${DAY_RECORD.map((column) => `'${column}', ${row}.${column}`).join(', ')})`;

export const core: Migration = {
  number: 1,
  name: 'core',
  async up(db) {
    for (const statement of tables) await sql.raw(statement).execute(db);
    for (const [table, names] of Object.entries(columns)) await journalled(db, table, names);
    for (const [event, before, after] of DAY_RECORD_EVENTS) {
      await sql
        .raw(
          `CREATE TRIGGER journal_day_record_${event} AFTER ${event.toUpperCase()} ON day_record
           WHEN (SELECT journal_id FROM journal_current) IS NOT NULL BEGIN
             INSERT INTO change (journal_id, table_name, before, after)
             SELECT journal_id, 'day_record', ${image(before)}, ${image(after)} FROM journal_current; END`,
        )
        .execute(db);
    }
  },
};
