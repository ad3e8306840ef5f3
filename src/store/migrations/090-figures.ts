import { sql } from 'kysely';
import { journalled } from './journalled.ts';
import type { Migration } from './migration.ts';

/** Numbers of measures that only a playbook names, beside the day records that every team has. */
export const figures: Migration = {
  number: 90,
  name: 'figures',
  async up(db) {
    await sql
      .raw(
        `CREATE TABLE figure (
          member_id INTEGER NOT NULL REFERENCES member (id) ON DELETE CASCADE,
          day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
          measure TEXT NOT NULL, value REAL NOT NULL CHECK (value >= 0),
          PRIMARY KEY (member_id, day, measure)) STRICT, WITHOUT ROWID`,
      )
      .execute(db);
    await journalled(db, 'figure', ['member_id', 'day', 'measure', 'value']);
  },
};
