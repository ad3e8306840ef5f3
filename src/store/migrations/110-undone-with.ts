import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** What was taken back in one go comes back in one go. */
export const undoneWith: Migration = {
  number: 110,
  name: 'undone-with',
  async up(db) {
    await sql`ALTER TABLE journal ADD COLUMN undone_with INTEGER`.execute(db);
  },
};
