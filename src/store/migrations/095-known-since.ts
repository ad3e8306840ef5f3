import { type Kysely, sql } from 'kysely';
import { journalled } from './journalled.ts';
import type { Migration } from './migration.ts';

const TEAM = ['id', 'name', 'founded_on', 'playbook', 'settings', 'in_use', 'archived', 'known_since'];

/** Images of teams in the change log get the column too, or an undo would take the row for one that has changed since. */
// biome-ignore lint/suspicious/noExplicitAny: a migration knows no current schema
async function widenImages(db: Kysely<any>): Promise<void> {
  for (const image of ['before', 'after']) {
    const widened = sql.raw(`${image} = json_set(${image}, '$.known_since', NULL)`);
    await sql`UPDATE change SET ${widened} WHERE table_name = 'team' AND ${sql.raw(image)} IS NOT NULL`.execute(db);
  }
}

/** The day on which a team was entered: nobody was told anything of it before. Null for teams of earlier versions. */
export const knownSince: Migration = {
  number: 95,
  name: 'known-since',
  async up(db) {
    await sql`ALTER TABLE team ADD COLUMN known_since TEXT
      CHECK (known_since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')`.execute(db);
    for (const event of ['insert', 'update', 'delete']) await sql.raw(`DROP TRIGGER journal_team_${event}`).execute(db);
    await journalled(db, 'team', TEAM);
    await widenImages(db);
  },
};
