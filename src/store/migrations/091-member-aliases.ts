import { sql } from 'kysely';
import { journalled } from './journalled.ts';
import type { Migration } from './migration.ts';

/** What people are called beside their names: in files, in chats, before they were renamed. */
export const memberAliases: Migration = {
  number: 91,
  name: 'member-aliases',
  async up(db) {
    const table = `CREATE TABLE member_alias (
      member_id INTEGER NOT NULL REFERENCES member (id) ON DELETE CASCADE, alias TEXT NOT NULL CHECK (alias <> ''),
      PRIMARY KEY (member_id, alias)) STRICT, WITHOUT ROWID`;
    await sql.raw(table).execute(db);
    await journalled(db, 'member_alias', ['member_id', 'alias']);
  },
};
