import { type Kysely, sql } from 'kysely';
import type { Migration } from './migration.ts';

/** What past meetings used up, out of their agendas, in the words of the query that asks for it (`meeting-reader.ts`). */
const TURNS = `json_extract(plan, '$.version', '$.stage', '$.notices', '$.activity', '$.sharers', '$.host', '$.pairs', '$.carried', '$.practice', '$.theme', '$.module', '$.variants')`;

/** An agenda with the variant of each item that has one, as new agendas carry it; text, not JSON within JSON. */
const withVariants = (plan: string) => `'' || json_set(${plan}, '$.variants', json(
  (SELECT json_group_object(item.value ->> '$.id', item.value ->> '$.variant') FROM json_each(${plan}, '$.items') AS item
   WHERE item.value ->> '$.variant' IS NOT NULL)))`;

/** Images of meetings in the change log get them too, or an undo would take the row for one that has changed since. */
// biome-ignore lint/suspicious/noExplicitAny: a migration knows no current schema
async function widenImages(db: Kysely<any>): Promise<void> {
  for (const image of ['before', 'after']) {
    const plan = `${image} ->> '$.plan'`;
    const widened = `json_set(${image}, '$.plan', ${withVariants(`(${plan})`)})`;
    await sql
      .raw(`UPDATE change SET ${image} = ${widened} WHERE table_name = 'meeting' AND ${plan} IS NOT NULL`)
      .execute(db);
  }
}

/**
 * A year of agendas is some megabytes, and every new one asks what they used up. The index keeps the answers, as they
 * were when the row was written; SQLite keeps the two together, also through undo.
 */
export const turnsOfMeetings: Migration = {
  number: 94,
  name: 'turns-of-meetings',
  async up(db) {
    await sql.raw(`UPDATE meeting SET plan = ${withVariants('plan')} WHERE plan IS NOT NULL`).execute(db);
    await widenImages(db);
    await sql
      .raw(
        `CREATE INDEX meeting_turns ON meeting (team_id, held_on, id, kind, state, sharers, absent, ${TURNS}) WHERE plan IS NOT NULL`,
      )
      .execute(db);
  },
};
