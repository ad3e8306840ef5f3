import { type Kysely, sql } from 'kysely';
import type { Migration } from './migration.ts';

const COUNTS = ['dials', 'connects', 'effective', 'talk_seconds', 'leads', 'intent_a', 'intent_b', 'intent_c'];
const COLUMNS = [
  'member_id',
  'day',
  'attended_minutes',
  ...COUNTS,
  'deals',
  'assisted',
  'amount',
  'journal_id',
  'came_on',
];

const EVENTS = [
  ['update', 'OLD', 'NEW'],
  ['delete', 'OLD', null],
] as const;

const image = (row: string | null) =>
  row === null ? 'NULL' : `json_object(${COLUMNS.map((column) => `'${column}', ${row}.${column}`).join(', ')})`;

/** Images of records in the change log get the column too, or an undo would take the row for one that has changed since. */
// biome-ignore lint/suspicious/noExplicitAny: a migration knows no current schema
async function widenImages(db: Kysely<any>): Promise<void> {
  for (const side of ['before', 'after']) {
    const widened = sql.raw(`${side} = json_set(${side}, '$.came_on', NULL)`);
    await sql`UPDATE change SET ${widened} WHERE table_name = 'day_record' AND ${sql.raw(side)} IS NOT NULL`.execute(
      db,
    );
  }
}

/**
 * The day on which a record came, of those that were moved here from another database, where the command that brought them
 * is unknown: what comes late was not known before, on whichever machine it is looked at.
 */
export const cameOn: Migration = {
  number: 115,
  name: 'came-on',
  async up(db) {
    await sql`ALTER TABLE day_record ADD COLUMN came_on TEXT
      CHECK (came_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')`.execute(db);
    for (const [event, before, after] of EVENTS) {
      await sql.raw(`DROP TRIGGER journal_day_record_${event}`).execute(db);
      await sql
        .raw(
          `CREATE TRIGGER journal_day_record_${event} AFTER ${event.toUpperCase()} ON day_record
           WHEN (SELECT journal_id FROM journal_current) IS NOT NULL BEGIN
             INSERT INTO change (journal_id, table_name, before, after)
             SELECT journal_id, 'day_record', ${image(before)}, ${image(after)} FROM journal_current; END`,
        )
        .execute(db);
    }
    await widenImages(db);
  },
};
