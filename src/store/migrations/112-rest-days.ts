import { sql } from 'kysely';
import { journalled } from './journalled.ts';
import type { Migration } from './migration.ts';

const DAY = `GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'`;

const wide = `CREATE TABLE absence_wide (
  id INTEGER PRIMARY KEY AUTOINCREMENT, member_id INTEGER NOT NULL REFERENCES member (id) ON DELETE CASCADE,
  from_on TEXT NOT NULL CHECK (from_on ${DAY}), to_on TEXT NOT NULL CHECK (to_on ${DAY}),
  half TEXT CHECK (half IN ('am', 'pm')), kind TEXT CHECK (kind IN ('annual', 'sick', 'personal', 'out', 'rest')),
  CHECK (to_on >= from_on)) STRICT`;

/** Somebody's own day of rest on a day on which the team works is away, and no leave. */
export const restDays: Migration = {
  number: 112,
  name: 'rest-days',
  async up(db) {
    const columns = ['id', 'member_id', 'from_on', 'to_on', 'half', 'kind'];
    const names = columns.join(', ');
    const statements = [
      wide,
      `INSERT INTO absence_wide (${names}) SELECT ${names} FROM absence`,
      // Numbers that were given once are not given again: what the log holds of them can be undone.
      `DELETE FROM sqlite_sequence WHERE name = 'absence_wide'`,
      `INSERT INTO sqlite_sequence (name, seq) SELECT 'absence_wide', seq FROM sqlite_sequence WHERE name = 'absence'`,
      'DROP TABLE absence',
      'ALTER TABLE absence_wide RENAME TO absence',
      'CREATE INDEX absence_member ON absence (member_id, from_on)',
    ];
    for (const statement of statements) await sql.raw(statement).execute(db);
    await journalled(db, 'absence', columns);
  },
};
