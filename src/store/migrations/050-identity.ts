import { type Kysely, sql } from 'kysely';
import { journalled } from './journalled.ts';
import type { Migration } from './migration.ts';

const MEMBER = ['id', 'team_id', 'name', 'code', 'role', 'joined_on', 'left_on', 'uid'];

/** Images of members in the change log get the id too, or an undo would bring back somebody else. */
// biome-ignore lint/suspicious/noExplicitAny: a migration knows no current schema
async function giveImagesTheirUid(db: Kysely<any>): Promise<void> {
  await sql`CREATE TEMP TABLE uid_of AS
    SELECT id, uid FROM member UNION ALL
    SELECT id, lower(hex(randomblob(16))) FROM (
      SELECT DISTINCT coalesce(json_extract(after, '$.id'), json_extract(before, '$.id')) AS id FROM change
      WHERE table_name = 'member') WHERE id NOT IN (SELECT id FROM member)`.execute(db);
  const withUid = (image: string) =>
    sql.raw(
      `${image} = json_set(${image}, '$.uid', (SELECT uid FROM uid_of WHERE uid_of.id = json_extract(${image}, '$.id')))`,
    );
  await sql`UPDATE change SET ${withUid('before')} WHERE table_name = 'member' AND before IS NOT NULL`.execute(db);
  await sql`UPDATE change SET ${withUid('after')} WHERE table_name = 'member' AND after IS NOT NULL`.execute(db);
  await sql`DROP TABLE uid_of`.execute(db);
}

/**
 * A random id for everybody: row numbers are given anew after a restore, names and codes change. `forgotten` holds these
 * ids of people that are to be, or were, wiped out; `retention` the day up to which private notes were looked through.
 */
export const identity: Migration = {
  number: 50,
  name: 'identity',
  async up(db) {
    await sql`ALTER TABLE member ADD COLUMN uid TEXT CHECK (length(uid) = 32)`.execute(db);
    await sql`UPDATE member SET uid = lower(hex(randomblob(16)))`.execute(db);
    await sql`CREATE UNIQUE INDEX member_uid ON member (uid)`.execute(db);
    for (const event of ['insert', 'update', 'delete'])
      await sql.raw(`DROP TRIGGER journal_member_${event}`).execute(db);
    await journalled(db, 'member', MEMBER);
    await giveImagesTheirUid(db);
    await sql`CREATE TABLE forgotten (
      uid TEXT PRIMARY KEY CHECK (length(uid) = 32), state TEXT NOT NULL CHECK (state IN ('pending', 'done')),
      doubtful INTEGER NOT NULL DEFAULT 0 CHECK (doubtful IN (0, 1))) STRICT, WITHOUT ROWID`.execute(db);
    await sql`CREATE TABLE retention (
      ran_on TEXT NOT NULL CHECK (ran_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')) STRICT`.execute(db);
    // What is known by now counts as looked through: a first command under a wrong clock must not pass for a first run.
    await sql`INSERT INTO retention SELECT day FROM (SELECT max(day) AS day FROM (
      SELECT max(day) AS day FROM day_record UNION SELECT max(seen_on) FROM private_observation
      UNION SELECT max(seen_on) FROM observation UNION SELECT max(started_on) FROM private_coach_plan
      UNION SELECT max(done_on) FROM private_coach_step)) WHERE day IS NOT NULL`.execute(db);
  },
};
