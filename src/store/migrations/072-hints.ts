import { sql } from 'kysely';
import { journalled } from './journalled.ts';
import type { Migration } from './migration.ts';

/** Hints that the manager has put away: by a number that says nothing of what they were about. */
export const hints: Migration = {
  number: 72,
  name: 'hints',
  async up(db) {
    const table = `CREATE TABLE hint_done (
      team_id INTEGER NOT NULL REFERENCES team (id) ON DELETE CASCADE, hint INTEGER NOT NULL,
      done_on TEXT NOT NULL CHECK (done_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      PRIMARY KEY (team_id, hint)) STRICT, WITHOUT ROWID`;
    await sql.raw(table).execute(db);
    await journalled(db, 'hint_done', ['team_id', 'hint', 'done_on']);
  },
};
