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
const NO_TEAM = ['published', 'last_number', 'schema_version', 'calendar_identity', 'org_role'];

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
        // A team, and somebody of whom something private is known, goes with its manager only.
        const isDeleted = isWritten && !(person === 'deputy' && ['team', 'member'].includes(table));
        check(`deletes ${team}`, table, await touched(client, `DELETE FROM ${table} WHERE ${where}`), isDeleted);
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

test.skipIf(!isOnServer)('what the rules rest on cannot be moved from outside', async () => {
  const { address, logins } = await openCompany();
  const owner = await rawClient(address);
  // Somebody with a team of their own who stands in for 91.
  await owner.query(`SELECT org_add('${logins.other.login}', 'deputy', 91)`);
  const secrets = 'SELECT 1 FROM private_observation WHERE member_id = 911';
  const tried = async (person: Person, ...statements: readonly string[]): Promise<(number | string | null)[]> => {
    const client = await rawClient(logins[person].address);
    const found: (number | string | null)[] = [];
    await client.query('BEGIN');
    for (const statement of statements) {
      await client.query('SAVEPOINT here');
      try {
        found.push((await client.query(statement)).rowCount);
      } catch (error) {
        found.push((error as { code: string }).code);
        await client.query('ROLLBACK TO here');
      }
    }
    await client.query('ROLLBACK');
    await client.end();
    return found;
  };
  // Found a team that is there already: nothing would be stored, and the role would stay.
  const again = "INSERT INTO team (id, name, playbook) VALUES (91, 'mine', 'telesales') ON CONFLICT DO NOTHING";
  expect(await tried('other', again, secrets)).toEqual(['23505', 0]);
  // Have somebody coach a person of another team, by naming a team of one's own beside it.
  const coaching = (member: number) => `SELECT org_add('${logins.coach.login}', 'coach', 92, ${member})`;
  expect(await tried('other', coaching(911), coaching(921))).toEqual(['42501', 1]);
  // Take people along into one's own team, or away altogether.
  const taking = 'UPDATE member SET team_id = 92 WHERE id = 911';
  const deleting = ['DELETE FROM member WHERE id = 911', 'DELETE FROM member WHERE id = 912'];
  expect(await tried('other', taking, secrets, ...deleting)).toEqual(['42501', 0, '42501', 1]);
  expect(await tried('manager', ...deleting)).toEqual([1, 1]);
  // A connection may set its own zone, and days of a deputy are the server's.
  for (const zone of ['X+160', 'X-160'])
    expect([zone, await tried('late', `SET LOCAL timezone = '${zone}'`, 'SELECT 1 FROM todo')]).toEqual([
      zone,
      [null, 0],
    ]);
  // Numbers that are counted on from the last there can be: nobody could store anything again.
  const counting = "SELECT keep_number('todo', 9223372036854775807)";
  expect(await tried('nobody', counting, "SELECT next_number('todo')")).toEqual(['42501', '42501']);
  expect(await tried('manager', counting, insert('todo', { team: 91, member: 911, number: 99, who: '' }))).toEqual([
    1, 1,
  ]);
  expect(
    await tried(
      'manager',
      counting,
      "INSERT INTO todo (team_id, text, due, created_on) VALUES (91, 'x', '2026-11-30', '2026-11-02')",
    ),
  ).toEqual([1, 1]);
  // Numbers that are brought along are counted on from, and never far away.
  const numbered = (id: string) =>
    `INSERT INTO todo (id, team_id, text, due, created_on) VALUES (${id}, 91, 'x', '2026-11-30', '2026-11-02')`;
  const next = numbered("next_number('todo')");
  for (const far of ['9223372036854775806', '9007199254740993', '2000000'])
    expect([far, await tried('manager', numbered(far), next)]).toEqual([far, ['42501', 1]]);
  const ahead = numbered("(SELECT last + 1 FROM last_number WHERE table_name = 'todo')");
  expect(await tried('manager', ahead, next, ahead, next)).toEqual([1, 1, 1, 1]);
  expect(await tried('manager', 'UPDATE todo SET id = 9007199254740993 WHERE id = 91', next)).toEqual(['42501', 1]);
  // An auditor has no other role.
  await owner.query(`SELECT org_add('${logins.admin.login}', 'admin', NULL)`);
  expect(await tried('admin', `SELECT org_add('${logins.auditor.login}', 'director', NULL)`)).toEqual(['42501']);
  // Playbooks are published by admins, and what was published stays.
  const publishing = insert('published', { team: 1, member: 1, number: 7, who: '' });
  expect(await tried('manager', publishing)).toEqual(['42501']);
  expect(await tried('admin', publishing, "UPDATE published SET files = '{}'", 'DELETE FROM published')).toEqual([
    1,
    '42501',
    '42501',
  ]);
  expect(await tried('director', 'SELECT 1 FROM published')).toEqual([2]);
  // Words beside results: a director has the results, and not the words.
  const noted = ['sign FROM observation', 'note FROM observation', 'kind FROM team_event', 'note FROM team_event'];
  expect(await tried('director', ...noted.map((words) => `SELECT ${words}`))).toEqual([2, '42501', 2, '42501']);
  await owner.end();
});
