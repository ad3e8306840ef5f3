import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import type { Console } from '../console.ts';
import { newTeam, put } from './import-team.ts';

async function imported(teamctl: Console, ...argv: string[]) {
  const { code, stdout, stderr } = await teamctl.run('import', ...argv, '--json');
  return {
    code,
    report: stdout === '' ? null : JSON.parse(stdout),
    error: stderr.startsWith('{') ? JSON.parse(stderr).error : null,
  };
}

const codesOf = (report: { notes: { code: string }[] }) => report.notes.map((note) => note.code);
const days = (count: number, dials: (i: number) => number, extra: (i: number) => string) =>
  Array.from(
    { length: count },
    (_, i) => `2026-10-${String(i + 1).padStart(2, '0')},007,${dials(i)},${extra(i)}\n`,
  ).join('');

test('an import says what every column was read as, what was left out, and what the rows add up to', async () => {
  const teamctl = await newTeam();
  const file = put(
    teamctl,
    'a.csv',
    '日期,工号,外呼数,满意度\n2026-11-20,007,80,9\n2026-11-20,008,70,8\n合计,,150,\n制表人：周岚,,,\n',
  );
  const { code, report } = await imported(teamctl, file);
  expect([code, report.control]).toEqual([0, [{ measure: 'dials', sum: 150 }]]);
  expect(
    report.leftOut.map((each: { code: string; count: number; lines: number[] }) => [each.code, each.count, each.lines]),
  ).toEqual([
    ['total', 1, [4]],
    ['footer', 1, [5]],
  ]);
  expect(codesOf(report)).toEqual(['numbers-unused', 'total-agrees']);
  for (const [language, words] of [
    ['zh-CN', ['对账', '合计行 1 行', '制表人', '满意度']],
    ['en', ['Control', '1 row with totals', '制表人', '满意度']],
  ] as const) {
    const { stdout } = await (await newTeam()).run('import', file, '--lang', language);
    for (const word of words) expect(stdout).toContain(word);
  }
});

test('a measure that earlier files had and a value far outside somebody’s range are warned of', async () => {
  const teamctl = await newTeam();
  const first = put(
    teamctl,
    'a.csv',
    `日期,工号,外呼数,成单数,保费\n${days(
      8,
      (i) => 180 + i,
      (i) => `${i % 2},${i * 100}`,
    )}`,
  );
  // The first days of October are off by law.
  expect(codesOf((await imported(teamctl, first)).report)).toEqual(['holidays-worked']);
  const second = put(teamctl, 'b.csv', '日期,工号,外呼数,保费\n2026-10-20,007,1800,100\n2026-10-21,007,190,0\n');
  const { report } = await imported(teamctl, second);
  expect(report.notes).toEqual([
    { code: 'measure-missing', measure: 'deals' },
    { code: 'outlier', line: 2, who: '周岚', measure: 'dials', value: 1800, usual: 185 },
  ]);
  const quiet = put(teamctl, 'c.csv', '日期,工号,外呼数,成单数,保费\n2026-10-22,007,195,1,100\n');
  expect(codesOf((await imported(teamctl, quiet)).report)).toEqual([]);
});

test('--map takes the words that the program prints, and its error lists fields', async () => {
  for (const word of ['成单', 'deals', 'Deals', '成单数', '战果']) {
    const teamctl = await newTeam();
    const file = put(teamctl, 'a.csv', '日期,工号,战果\n2026-11-20,007,2\n');
    const { code, report, error } = await imported(teamctl, file, '--map', `${word}=战果`);
    if (word === '战果') expect([code, error?.code]).toEqual([2, 'import-map-field']);
    else expect([word, code, report?.control]).toEqual([word, 0, [{ measure: 'deals', sum: 2 }]]);
  }
  const teamctl = await newTeam();
  const file = put(teamctl, 'a.csv', '日期,工号,时长x\n2026-11-20,007,1:30\n');
  expect((await imported(teamctl, file, '--map', 'talk-seconds=时长x', '--unit', '时长x=h:mm')).report.control).toEqual(
    [{ measure: 'talkSeconds', sum: 5400 }],
  );
});

test('actuals beside targets are both stored', async () => {
  for (const [header, row] of [
    ['日期,工号,外呼目标,外呼数', '2026-11-20,007,150,120'],
    ['日期,工号,外呼数,成单数,成单目标', '2026-11-20,007,120,1,2'],
    ['Date,Agent ID,Dials,Target Dials', '2026-11-20,007,120,150'],
  ] as const) {
    const teamctl = await newTeam();
    const { code, report } = await imported(teamctl, put(teamctl, 'a.csv', `${header}\n${row}\n`));
    expect([
      header,
      code,
      report.files.map((each: { grain: string; rows: { stored: number } }) => [each.grain, each.rows.stored]),
    ]).toEqual([
      header,
      0,
      [
        ['day', 1],
        ['target', 1],
      ],
    ]);
  }
});

test('hidden sheets are not read; a sheet that repeats another is asked about; problems carry the sheet', async () => {
  const rows = (day: string, dials: number) => [
    ['日期', '工号', '外呼数'],
    [day, '007', dials],
  ];
  const book = async (sheets: { name: string; rows: (string | number)[][]; hidden?: boolean }[]) =>
    (await writeXlsx({ sheets })) as Uint8Array;
  const teamctl = await newTeam();
  const hidden = put(
    teamctl,
    'h.xlsx',
    await book([
      { name: '一', rows: rows('2026-11-20', 80) },
      { name: '旧', rows: rows('2026-11-19', 70), hidden: true },
    ]),
  );
  const first = await imported(teamctl, hidden);
  expect([first.code, first.report.control, codesOf(first.report)]).toEqual([
    0,
    [{ measure: 'dials', sum: 80 }],
    ['hidden-sheets'],
  ]);
  const twice = put(
    teamctl,
    't.xlsx',
    await book([
      { name: '全部', rows: rows('2026-11-18', 60) },
      { name: '周岚', rows: rows('2026-11-18', 60) },
    ]),
  );
  expect((await imported(teamctl, twice)).error.code).toBe('import-sheets-overlap');
  expect((await imported(teamctl, twice, '--sheet', '周岚')).report.control).toEqual([{ measure: 'dials', sum: 60 }]);
  const bad = put(
    teamctl,
    'b.xlsx',
    await book([
      { name: '一', rows: rows('2026-11-17', 50) },
      { name: '二', rows: rows('2026-11-16', -5) },
    ]),
  );
  expect((await imported(teamctl, bad)).report.refusals).toMatchObject([{ sheet: '二', line: 2, code: 'negative' }]);
});

test('a reading with its flags is kept as a profile', async () => {
  const teamctl = await newTeam();
  const file = put(
    teamctl,
    'a.csv',
    'Agent ID,Date,Queue,Talk Time\n007,2026-11-20,Sales,1:30\n007,2026-11-20,Other,0:30\n',
  );
  const flags = ['--where', 'Queue=Sales', '--unit', 'Talk Time=h:mm'];
  expect((await imported(teamctl, file, ...flags, '--save-profile', '线路')).report.control).toMatchObject([
    { sum: 1 },
    { sum: 1 },
    { sum: 1 },
    { sum: 5400 },
  ]);
  const again = await imported(teamctl, file, '--profile', '线路');
  expect([again.code, again.report.outcome]).toEqual([0, 'unchanged']);
});

test('a dash for none is taken as 0 where that is certain, and what it was taken for is always said', async () => {
  const rows = (cells: readonly string[]) =>
    `日期,工号,外呼数,成单数\n${cells.map((cell, i) => `2026-11-${10 + i},007,${80 + i},${cell}\n`).join('')}`;
  const read = async (cells: readonly string[]) => {
    const teamctl = await newTeam();
    const { report } = await imported(teamctl, put(teamctl, 'a.csv', rows(cells)));
    const { stdout } = await teamctl.run('board', '--period', 'month', '--by', 'deals', '--json');
    return { codes: codesOf(report).filter((code) => code.startsWith('dash')), days: JSON.parse(stdout).top[0]?.days };
  };
  expect(await read(['-', '1', '—', '-'])).toEqual({ codes: ['dash-none'], days: 4 });
  expect(await read(['-', '1', '0', '-'])).toEqual({ codes: ['dash-beside-zero'], days: null });
  expect(await read(['', '1', '0', '2'])).toEqual({ codes: [], days: null });
  expect((await read(['-', '-'])).codes).toEqual(['dash-only']);
});
