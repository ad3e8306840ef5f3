import { sql } from 'kysely';
import { journalled } from './journalled.ts';
import type { Migration } from './migration.ts';

/** Somebody can leave and come back as the same person. */
export const memberGaps: Migration = {
  number: 109,
  name: 'member-gaps',
  async up(db) {
    const table = `CREATE TABLE member_gap (
      member_id INTEGER NOT NULL REFERENCES member (id) ON DELETE CASCADE, left_on TEXT NOT NULL, back_on TEXT NOT NULL,
      PRIMARY KEY (member_id, left_on), CHECK (back_on > left_on)) STRICT, WITHOUT ROWID`;
    await sql.raw(table).execute(db);
    await journalled(db, 'member_gap', ['member_id', 'left_on', 'back_on']);
  },
};
