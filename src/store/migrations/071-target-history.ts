import { sql } from 'kysely';
import { journalled } from './journalled.ts';
import type { Migration } from './migration.ts';

const DAY = `GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'`;

/** What a target was before a new figure was agreed on. */
export const targetHistory: Migration = {
  number: 71,
  name: 'target-history',
  async up(db) {
    const table = `CREATE TABLE target_history (
      id INTEGER PRIMARY KEY AUTOINCREMENT, team_id INTEGER NOT NULL REFERENCES team (id) ON DELETE CASCADE,
      member_id INTEGER REFERENCES member (id) ON DELETE CASCADE, metric TEXT NOT NULL,
      period TEXT NOT NULL CHECK (period IN ('month', 'week', 'day')), starts_on TEXT NOT NULL CHECK (starts_on ${DAY}),
      value REAL NOT NULL CHECK (value >= 0), agreed REAL NOT NULL CHECK (agreed >= 0),
      agreed_on TEXT NOT NULL CHECK (agreed_on ${DAY})) STRICT`;
    await sql.raw(table).execute(db);
    const columns = ['id', 'team_id', 'member_id', 'metric', 'period', 'starts_on', 'value', 'agreed', 'agreed_on'];
    await journalled(db, 'target_history', columns);
  },
};
