import { sql } from 'kysely';
import type { Migration } from './migration.ts';

const DAY = `GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'`;

/**
 * What calendars out there were told. Outside of the change log: no undo calls back a file that somebody has imported,
 * and handing one out changes no data.
 */
export const calendarEvents: Migration = {
  number: 99,
  name: 'calendar-events',
  async up(db) {
    const statements = [
      'CREATE TABLE calendar_identity (id TEXT PRIMARY KEY CHECK (length(id) = 32)) STRICT, WITHOUT ROWID',
      `CREATE TABLE calendar_event (
        team_id INTEGER NOT NULL REFERENCES team (id) ON DELETE CASCADE, origin TEXT NOT NULL, uid TEXT NOT NULL,
        at TEXT NOT NULL, day TEXT NOT NULL CHECK (day ${DAY}), starts_at TEXT NOT NULL, minutes INTEGER NOT NULL,
        title TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('confirmed', 'cancelled')),
        sequence INTEGER NOT NULL CHECK (sequence >= 0), digest TEXT NOT NULL,
        PRIMARY KEY (uid, at)) STRICT, WITHOUT ROWID`,
      'CREATE INDEX calendar_event_origin ON calendar_event (team_id, origin, day)',
    ];
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
