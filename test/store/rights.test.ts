import type { Client } from 'pg';
import { expect, test } from 'vitest';
import { insert, openCompany, type Person, people, rowOf } from '../company.ts';
import { isOnServer, rawClient } from '../server.ts';

/** Kinds of tables, in the words of what was promised. */
const RESULTS = `team_event target target_history observation confirmation training_session`.split(' ');
const PERSON = `member_alias member_gap day_record entry figure training_attendance training_result`.split(' ');
const DAILY = `absence drill_review hint_done meeting todo calendar_event channel outbox`.split(' ');
const PRIVATE = `private_observation private_coach_plan private_coach_step private_document`.split(' ');
const REMARK = ['private_remark'];
const OWN = `journal change retention forgotten`.split(' ');

const MINE = ['team', 'member', ...RESULTS, ...PERSON, ...DAILY];

/** Tables of which a person reads rows, and writes them; whose rows, follows below. */
const reads: Readonly<Record<Person, readonly string[]>> = {
  manager: [...MINE, ...PRIVATE, ...REMARK, ...OWN, 'org_role'],
  other: [...MINE, ...PRIVATE, ...REMARK, ...OWN, 'org_role'],
  deputy: [...MINE, 'org_role'],
  late: ['org_role'],
  director: ['team', 'member', ...RESULTS, ...PERSON, 'org_role'],
  coach: ['team', 'member', ...PERSON, ...PRIVATE, 'org_role'],
  auditor: ['journal', 'change', 'org_role'],
  admin: ['org_role'],
  nobody: [],
};
const writes: Readonly<Record<Person, readonly string[]>> = {
  manager: [...MINE, ...PRIVATE, ...REMARK, ...OWN],
  other: [...MINE, ...PRIVATE, ...REMARK, ...OWN],
  deputy: MINE,
  late: [],
  director: [],
  coach: PRIVATE,
  auditor: [],
  admin: [],
  nobody: [],
};
/** Of which teams: rows of 91 end in 91 or begin with it, those of 92 the same. */
const teams: Readonly<Record<Person, readonly number[]>> = {
  manager: [91],
  other: [92],
  deputy: [91],
  late: [],
  director: [91, 92],
  coach: [91],
  auditor: [91, 92],
  admin: [],
  nobody: [],
};
/** What belongs to no team is for everybody who works, or counts. */
const NO_TEAM = ['last_number', 'schema_version', 'calendar_identity', 'org_role'];

/** Rows that a statement touched, taken back at once; null where there is no right to it at all. */
async function touched(client: Client, statement: string): Promise<number | null> {
  await client.query('BEGIN');
  try {
    return (await client.query(statement)).rowCount;
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error;
    return null;
  } finally {
    await client.query('ROLLBACK');
  }
}

const COLUMN: Readonly<Record<string, string>> = { last_number: 'last', schema_version: 'number', retention: 'who' };

test.skipIf(!isOnServer)('every role finds and changes in every table what is theirs, and nothing else', async () => {
  const { address, logins } = await openCompany();
  const owner = await rawClient(address);
  const { rows: tables } = await owner.query<{ name: string; forced: string }>(
    `SELECT relname AS name, relrowsecurity AND relforcerowsecurity AS forced FROM pg_class
     WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p')`,
  );
  // A new table is named here, with a row and a rule, or this is where it is missed.
  expect(tables.map(({ name }) => name).sort()).toEqual(Object.keys(rowOf).sort());
  expect(tables.filter(({ forced }) => `${forced}` !== 'true')).toEqual([]);
  const { rows: ruled } = await owner.query<{ name: string }>(
    `SELECT DISTINCT tablename AS name FROM pg_policies WHERE schemaname = current_schema() AND policyname = 'sees'`,
  );
  expect(ruled.map(({ name }) => name).sort()).toEqual(Object.keys(rowOf).sort());
  await owner.end();

  const wrong: string[] = [];
  for (const person of people) {
    const client = await rawClient(logins[person].address);
    const check = (what: string, table: string, found: number | null, wanted: boolean) => {
      if ((found ?? 0) > 0 !== wanted) wrong.push(`${person} ${what} ${table}: ${found}`);
    };
    for (const table of Object.keys(rowOf).filter((name) => !NO_TEAM.includes(name))) {
      for (const team of [91, 92]) {
        const isTheirs = teams[person].includes(team);
        const column = COLUMN[table] ?? 'id';
        const where = rowsOfTeam(table, team, logins[team === 91 ? 'manager' : 'other'].login);
        check(
          `reads ${team}`,
          table,
          await touched(client, `SELECT 1 FROM ${table} WHERE ${where}`),
          isTheirs && reads[person].includes(table),
        );
        const isWritten = isTheirs && writes[person].includes(table);
        const first = column === 'id' && !/\(id|, id/.test(rowOf[table] as string) ? firstColumn(table) : column;
        check(
          `updates ${team}`,
          table,
          await touched(client, `UPDATE ${table} SET ${first} = ${first} WHERE ${where}`),
          isWritten,
        );
        check(`deletes ${team}`, table, await touched(client, `DELETE FROM ${table} WHERE ${where}`), isWritten);
      }
      for (const [team, member] of [
        [91, 911],
        [92, 921],
      ] as const) {
        const place = { team, member, number: team, who: logins[person].login };
        const statement = insert(table, place).replace(/2026-11-02/g, '2026-11-03');
        const isAllowed = writes[person].includes(table) && teams[person].includes(team);
        const done = await inserted(client, statement);
        if (done !== (isAllowed ? 'allowed' : 'refused') && !OWN.includes(table) && table !== 'team')
          wrong.push(`${person} inserts ${team} ${table}: ${done}`);
      }
    }
    // Nobody gives roles past the function that does, or sets a counter or a version.
    for (const table of ['org_role', 'last_number', 'schema_version'])
      check(
        'changes',
        table,
        await touched(client, `UPDATE ${table} SET ${COLUMN[table] ?? 'login'} = ${COLUMN[table] ?? 'login'}`),
        false,
      );
    // An auditor sees that something was done, and no word of what; images of private rows are for whose they are.
    for (const words of ['summary FROM journal', 'after FROM change', 'before FROM change'])
      check('reads', words, await touched(client, `SELECT ${words}`), ['manager', 'other'].includes(person));
    for (const view of ['change_seen WHERE journal_id', 'journal_seen WHERE id'])
      check('reads', `${view} = 91`, await touched(client, `SELECT 1 FROM ${view} = 91`), person === 'manager');
    await client.end();
  }
  expect(wrong).toEqual([]);
});

const firstColumn = (table: string) => /\((\w+)/.exec(rowOf[table] as string)?.[1] as string;

/** Which rows of a table are of a team, for somebody who sees no other table. */
function rowsOfTeam(table: string, team: number, who: string): string {
  const columns = rowOf[table] as string;
  if (OWN.includes(table)) return table === 'change' ? `journal_id = ${team}` : `who = '${who}'`;
  if (table === 'team') return `id = ${team}`;
  if (/\bteam_id\b/.test(columns)) return `team_id = ${team}`;
  if (/\bmember_id\b/.test(columns)) return `member_id = ${team}1`;
  return `id = ${team}`;
}

/** A row that is there already was let through: the rules come before the keys. */
async function inserted(client: Client, statement: string): Promise<'allowed' | 'refused'> {
  await client.query('BEGIN');
  try {
    await client.query(statement);
    return 'allowed';
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === '23505') return 'allowed';
    if (code !== '42501') throw error;
    return 'refused';
  } finally {
    await client.query('ROLLBACK');
  }
}
