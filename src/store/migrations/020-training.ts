import { sql } from 'kysely';
import { journalled } from './journalled.ts';
import type { Migration } from './migration.ts';

const DAY = `GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'`;

const tables = [
  `CREATE TABLE training_session (
     id INTEGER PRIMARY KEY AUTOINCREMENT, team_id INTEGER NOT NULL REFERENCES team (id) ON DELETE CASCADE,
     number INTEGER NOT NULL CHECK (number > 0), series INTEGER NOT NULL CHECK (series > 0), module TEXT NOT NULL,
     kind TEXT NOT NULL CHECK (kind IN ('lesson', 'practice', 'review', 'assessment')), step INTEGER NOT NULL CHECK (step >= 0),
     held_on TEXT NOT NULL CHECK (held_on ${DAY}), starts_at TEXT NOT NULL CHECK (starts_at GLOB '[0-2][0-9]:[0-5][0-9]'),
     minutes INTEGER NOT NULL CHECK (minutes > 0), trainer_id INTEGER REFERENCES member (id) ON DELETE SET NULL,
     reason_code TEXT NOT NULL, reason_ref TEXT NOT NULL, figures TEXT CHECK (json_valid(figures)),
     origin TEXT NOT NULL CHECK (origin IN ('source', 'added')),
     state TEXT NOT NULL DEFAULT 'planned' CHECK (state IN ('planned', 'held', 'missed')), UNIQUE (team_id, number)) STRICT`,
  'CREATE INDEX training_session_day ON training_session (team_id, held_on)',
  `CREATE TABLE training_attendance (
     session_id INTEGER NOT NULL REFERENCES training_session (id) ON DELETE CASCADE,
     member_id INTEGER NOT NULL REFERENCES member (id) ON DELETE CASCADE,
     state TEXT NOT NULL DEFAULT 'planned' CHECK (state IN ('planned', 'there', 'missed')),
     PRIMARY KEY (session_id, member_id)) STRICT, WITHOUT ROWID`,
  `CREATE TABLE training_result (
     id INTEGER PRIMARY KEY AUTOINCREMENT, member_id INTEGER NOT NULL REFERENCES member (id) ON DELETE CASCADE,
     module TEXT NOT NULL, session_id INTEGER REFERENCES training_session (id) ON DELETE SET NULL,
     score REAL NOT NULL CHECK (score BETWEEN 0 AND 100), scored_on TEXT NOT NULL CHECK (scored_on ${DAY})) STRICT`,
  'CREATE INDEX training_result_member ON training_result (member_id, module)',
  `CREATE TABLE training_absence (
     id INTEGER PRIMARY KEY AUTOINCREMENT, member_id INTEGER NOT NULL REFERENCES member (id) ON DELETE CASCADE,
     from_on TEXT NOT NULL CHECK (from_on ${DAY}), to_on TEXT NOT NULL CHECK (to_on ${DAY}), CHECK (to_on >= from_on)) STRICT`,
];

const columns: Record<string, readonly string[]> = {
  training_session: [
    'id',
    'team_id',
    'number',
    'series',
    'module',
    'kind',
    'step',
    'held_on',
    'starts_at',
    'minutes',
    'trainer_id',
    'reason_code',
    'reason_ref',
    'figures',
    'origin',
    'state',
  ],
  training_attendance: ['session_id', 'member_id', 'state'],
  training_result: ['id', 'member_id', 'module', 'session_id', 'score', 'scored_on'],
  training_absence: ['id', 'member_id', 'from_on', 'to_on'],
};

/** The training timetable, who was there, and what they scored. */
export const training: Migration = {
  number: 20,
  name: 'training',
  async up(db) {
    for (const statement of tables) await sql.raw(statement).execute(db);
    for (const [table, names] of Object.entries(columns)) await journalled(db, table, names);
  },
};
