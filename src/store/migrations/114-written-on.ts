import { sql } from 'kysely';
import { journalled } from './journalled.ts';
import type { Migration } from './migration.ts';

const COLUMNS = ['id', 'team_id', 'sign', 'degree', 'how', 'seen_on', 'note', 'written_on'];

/** When a word about the team was written down: what is told late was not known on the day it tells of. */
export const writtenOn: Migration = {
  number: 114,
  name: 'written-on',
  async up(db) {
    await sql`ALTER TABLE observation ADD COLUMN written_on TEXT`.execute(db);
    for (const event of ['insert', 'update', 'delete'])
      await sql.raw(`DROP TRIGGER journal_observation_${event}`).execute(db);
    await journalled(db, 'observation', COLUMNS);
  },
};
