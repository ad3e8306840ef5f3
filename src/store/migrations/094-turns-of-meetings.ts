import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** What past meetings used up, out of their agendas, in the words of the query that asks for it (`meeting-reader.ts`). */
const TURNS = `json_extract(plan, '$.version', '$.stage', '$.notices', '$.activity', '$.sharers', '$.host', '$.pairs', '$.carried', '$.practice', '$.theme', '$.module', '$.variants')`;

/** The variant of each item that has one, as new agendas carry it. */
const VARIANTS = `(SELECT json_group_object(item.value ->> '$.id', item.value ->> '$.variant')
  FROM json_each(meeting.plan, '$.items') AS item WHERE item.value ->> '$.variant' IS NOT NULL)`;

/**
 * A year of agendas is some megabytes, and every new one asks what they used up. The index keeps the answers, as they
 * were when the row was written; SQLite keeps the two together, also through undo.
 */
export const turnsOfMeetings: Migration = {
  number: 94,
  name: 'turns-of-meetings',
  async up(db) {
    await sql
      .raw(`UPDATE meeting SET plan = json_set(plan, '$.variants', json(${VARIANTS})) WHERE plan IS NOT NULL`)
      .execute(db);
    await sql
      .raw(
        `CREATE INDEX meeting_turns ON meeting (team_id, held_on, id, kind, state, sharers, absent, ${TURNS}) WHERE plan IS NOT NULL`,
      )
      .execute(db);
  },
};
