import { sql } from 'kysely';
import { journalled } from './journalled.ts';
import type { Migration } from './migration.ts';

const CHANNEL = `CREATE TABLE channel (
  id INTEGER PRIMARY KEY AUTOINCREMENT, team_id INTEGER NOT NULL REFERENCES team (id) ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('wecom', 'dingtalk', 'feishu', 'webhook', 'mail')),
  shown TEXT NOT NULL, recipients TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(recipients)),
  secret_name TEXT NOT NULL, kept TEXT NOT NULL CHECK (kept IN ('keyring', 'file')),
  added_on TEXT NOT NULL CHECK (added_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  UNIQUE (team_id, name)) STRICT`;

const OUTBOX = `CREATE TABLE outbox (
  id INTEGER PRIMARY KEY AUTOINCREMENT, channel_id INTEGER NOT NULL REFERENCES channel (id) ON DELETE CASCADE,
  message TEXT NOT NULL, topic TEXT NOT NULL, part INTEGER NOT NULL CHECK (part >= 1), parts INTEGER NOT NULL,
  body TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'sent', 'refused', 'unknown')),
  code TEXT, made_at TEXT NOT NULL, tried_ms INTEGER, not_before_ms INTEGER,
  UNIQUE (channel_id, message, part)) STRICT`;

/** Where messages go, and those on their way. */
export const channels: Migration = {
  number: 100,
  name: 'channels',
  async up(db) {
    for (const table of [CHANNEL, OUTBOX]) await sql.raw(table).execute(db);
    await journalled(db, 'channel', [
      'id',
      'team_id',
      'name',
      'kind',
      'shown',
      'recipients',
      'secret_name',
      'kept',
      'added_on',
    ]);
  },
};
