import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { type Console, openConsole } from '../console.ts';

const DATA = resolve(process.env.TEAMCTL_SHARED_DATA ?? '../shared/data');
const isThere = existsSync(DATA);
if (!isThere) console.warn(`third-party data is not at ${DATA}: these tests are skipped`);
const given = test.skipIf(!isThere);

/** Cells of a plain file without quotes that matter; deliberately nothing of the importer. */
const plainRows = (file: string, delimiter: string): string[][] =>
  readFileSync(resolve(DATA, file), 'utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) => line.split(delimiter));

interface Records {
  records: { member: string; code: string | null; date: string; [measure: string]: string | number | null }[];
}

const sumOf = (records: Records['records'], measure: string) =>
  records.reduce((sum, each) => sum + Number(each[measure] ?? 0), 0);

/** The stored numbers of one measure by code and day, those of 0 left out. */
const byDay = (records: Records['records'], measure: string) =>
  Object.fromEntries(
    records.flatMap((each) => (each[measure] ? [[`${each.code} ${each.date}`, Number(each[measure])]] : [])).sort(),
  );

function adding(): { add(key: string, value: number): void; sums(): Record<string, number> } {
  const sums = new Map<string, number>();
  return {
    add: (key, value) => sums.set(key, (sums.get(key) ?? 0) + value),
    sums: () => Object.fromEntries([...sums].filter(([, value]) => value !== 0).sort()),
  };
}

async function importFile(teamctl: Console, ...argv: string[]) {
  const outcome = await teamctl.run('import', ...argv, '--json');
  return { code: outcome.code, report: JSON.parse(outcome.stdout) };
}

given('AssurPlus: calls and contracts of eight people in one team, day by day as counted plainly', async () => {
  const teamctl = openConsole();
  await teamctl.run('init', '--no-input', '--name', 'AssurPlus', '--founded', '2025-12-01');
  const roster = await importFile(teamctl, `${DATA}/assurplus/commerciaux.csv`);
  expect([roster.code, roster.report.members.created]).toEqual([0, 8]);
  const calls = await importFile(teamctl, `${DATA}/assurplus/appels.csv`);
  const deals = await importFile(teamctl, `${DATA}/assurplus/contrats.csv`);
  expect([calls.code, calls.report.rows.refused, deals.code, deals.report.rows.refused]).toEqual([5, 8, 5, 1]);

  const [dials, connects, effective, talk] = [adding(), adding(), adding(), adding()];
  for (const [, , person, , moment = '', seconds, status] of plainRows('assurplus/appels.csv', ';').slice(1)) {
    if (person === '' || Number(seconds) < 0) continue;
    const key = `${person} ${moment.slice(0, 10)}`;
    dials.add(key, 1);
    if (status !== 'connected') continue;
    connects.add(key, 1);
    talk.add(key, Number(seconds));
    if (Number(seconds) >= 60) effective.add(key, 1);
  }
  const [won, premium] = [adding(), adding()];
  for (const [, , person, day, , amount, status] of plainRows('assurplus/contrats.csv', ';').slice(1)) {
    if (status !== 'actif' || Number(amount) < 0) continue;
    won.add(`${person} ${day}`, 1);
    premium.add(`${person} ${day}`, Number(amount));
  }
  const { records } = await teamctl.json<Records>('record', 'list');
  const wanted = { dials, connects, effective, talkSeconds: talk, deals: won, amount: premium };
  for (const [measure, counted] of Object.entries(wanted))
    expect([measure, byDay(records, measure)]).toEqual([measure, counted.sums()]);
  expect([sumOf(records, 'dials'), sumOf(records, 'connects'), sumOf(records, 'deals')]).toEqual([792, 272, 33]);
  const stage = await teamctl.json<{ stages: { posterior: number }[]; notEnoughData: string[] }>(
    'stage',
    '--today',
    '2026-01-31',
  );
  expect(Math.max(...stage.stages.map((each) => each.posterior))).toBeLessThanOrEqual(0.65);
  expect(stage.notEnoughData.length).toBeGreaterThan(0);
});

given('Maven: six managers make six teams, and each deal lands in its own', async () => {
  const teamctl = openConsole();
  const roster = await importFile(teamctl, `${DATA}/maven-crm/sales_teams.csv`, '--team-by', 'manager');
  expect([roster.code, roster.report.members.created, roster.report.teamsCreated.length]).toEqual([0, 35, 6]);
  const deals = await importFile(teamctl, `${DATA}/maven-crm/sales_pipeline.csv`);
  expect([deals.code, deals.report.rows]).toEqual([
    0,
    { read: 8800, stored: 4238, unchanged: 0, refused: 0, passedOver: 4562, leftOut: 0 },
  ]);
  const managerOf = new Map(plainRows('maven-crm/sales_teams.csv', ',').map(([agent, manager]) => [agent, manager]));
  const [count, value] = [adding(), adding()];
  for (const [, agent, , , stage, , , amount] of plainRows('maven-crm/sales_pipeline.csv', ',').slice(1)) {
    if (stage !== 'Won') continue;
    count.add(managerOf.get(agent as string) as string, 1);
    value.add(managerOf.get(agent as string) as string, Number(amount));
  }
  for (const team of new Set([...managerOf.values()].filter((name) => name !== 'manager'))) {
    const { records } = await teamctl.json<Records>('record', 'list', '--team', team as string);
    expect([team, sumOf(records, 'deals'), sumOf(records, 'amount')]).toEqual([
      team,
      count.sums()[team as string],
      value.sums()[team as string],
    ]);
  }
  const total = (sums: Record<string, number>) => Object.values(sums).reduce((sum, each) => sum + each, 0);
  expect([total(count.sums()), total(value.sums())]).toEqual([4238, 10_005_534]);
  const again = await importFile(teamctl, `${DATA}/maven-crm/sales_pipeline.csv`);
  expect([again.code, again.report.rows.stored, again.report.rows.unchanged]).toEqual([0, 0, 4238]);
});

given('Northwind: orders of nine people whose names stand in two columns', async () => {
  const teamctl = openConsole();
  await teamctl.run('init', '--no-input', '--name', 'Northwind', '--founded', '1992-05-01');
  const outcome = await importFile(teamctl, `${DATA}/northwind/orders.csv`, `${DATA}/northwind/salespeople.csv`);
  expect([outcome.code, outcome.report.schema]).toEqual([0, 'teamctl.imports/1']);
  const [deals, amount] = [adding(), adding()];
  for (const [, , person, day, value] of plainRows('northwind/orders.csv', ',').slice(1)) {
    deals.add(`${person} ${day}`, 1);
    amount.add(`${person} ${day}`, Number(value));
  }
  const { records } = await teamctl.json<Records>('record', 'list');
  expect(byDay(records, 'deals')).toEqual(deals.sums());
  const cents = (sums: Record<string, number>) =>
    Object.fromEntries(Object.entries(sums).map(([key, value]) => [key, Math.round(value * 100)]));
  expect(cents(byDay(records, 'amount'))).toEqual(cents(amount.sums()));
  expect(new Set(records.map((each) => each.member)).size).toBe(9);
  expect([sumOf(records, 'deals'), Math.round(sumOf(records, 'amount') * 100)]).toEqual([830, 126_579_298]);
});

given(
  'AdventureWorks: quotas of a quarter, without a header, spread over three months that add up to them',
  async () => {
    const teamctl = openConsole();
    await teamctl.run('init', '--no-input', '--name', 'AdventureWorks', '--founded', '2011-05-31');
    const columns = ['--map', 'code=1', '--map', 'day=2', '--map', 'target-amount=3'];
    const file = `${DATA}/adventureworks/SalesPersonQuotaHistory.tsv`;
    const quotas = await importFile(teamctl, file, ...columns, '--period', 'quarter', '--create-members');
    expect([quotas.code, quotas.report.rows.stored, quotas.report.members.created]).toEqual([0, 163, 17]);
    const wanted = adding();
    for (const [person, moment = '', value] of plainRows('adventureworks/SalesPersonQuotaHistory.tsv', '\t'))
      wanted.add(`${person} ${moment.slice(0, 4)} Q${Math.ceil(Number(moment.slice(5, 7)) / 3)}`, Number(value) * 100);
    const exported = await teamctl.run('export', '--json');
    const { tables } = JSON.parse(exported.stdout) as { tables: Record<string, Record<string, string | number>[]> };
    const codeOf = new Map(tables.member?.map((member) => [member.id, member.code]));
    const got = adding();
    for (const { member_id, starts_on, value } of tables.target ?? [])
      got.add(
        `${codeOf.get(member_id as number)} ${String(starts_on).slice(0, 4)} Q${Math.ceil(Number(String(starts_on).slice(5, 7)) / 3)}`,
        Math.round(Number(value) * 100),
      );
    expect(got.sums()).toEqual(wanted.sums());
    expect(tables.target?.length).toBe(489);
  },
);
