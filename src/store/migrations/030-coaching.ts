import { sql } from 'kysely';
import { journalled } from './journalled.ts';
import type { Migration } from './migration.ts';

const day = (column: string, nullable = false) =>
  `${column} TEXT ${nullable ? '' : 'NOT NULL '}CHECK (${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')`;

/** All private by their names: no export holds them unless asked. */
const tables = [
  `CREATE TABLE private_coach_plan (
     id INTEGER PRIMARY KEY AUTOINCREMENT, member_id INTEGER NOT NULL REFERENCES member (id) ON DELETE CASCADE,
     focus TEXT NOT NULL, coping TEXT CHECK (coping IN ('persevere', 'concentrate')), ${day('started_on')},
     state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'exit', 'referral', 'closed')),
     ${day('closed_on', true)}, reason TEXT, CHECK ((state = 'open') = (closed_on IS NULL))) STRICT`,
  `CREATE UNIQUE INDEX private_coach_plan_open ON private_coach_plan (member_id) WHERE state = 'open'`,
  `CREATE TABLE private_coach_step (
     id INTEGER PRIMARY KEY AUTOINCREMENT, plan_id INTEGER NOT NULL REFERENCES private_coach_plan (id) ON DELETE CASCADE,
     ${day('done_on')}, rung TEXT NOT NULL, outcome TEXT NOT NULL CHECK (outcome IN ('pass', 'fail')),
     fear INTEGER CHECK (fear BETWEEN 0 AND 10)) STRICT`,
  'CREATE INDEX private_coach_step_plan ON private_coach_step (plan_id)',
  `CREATE TABLE private_document (
     id INTEGER PRIMARY KEY AUTOINCREMENT, member_id INTEGER NOT NULL REFERENCES member (id) ON DELETE CASCADE,
     kind TEXT NOT NULL, ${day('filed_on')}, note TEXT NOT NULL CHECK (note <> '')) STRICT`,
  'CREATE INDEX private_document_member ON private_document (member_id)',
];

const columns: Record<string, readonly string[]> = {
  private_coach_plan: ['id', 'member_id', 'focus', 'coping', 'started_on', 'state', 'closed_on', 'reason'],
  private_coach_step: ['id', 'plan_id', 'done_on', 'rung', 'outcome', 'fear'],
  private_document: ['id', 'member_id', 'kind', 'filed_on', 'note'],
};

/** Plans for members in trouble, and what is on file about them for the gates. */
export const coaching: Migration = {
  number: 30,
  name: 'coaching',
  async up(db) {
    for (const statement of tables) await sql.raw(statement).execute(db);
    for (const [table, names] of Object.entries(columns)) await journalled(db, table, names);
  },
};
