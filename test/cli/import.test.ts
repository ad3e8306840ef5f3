import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Console } from '../console.ts';
import { type Format, formats, type TextTable, writeTable } from '../importing/write-table.ts';
import { newTeam, put } from './import-team.ts';

const HEADER = ['日期', '工号', '姓名', '外呼数', '接通数', '保费'];
const table: TextTable = [
  HEADER,
  ['2026-11-20', '007', '周岚', '120', '40', '1280.5'],
  ['2026-11-20', '008', '阿迪力', '95', '31', '--'],
  ['2026-11-21', '007', '周岚', '90', '95', '0'],
  ['2026-11-21', '008', '阿迪力', '101', '28', '3000'],
  ['2026-11-31', '008', '阿迪力', '101', '28', '3000'],
];

const csv = (rows: TextTable) => rows.map((row) => `${row.join(',')}\n`).join('');
const records = async (teamctl: Console) =>
  (await teamctl.json<{ records: Record<string, unknown>[] }>('record', 'list')).records;

async function imported(teamctl: Console, ...argv: string[]) {
  const { code, stdout, stderr } = await teamctl.run('import', ...argv, '--json');
  return { code, report: stdout === '' ? null : JSON.parse(stdout), stderr };
}

test('the same table in every format gives the same report and the same records', async () => {
  const outcomes = new Map<Format, string>();
  for (const format of formats) {
    const teamctl = await newTeam();
    const { code, report } = await imported(teamctl, put(teamctl, 'same.xls', await writeTable(table, format)));
    const { file: _, encoding: __, sheet: ___, ...rest } = report;
    expect([format, code]).toEqual([format, 5]);
    outcomes.set(format, JSON.stringify([rest, await records(teamctl)]));
  }
  expect(new Set(outcomes.values()).size).toBe(1);
  const [report, stored] = JSON.parse([...outcomes.values()][0] as string);
  expect(report.rows).toEqual({ read: 5, stored: 3, unchanged: 0, refused: 2, passedOver: 0, leftOut: 0 });
  expect(report.refusals.map(({ line, code }: { line: number; code: string }) => [line, code])).toEqual([
    [4, 'impossible'],
    [6, 'bad-day'],
  ]);
  expect(report.days).toEqual({ from: '2026-11-20', to: '2026-11-21' });
  expect(stored).toHaveLength(3);
  expect(stored[0]).toMatchObject({ member: '周岚', code: '007', dials: 120, connects: 40, amount: 1280.5 });
});

test('fault 56: twice changes nothing, another value needs --replace, undo takes the import back', async () => {
  const teamctl = await newTeam();
  const good = put(teamctl, 'a.csv', csv(table.filter((_, i) => i !== 3 && i !== 5)));
  expect((await imported(teamctl, good)).code).toBe(0);
  const before = readFileSync(teamctl.file);
  const again = await imported(teamctl, good);
  expect([again.code, again.report.rows.unchanged, again.report.outcome]).toEqual([0, 3, 'unchanged']);
  expect(readFileSync(teamctl.file).equals(before)).toBe(true);

  const changed = put(teamctl, 'b.csv', csv([HEADER, ['2026-11-20', '007', '周岚', '121', '40', '']]));
  const refused = await imported(teamctl, changed);
  expect([refused.code, refused.report.refusals[0].code]).toEqual([5, 'value-differs']);
  expect(refused.report.differences).toEqual([
    { line: 2, who: '周岚', day: '2026-11-20', measure: 'dials', stored: 120, given: 121 },
  ]);
  expect(readFileSync(teamctl.file).equals(before)).toBe(true);
  expect((await imported(teamctl, changed, '--replace')).code).toBe(0);
  const dialsOf = async () =>
    (await records(teamctl)).find((each) => each.date === '2026-11-20' && each.code === '007');
  expect(await dialsOf()).toMatchObject({ dials: 121, amount: 1280.5 });
  await teamctl.run('undo', '-y');
  expect(await dialsOf()).toMatchObject({ dials: 120, amount: 1280.5 });
  await teamctl.run('undo', '-y');
  expect(await records(teamctl)).toEqual([]);
});

test('--strict is all or nothing, --dry-run stores nothing, and both say what would be', async () => {
  const teamctl = await newTeam();
  const file = put(teamctl, 'a.csv', csv(table));
  const before = readFileSync(teamctl.file);
  const strict = await imported(teamctl, file, '--strict');
  expect([strict.code, strict.report.outcome, JSON.parse(strict.stderr).error.code]).toEqual([
    3,
    'strict',
    'import-strict',
  ]);
  const rehearsal = await imported(teamctl, file, '--dry-run');
  expect([rehearsal.code, rehearsal.report.outcome, rehearsal.report.rows.stored]).toEqual([5, 'dry-run', 3]);
  expect((await teamctl.run('import', file, '--dry-run')).stderr).toContain('什么都没写入');
  expect(readFileSync(teamctl.file).equals(before)).toBe(true);
});

test('people who are not known are created only when told', async () => {
  const teamctl = await newTeam();
  const file = put(teamctl, 'a.csv', csv([HEADER, ['2026-11-20', '009', '卓玛', '80', '20', '']]));
  const refused = await imported(teamctl, file);
  expect([refused.code, refused.report.members]).toEqual([
    5,
    { known: 0, created: 0, unmatched: 1, createdNames: [], unmatchedNames: ['卓玛'] },
  ]);
  const created = await imported(teamctl, file, '--create-members');
  expect([created.code, created.report.members.createdNames]).toEqual([0, ['卓玛']]);
  const stored = await records(teamctl);
  expect(stored[0]).toMatchObject({ member: '卓玛', code: '009', dials: 80 });
  await teamctl.run('undo', '-y');
  expect([(await records(teamctl)).length, (await teamctl.run('member', 'list')).stdout.includes('卓玛')]).toEqual([
    0,
    false,
  ]);
  await teamctl.run('redo', '-y');
  expect(await records(teamctl)).toEqual(stored);
});

test('a reading is kept as a profile, and a broken profile is an error with its place', async () => {
  const teamctl = await newTeam();
  const odd = csv([
    ['D', 'Who', 'N'],
    ['05/11/2026', '周岚', '80'],
  ]);
  const file = put(teamctl, 'odd.csv', odd);
  const told = ['--map', 'day=D', '--map', 'name=Who', '--map', 'dials=3', '--date-order', 'dmy'];
  const saved = await imported(teamctl, file, ...told, '--save-profile', '外呼');
  expect(saved.code).toBe(0);
  const profile = join(teamctl.folder, 'teamctl', 'profiles', '外呼.yaml');
  expect(existsSync(profile)).toBe(true);
  const again = await imported(teamctl, file, '--profile', '外呼');
  expect([again.code, again.report.profile, again.report.rows.unchanged]).toEqual([0, '外呼', 1]);
  writeFileSync(profile, 'grain: day\ncolumns:\n  dial: N\n');
  const broken = await imported(teamctl, file, '--profile', '外呼');
  expect([broken.code, JSON.parse(broken.stderr).error]).toMatchObject([
    3,
    { code: 'import-profile-invalid', line: 3 },
  ]);
  expect((await imported(teamctl, file, '--profile', '外乎')).code).toBe(4);
  expect((await imported(teamctl, file, '--save-profile', '../x')).code).toBe(2);
});

test('lists of members go first and complete what is known', async () => {
  const teamctl = await newTeam();
  const roster = put(
    teamctl,
    'r.csv',
    csv([
      ['工号', '姓名', '入职日期', '角色'],
      ['007', '周岚', '2026-09-01', '组长'],
      ['010', '欧阳静', '2026-10-08', ''],
    ]),
  );
  const days = put(
    teamctl,
    'd.csv',
    csv([HEADER, ['2026-10-07', '010', '欧阳静', '10', '2', ''], ['2026-10-09', '010', '欧阳静', '50', '12', '']]),
  );
  const { code, report } = await imported(teamctl, days, roster);
  expect([code, report.files.map((each: { grain: string }) => each.grain)]).toEqual([5, ['roster', 'day']]);
  expect(report.files[1].refusals.map((each: { code: string }) => each.code)).toEqual(['outside-membership']);
  const { members } = await teamctl.json<{ members: Record<string, unknown>[] }>('member', 'list');
  expect(members.find((each) => each.code === '007')).toMatchObject({ joinedOn: '2026-09-01', role: 'lead' });
  const moved = put(
    teamctl,
    'r2.csv',
    csv([
      ['工号', '姓名', '入职日期'],
      ['007', '周岚', '2026-09-02'],
    ]),
  );
  expect((await imported(teamctl, moved)).report.refusals[0].code).toBe('member-differs');
  expect((await imported(teamctl, moved, '--replace')).code).toBe(0);
});

test('targets of members and of the team, by month and quarter', async () => {
  const teamctl = await newTeam();
  const file = put(
    teamctl,
    't.csv',
    csv([
      ['月份', '工号', '姓名', '成单目标', '业绩目标（万元）'],
      ['2026-11', '007', '周岚', '6', '2.5'],
      ['2026年12月', '007', '周岚', '7', ''],
    ]),
  );
  const months = await imported(teamctl, file);
  expect([months.code, months.report.rows.stored, months.report.days]).toEqual([
    0,
    2,
    { from: '2026-11-01', to: '2026-12-01' },
  ]);
  expect((await imported(teamctl, file)).report.rows.unchanged).toBe(2);
  const quarter = await imported(
    teamctl,
    put(
      teamctl,
      'q.csv',
      csv([
        ['季度', '目标金额'],
        ['2026Q4', '100'],
      ]),
    ),
  );
  expect([quarter.code, quarter.report.rows.stored]).toEqual([0, 1]);
  const { tables } = await teamctl.json<{ tables: { target: Record<string, unknown>[] } }>('export');
  expect(tables.target.map((each) => [each.metric, each.starts_on, each.value]).sort()).toEqual([
    ['amount', '2026-10-01', 33.33],
    ['amount', '2026-11-01', 25_000],
    ['amount', '2026-11-01', 33.33],
    ['amount', '2026-12-01', 33.34],
    ['deals', '2026-11-01', 6],
    ['deals', '2026-12-01', 7],
  ]);
});

test('every sentence is there in both languages', async () => {
  for (const lang of ['zh-CN', 'en']) {
    const teamctl = await newTeam();
    const { code, stdout, stderr } = await teamctl.run('import', put(teamctl, 'a.csv', csv(table)), '--lang', lang);
    expect(code).toBe(5);
    expect(`${stdout}${stderr}`).not.toMatch(/undefined|\[object|import-partial|bad-day|impossible/);
    expect(/\p{Script=Han}{4}/u.test(stdout.replace(/[“"][^”"]*[”"]/g, ''))).toBe(lang === 'zh-CN');
  }
});

test("the program's own words for columns are understood, so what it lists can be typed up and read back", async () => {
  for (const header of [
    '日期,名字,拨打,接通,有效,名单,成单,业绩',
    'Day,Name,Dials,Connects,Effective,Leads,Deals,Amount',
  ]) {
    const teamctl = await newTeam();
    const file = put(teamctl, 'own.csv', `${header}\n2026-11-20,周岚,120,40,12,3,1,900\n`);
    expect((await imported(teamctl, file)).code, header).toBe(0);
    expect(await records(teamctl)).toMatchObject([
      { dials: 120, connects: 40, effective: 12, leads: 3, deals: 1, amount: 900 },
    ]);
  }
});
