import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** Which doubtful places mean the person who is forgotten, for a run that is killed meanwhile. */
export const meantPlaces: Migration = {
  number: 108,
  name: 'meant-places',
  async up(db) {
    await sql`ALTER TABLE forgotten ADD COLUMN meant TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(meant))`.execute(db);
  },
};
