import { sql } from 'kysely';
import { journalled } from './journalled.ts';
import type { Migration } from './migration.ts';

/** Somebody's own day of rest on a day on which the team works is away, and no leave. The table stays where it is in the order of all. */
export const restDays: Migration = {
  number: 112,
  name: 'rest-days',
  async up(db) {
    const statements = [
      ...['insert', 'update', 'delete'].map((event) => `DROP TRIGGER journal_absence_${event}`),
      'ALTER TABLE absence RENAME COLUMN kind TO kind_before',
      `ALTER TABLE absence ADD COLUMN kind TEXT CHECK (kind IN ('annual', 'sick', 'personal', 'out', 'rest'))`,
      'UPDATE absence SET kind = kind_before',
      'ALTER TABLE absence DROP COLUMN kind_before',
    ];
    for (const statement of statements) await sql.raw(statement).execute(db);
    await journalled(db, 'absence', ['id', 'member_id', 'from_on', 'to_on', 'half', 'kind']);
  },
};
