import { sql } from 'kysely';
import type { Migration } from './migration.ts';

const counts = [
  'attended_minutes',
  'dials',
  'connects',
  'effective',
  'talk_seconds',
  'leads',
  'intent_a',
  'intent_b',
  'intent_c',
  'deals',
  'assisted',
];
const columns = ['grain', 'id', 'member_id', 'day', ...counts, 'amount', 'journal_id'];

/** In the order of its key, days as numbers: a call takes some 40 bytes. What is 0 or 1 takes none. */
const table = `CREATE TABLE entry (
   grain INTEGER NOT NULL CHECK (grain IN (0, 1, 2)), id INTEGER NOT NULL,
   member_id INTEGER NOT NULL REFERENCES member (id) ON DELETE CASCADE, day INTEGER NOT NULL,
   ${counts.map((column) => `${column} INTEGER`).join(', ')}, amount REAL, journal_id INTEGER,
   PRIMARY KEY (grain, id, member_id, day)) STRICT, WITHOUT ROWID`;

const image = (row: 'OLD' | 'NEW') =>
  `json_object(${columns.map((column) => `'${column}', ${row}.${column}`).join(', ')})`;

/** Like day records, entries log no inserts: `journal_id` says who stored them. */
const events = [
  ['update', image('OLD'), image('NEW')],
  ['delete', image('OLD'), 'NULL'],
] as const;

/** What files said at their own grain: day records follow from it, and a later file can amend it. */
export const entries: Migration = {
  number: 60,
  name: 'entries',
  async up(db) {
    await sql.raw(table).execute(db);
    for (const [event, before, after] of events)
      await sql
        .raw(
          `CREATE TRIGGER journal_entry_${event} AFTER ${event.toUpperCase()} ON entry
           WHEN (SELECT journal_id FROM journal_current) IS NOT NULL BEGIN
             INSERT INTO change (journal_id, table_name, before, after)
             SELECT journal_id, 'entry', ${before}, ${after} FROM journal_current; END`,
        )
        .execute(db);
  },
};
