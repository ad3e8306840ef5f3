import { openConsole } from './console.ts';
import { ownLogin, ownSchema, rawClient } from './server.ts';

/** What is written where only some may look: whoever else finds one of these, found what is not theirs. */
export const PRIVATE = 'm-private';
export const WORDS = 'm-words';

/** A row of every table; `T`, `M` and `N` stand for team, member and a number of its own. */
export const rowOf: Readonly<Record<string, string>> = {
  team: `(id, name, playbook) VALUES (T, 'team T', 'telesales')`,
  member: `(id, team_id, name, role, uid) VALUES (M, T, 'member M ${WORDS}', 'agent', lpad('M', 32, '0'))`,
  member_alias: "(member_id, alias) VALUES (M, 'alias')",
  member_gap: "(member_id, left_on, back_on) VALUES (M, '2026-10-01', '2026-10-08')",
  team_event: `(team_id, kind, happened_on, note) VALUES (T, 'list-change', '2026-11-02', '${PRIVATE}')`,
  day_record: "(member_id, day, dials) VALUES (M, '2026-11-02', 10)",
  entry: '(grain, id, member_id, day, dials) VALUES (0, N, M, 1, 1)',
  figure: "(member_id, day, measure, value) VALUES (M, '2026-11-02', 'visits', 1)",
  target: "(id, team_id, metric, period, starts_on, value) VALUES (N, T, 'deals', 'month', '2026-11-01', 3)",
  target_history:
    "(id, team_id, metric, period, starts_on, value, agreed, agreed_on) VALUES (N, T, 'deals', 'month', '2026-11-01', 3, 2, '2026-11-02')",
  observation: `(id, team_id, sign, degree, how, seen_on, note)
    VALUES (N, T, 'avoids-calling', 'often', 'asked', '2026-11-02', '${PRIVATE}')`,
  confirmation: "(id, team_id, stage, confirmed_on, evidence) VALUES (N, T, 'storming', '2026-11-02', '[]')",
  training_session: `(id, team_id, number, series, module, kind, step, held_on, starts_at, minutes, reason_code, reason_ref, origin)
    VALUES (N, T, N, N, 'first-refusals', 'lesson', 0, '2026-11-02', '09:00', 30, 'stage', 'storming', 'source')`,
  training_attendance: '(session_id, member_id) VALUES (N, M)',
  training_result: "(id, member_id, module, score, scored_on) VALUES (N, M, 'first-refusals', 80, '2026-11-02')",
  absence: "(id, member_id, from_on, to_on, kind) VALUES (N, M, '2026-11-02', '2026-11-02', 'sick')",
  drill_review: `(id, team_id, member_id, card, grade, reviewed_on, stability, difficulty, due_on)
    VALUES (N, T, M, 'too-expensive', 3, '2026-11-02', 1, 5, '2026-11-05')`,
  hint_done: "(team_id, hint, done_on) VALUES (T, N, '2026-11-02')",
  meeting: `(id, team_id, kind, held_on, state, note) VALUES (N, T, 'morning', '2026-11-02', 'held', '${WORDS}')`,
  todo: `(id, team_id, text, due, created_on) VALUES (N, T, '${WORDS}', '2026-11-30', '2026-11-02')`,
  calendar_event: `(team_id, origin, uid, at, day, starts_at, minutes, title, state, sequence, digest)
    VALUES (T, 'morning', 'N', '', '2026-11-02', '09:00', 15, '${WORDS}', 'confirmed', 0, 'x')`,
  channel: `(id, team_id, name, kind, shown, secret_name, kept, added_on)
    VALUES (N, T, '${WORDS}', 'webhook', 'https://example.com', 'x', 'file', '2026-11-02')`,
  outbox: `(id, channel_id, message, topic, part, parts, body, state, made_at)
    VALUES (N, N, 'm', 'board', 1, 1, '${PRIVATE}', 'unknown', '2026-11-02T09:00:00')`,
  private_observation: `(id, member_id, sign, degree, how, seen_on, note)
    VALUES (N, M, 'trembling-hands', 'yes', 'asked', '2026-11-22', '${PRIVATE}')`,
  private_remark: `(id, team_id, member_id, said_on, words) VALUES (N, T, M, '2026-11-22', '${PRIVATE}')`,
  private_coach_plan: `(id, member_id, focus, started_on, state, closed_on, reason)
    VALUES (N, M, 'call-fear', '2026-11-22', 'referral', '2026-11-23', '${PRIVATE}')`,
  private_coach_step: `(id, plan_id, done_on, rung, outcome) VALUES (N, N, '2026-11-22', '${PRIVATE}', 'pass')`,
  private_document: `(id, member_id, kind, filed_on, note) VALUES (N, M, 'written-standard', '2026-11-22', '${PRIVATE}')`,
  journal: `(id, at, command, summary, who) VALUES (N, '2026-11-22T09:00:00', 'note', '${WORDS}', 'WHO')`,
  change: `(journal_id, table_name, after) VALUES (N, 'private_remark', '{"team_id":T,"words":"${PRIVATE}"}')`,
  retention: "(ran_on, who) VALUES ('2026-11-22', 'WHO')",
  forgotten: "(uid, state, who) VALUES (lpad('N', 32, '0'), 'done', 'WHO')",
  calendar_identity: "(id) VALUES (lpad('N', 32, '0'))",
  last_number: "(table_name, last) VALUES ('x-N', 1)",
  schema_version: '(number) VALUES (-N)',
  published: "(id, version, digest, files, published_on) VALUES ('p-N', '1.0.0', 'x', '{}', '2026-11-02')",
  org_role: "(login, kind, team_id) VALUES ('WHO', 'manager', T)",
};

export const insert = (table: string, place: { team: number; member: number; number: number; who: string }): string =>
  `INSERT INTO ${table} ${(rowOf[table] as string)
    .replace(/\bT\b/g, `${place.team}`)
    .replace(/\bM\b/g, `${place.member}`)
    .replace(/\bN\b/g, `${place.number}`)
    .replace(/\bWHO\b/g, place.who)}`;

export const people = [
  'manager',
  'other',
  'deputy',
  'late',
  'director',
  'coach',
  'auditor',
  'admin',
  'nobody',
] as const;
export type Person = (typeof people)[number];
export type Logins = Readonly<Record<Person, { login: string; address: string }>>;

/** Two teams with a row in every table: 91 of `manager`, 92 of `other`. Members 911 and 912; 921. */
export async function openCompany(): Promise<{ address: string; logins: Logins }> {
  const address = ownSchema() as string;
  const made = await Promise.all(people.map(async (person) => [person, await ownLogin(address, person)] as const));
  const logins = Object.fromEntries(made) as unknown as Logins;
  const { code, stderr } = await openConsole({ TEAMCTL_DB: address }).run('org', 'init');
  if (code !== 0) throw new Error(stderr);
  const client = await rawClient(address);
  const places = [
    { team: 91, member: 911, number: 91, who: logins.manager.login },
    { team: 92, member: 921, number: 92, who: logins.other.login },
  ];
  for (const place of places) for (const table of Object.keys(rowOf)) await client.query(insert(table, place));
  await client.query("INSERT INTO member (id, team_id, name, role) VALUES (912, 91, 'member 912', 'agent')");
  for (const table of Object.keys(rowOf)) await client.query(`SELECT keep_number('${table}', 1000)`);
  const give = (person: Person, kind: string, team: number | null, rest = 'NULL, NULL, NULL') =>
    client.query(`SELECT org_add('${logins[person].login}', '${kind}', ${team}, ${rest})`);
  for (const [person, team] of [
    ['manager', 91],
    ['other', 92],
  ] as const)
    await give(person, 'manager', team);
  await give(
    'deputy',
    'deputy',
    91,
    "NULL, to_char(current_date - 1, 'YYYY-MM-DD'), to_char(current_date, 'YYYY-MM-DD')",
  );
  await give('late', 'deputy', 91, "NULL, NULL, to_char(current_date - 1, 'YYYY-MM-DD')");
  await give('coach', 'coach', null, '911, NULL, NULL');
  for (const person of ['director', 'auditor', 'admin'] as const) await give(person, person, null);
  await client.end();
  return { address, logins };
}
