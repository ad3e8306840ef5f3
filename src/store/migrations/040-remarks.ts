import { sql } from 'kysely';
import { journalled } from './journalled.ts';
import type { Migration } from './migration.ts';

const tables = [
  `CREATE TABLE private_remark (
     id INTEGER PRIMARY KEY AUTOINCREMENT, team_id INTEGER NOT NULL REFERENCES team (id) ON DELETE CASCADE,
     member_id INTEGER REFERENCES member (id) ON DELETE CASCADE,
     said_on TEXT NOT NULL CHECK (said_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
     words TEXT NOT NULL CHECK (words <> ''), named TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(named)),
     readings TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(readings))) STRICT`,
  'CREATE INDEX private_remark_team ON private_remark (team_id, said_on)',
  'CREATE INDEX private_remark_member ON private_remark (member_id)',
];

/** Sentences as the manager said them, with all whom they name, what was read in them and what of it was ticked. */
export const remarks: Migration = {
  number: 40,
  name: 'remarks',
  async up(db) {
    for (const statement of tables) await sql.raw(statement).execute(db);
    await journalled(db, 'private_remark', ['id', 'team_id', 'member_id', 'said_on', 'words', 'named', 'readings']);
  },
};
