import { sql } from 'kysely';
import { journalled } from './journalled.ts';
import type { Migration } from './migration.ts';

const DAY = `GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'`;

const table = `CREATE TABLE absence (
  id INTEGER PRIMARY KEY AUTOINCREMENT, member_id INTEGER NOT NULL REFERENCES member (id) ON DELETE CASCADE,
  from_on TEXT NOT NULL CHECK (from_on ${DAY}), to_on TEXT NOT NULL CHECK (to_on ${DAY}),
  half TEXT CHECK (half IN ('am', 'pm')), kind TEXT CHECK (kind IN ('annual', 'sick', 'personal', 'out')),
  CHECK (to_on >= from_on)) STRICT`;

/** What the change log holds of the old table can still be undone in the new one. */
const image = (column: 'before' | 'after') =>
  `${column} = CASE WHEN ${column} IS NULL THEN NULL ELSE json_set(${column}, '$.half', NULL, '$.kind', NULL) END`;

/** One register of who is away, for everything: it was the timetable's alone. */
export const absence: Migration = {
  number: 70,
  name: 'absence',
  async up(db) {
    const statements = [
      table,
      'INSERT INTO absence (id, member_id, from_on, to_on) SELECT id, member_id, from_on, to_on FROM training_absence',
      'DROP TABLE training_absence',
      'CREATE INDEX absence_member ON absence (member_id, from_on)',
      `UPDATE change SET table_name = 'absence', ${image('before')}, ${image('after')} WHERE table_name = 'training_absence'`,
    ];
    for (const statement of statements) await sql.raw(statement).execute(db);
    await journalled(db, 'absence', ['id', 'member_id', 'from_on', 'to_on', 'half', 'kind']);
  },
};
