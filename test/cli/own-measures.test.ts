import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { figureTyped, untilClear } from '../../src/app/find/figure.ts';
import { type Console, openConsole, TODAY } from '../console.ts';

async function newTeam(): Promise<Console> {
  const home = openConsole();
  const members = ['甲', '乙', '丙', '丁'].flatMap((name, i) => ['--member', `${name}:T${i}:2026-09-01`]);
  await home.run('init', '--no-input', '--name', '一组', '--founded', '2026-09-01', ...members);
  return home;
}

function written(home: Console, name: string, text: string): string {
  const file = join(home.folder, name);
  writeFileSync(file, text);
  return file;
}

interface Records {
  records: { member: string; date: string; dials: number | null; figures?: Record<string, number> }[];
}
const figuresOf = async (home: Console) =>
  (await home.json<Records>('record', 'list')).records.map(({ member, date, figures }) => [member, date, figures]);

test('a figure is typed by any name of its measure, and a wrong one says what would be right', async () => {
  const home = await newTeam();
  await home.run('record', 'add', '甲', '--on', TODAY, '--figure', '质检分=92', '--figure', 'complaints=1');
  expect(await figuresOf(home)).toEqual([['甲', TODAY, { quality: 92, complaints: 1 }]]);
  const outcome = async (...words: string[]) => {
    const { code, stderr } = await home.run(...words, '--json');
    return [code, JSON.parse(stderr).error.code];
  };
  expect(await outcome('record', 'add', '甲', '--figure', '质检分=101')).toEqual([3, 'figure-impossible']);
  expect(await outcome('record', 'add', '甲', '--figure', 'qualty=90')).toEqual([2, 'measure-unknown']);
  expect(await outcome('record', 'add', '甲', '--figure', '质检分')).toEqual([2, 'figure-syntax']);
  expect(await outcome('target', 'set', 'qualty', '90', '--whole-team', '--day', TODAY)).toEqual([
    2,
    'measure-unknown',
  ]);
  expect((await home.run('record', 'add', '甲', '--figure', 'qualty=90')).stderr).toContain('quality');
  await home.run('undo', '--yes');
  expect(await figuresOf(home)).toEqual([]);
});

test('files bring figures: beside records, alone, differing ones only when told', async () => {
  const home = await newTeam();
  const file = written(
    home,
    'a.csv',
    '日期,姓名,拨打量,质检得分,继续率\n2026-11-20,甲,100,95,91%\n2026-11-20,乙,90,101,\n2026-11-21,丙,,88,\n',
  );
  const { code, stdout } = await home.run('import', file, '--json');
  const { rows, figures } = JSON.parse(stdout) as { rows: object; figures: number };
  expect(code).toBe(5);
  expect(rows).toMatchObject({ read: 3, stored: 2, refused: 1 });
  expect(figures).toBe(3);
  expect(await figuresOf(home)).toEqual([
    ['甲', '2026-11-20', { quality: 95, persistency: 91 }],
    ['丙', '2026-11-21', { quality: 88 }],
  ]);
  const later = written(home, 'b.csv', '日期,姓名,质检分\n2026-11-20,甲,96\n2026-11-21,丙,88\n');
  expect((await home.json<{ outcome: string }>('import', later)).outcome).toBe('unchanged');
  expect((await figuresOf(home))[0]).toEqual(['甲', '2026-11-20', { quality: 95, persistency: 91 }]);
  await home.run('import', later, '--replace');
  expect((await figuresOf(home))[0]).toEqual(['甲', '2026-11-20', { quality: 96, persistency: 91 }]);
  await home.run('undo', '--yes');
  expect((await figuresOf(home))[0]).toEqual(['甲', '2026-11-20', { quality: 95, persistency: 91 }]);
  const newcomer = written(home, 'c.csv', '日期,姓名,质检分\n2026-11-20,戊,70\n');
  await home.run('import', newcomer, '--create-members');
  expect(await figuresOf(home)).toContainEqual(['戊', '2026-11-20', { quality: 70 }]);
});

test('targets, board, meetings and points know them, in both languages', async () => {
  const home = await newTeam();
  const monday = '2026-11-23';
  for (const [name, score] of [
    ['甲', 92],
    ['乙', 86],
  ] as const)
    await home.run('record', 'add', name, '--on', monday, '--figure', `质检分=${score}`, '--figure', '投诉=1');
  await home.run('target', 'set', '质检分', '90', '--whole-team', '--week', '2026-W48');
  await home.run('target', 'set', 'complaints', '1', '--whole-team', '--month', '2026-11');
  const { targets } = await home.json<{ targets: object[] }>('target', 'show');
  expect(targets).toMatchObject([
    { metric: 'complaints', done: 2, direction: 'less', share: null },
    { metric: 'quality', done: 89, direction: 'more', share: 0.9889 },
  ]);
  expect((await home.run('target', 'show')).stdout).toContain('超了');
  const { top, whole } = await home.json<{ top: { member: string }[]; whole: number }>('board', '--by', '质检分');
  expect([whole, top.map(({ member }) => member)]).toEqual([89, ['甲', '乙']]);
  const weekly = ['agenda', 'weekly', '--date', TODAY];
  expect((await home.run(...weekly)).stdout).toContain('质检分：89 分，要到 90 分');
  expect((await home.run(...weekly, '--lang', 'en')).stdout).toContain('Quality score: 89 points, to reach 90 points');
  expect((await home.run('agenda', 'morning', '--date', TODAY)).stdout).toContain(
    '投诉：这个月不超过 1 件，到昨天 2 件',
  );
  await home.run('target', 'set', '质检分', '95', '--member', '甲', '--month', '2026-11');
  expect((await home.run('agenda', 'morning', '--date', TODAY)).stdout).toContain('甲：这个月质检分要到 95 分');
  expect((await home.run('agenda', 'evening', '--date', TODAY)).stdout).toContain(
    '这个月到11月23日投诉 2 件，说好不超过 1 件',
  );
  const report = (await home.run('report')).stdout;
  expect(report).toContain('质检分 90 分');
  expect(report).toContain('全队每周的质检分（分）');
  expect(report).not.toMatch(/还没有(记录|定目标)/);
  expect((await home.run('report', '--private')).stdout).toMatch(/甲 +质检分 95 分/);
  const impossible = await home.run('target', 'set', '质检分', '101', '--member', '甲', '--month', '2026-11');
  expect([impossible.code, impossible.stderr]).toMatchObject([3, expect.stringContaining('0 到 100')]);
  const points = await home.json<{ top: { member: string; points: number }[] }>('board', '--points');
  expect(points.top).toMatchObject([{ member: '甲', points: 3 }]);
});

test('a measure that got another id is told where its figures are, with the id that brings them back', async () => {
  const home = openConsole();
  const folder = join(home.folder, 'renewal');
  mkdirSync(folder);
  const header =
    'id: renewal\nversion: 0.1.0\ntitle: 续保组\nlanguage: zh-CN\nextends: insurance-telesales\nsource: x\n';
  const measure = (id: string) =>
    writeFileSync(
      join(folder, 'measures.yaml'),
      `measures:\n  - {id: ${id}, title: 续保率, unit: '%', direction: more, adds: mean}\n`,
    );
  writeFileSync(join(folder, 'playbook.yaml'), header);
  measure('renewal-rate');
  await home.run(
    'init',
    '--no-input',
    '--name',
    '一组',
    '--founded',
    '2026-09-01',
    '--playbook',
    folder,
    '--member',
    '甲',
  );
  await home.run('record', 'add', '甲', '--on', TODAY, '--figure', '续保率=92');
  expect((await home.run('playbook', 'lint', folder)).stdout).toContain('没有问题');
  measure('renewal-share');
  const { stdout } = await home.run('playbook', 'lint', folder);
  expect(stdout).toContain('renewal-rate 的 1 个数、0 个目标');
  expect(stdout).toContain('把 id 改回 renewal-rate（现在写的是 renewal-share）');
  expect((await home.run('doctor')).stdout).toContain('renewal-rate');
  expect((await home.run('playbook', 'lint', folder, '--lang', 'en')).stdout).toContain(
    'Give it its id renewal-rate back',
  );
});

test('a bare number up to 1 of a measure in per cent has two readings; with its sign it has one', async () => {
  const home = await newTeam();
  const set = (value: string, metric = 'persistency') =>
    home.run('target', 'set', metric, value, '--whole-team', '--month', '2026-12', '--json');
  for (const written of ['65%', '70 %', '65％', '６５', '0.65%', '0']) {
    const { code, stderr } = await set(written);
    expect([written, code, stderr]).toEqual([written, 0, '']);
  }
  for (const written of ['0.65', '1']) {
    const { code, stderr } = await set(written);
    expect([code, JSON.parse(stderr).error.code]).toEqual([2, 'per-cent-unclear']);
  }
  expect((await home.run('target', 'set', '继续率', '0.65', '--whole-team', '--day', TODAY)).stderr).toMatch(
    /65%.*0\.65%/,
  );
  expect((await set('70%', 'dials')).code).toBe(2);
  expect((await home.run('record', 'add', '甲', '--figure', '继续率=0.61')).stderr).toMatch(/61%.*0\.61%/);
  expect((await home.run('record', 'add', '甲', '--on', TODAY, '--figure', '继续率=0.61%')).code).toBe(0);
  expect(await figuresOf(home)).toEqual([['甲', TODAY, { persistency: 0.61 }]]);
});

test('a share among per cents is named, whether it is a figure or a target', async () => {
  const home = await newTeam();
  const mixed = written(
    home,
    'mixed.csv',
    '日期,姓名,继续率\n2026-11-18,甲,55\n2026-11-19,甲,48%\n2026-11-20,甲,0.61\n2026-11-21,甲,0.61%\n',
  );
  const { code, stdout } = await home.run('import', mixed);
  expect(code).toBe(5);
  expect(stdout).toMatch(/0\.61% 还是 61%/);
  expect((await figuresOf(home)).map(([, date]) => date)).toEqual(['2026-11-18', '2026-11-19', '2026-11-21']);
});

test('whoever is asked which reading is meant goes on with the answer', async () => {
  const own = { id: 'r', title: '续保率', unit: '%', direction: 'more', adds: 'mean', aliases: [] } as const;
  const read = async (texts: readonly string[]) => texts.map((text) => figureTyped(own, text, 'r'));
  const seen: string[] = [];
  const ask = async (_: unknown, readings: readonly string[]) => {
    seen.push(...readings);
    return readings[0] as string;
  };
  expect(await untilClear(['70', '0.65'], ask, read)).toEqual([70, 65]);
  expect(seen).toEqual(['65%', '0.65%']);
  await expect(untilClear(['0.65'], null, read)).rejects.toMatchObject({ code: 'per-cent-unclear' });
});

/** A renewal team: one rate that should be high, one that should be low, neither with an upper end. */
async function renewals(): Promise<Console> {
  const home = openConsole();
  const folder = join(home.folder, 'renewal');
  mkdirSync(folder);
  writeFileSync(
    join(folder, 'playbook.yaml'),
    'id: renewal\nversion: 0.1.0\ntitle: 续保组\nlanguage: zh-CN\nextends: insurance-telesales\nsource: x\n',
  );
  writeFileSync(
    join(folder, 'measures.yaml'),
    "measures:\n  - {id: renewal-rate, title: 续保率, unit: '%', direction: more, adds: mean}\n  - {id: complaint-rate, title: 投诉率, unit: '%', direction: less, adds: mean, most: 100}\n  - {id: trial-rate, title: 试用率, unit: '%', direction: more, adds: mean, most: 5}\n",
  );
  const team = ['--name', '一组', '--founded', '2026-09-01', '--playbook', folder, '--member', '甲', '--member', '乙'];
  await home.run('init', '--no-input', ...team);
  return home;
}
/** Without the breaks of lines. */
const flat = (text: string) => text.replace(/\n\s*/g, '');
const valuesOf = async (home: Console, id: string) =>
  (await figuresOf(home)).map(([, , figures]) => (figures as Record<string, number>)[id]);

test('of bare numbers up to 1 an import says how they were read: shares of a rate that should be high', async () => {
  const home = await renewals();
  const file = written(
    home,
    'a.csv',
    '日期,姓名,续保率\n2026-11-18,甲,0.61\n2026-11-19,甲,请假\n2026-11-20,甲,0\n2026-11-23,甲,1\n',
  );
  expect(flat((await home.run('import', file, '--dry-run')).stdout)).toMatch(/续保率.*0\.61 记成 61%.*0\.61%/);
  expect((await home.run('import', file, '--lang', 'en')).stdout.replace(/\s+/g, ' ')).toMatch(
    /续保率.*times 100.*0\.61 is 61%.*0\.61%/,
  );
  expect((await valuesOf(home, 'renewal-rate')).filter((each) => each !== undefined)).toEqual([61, 0, 100]);
});

test.each([
  ['a rate that should be low', '投诉率', 'complaint-rate', '没有乘.*0\\.3 记成 0\\.3%'],
  ['a rate that is never above 5 %', '试用率', 'trial-rate', '没有乘.*0\\.3 记成 0\\.3%'],
  ['a header with the sign', '续保率(%)', 'renewal-rate', null],
] as const)('%s is not multiplied', async (_, header, id, said) => {
  const home = await renewals();
  const file = written(home, 'a.csv', `日期,姓名,${header}\n2026-11-18,甲,0.3\n2026-11-19,甲,0.9\n`);
  const stdout = flat((await home.run('import', file)).stdout);
  expect(stdout).toMatch(new RegExp(said ?? '装'));
  if (said === null) expect(stdout).not.toMatch(/百分号/);
  expect(await valuesOf(home, id)).toEqual([0.3, 0.9]);
});

test('a sign anywhere in the column leaves nothing to assume; only noughts too', async () => {
  const home = await renewals();
  const signed = written(home, 'a.csv', '日期,姓名,续保率\n2026-11-18,甲,0.61%\n2026-11-19,甲,0.9%\n');
  expect((await home.run('import', signed)).stdout).not.toMatch(/百分号/);
  const noughts = written(home, 'b.csv', '日期,姓名,续保率\n2026-11-20,甲,0\n');
  expect((await home.run('import', noughts)).stdout).not.toMatch(/百分号/);
  expect(await valuesOf(home, 'renewal-rate')).toEqual([0.61, 0.9, 0]);
});

test('a workbook whose cells are shown as per cents says what they are, also of a rate that should be low', async () => {
  const home = await renewals();
  const shown = (value: number) => ({ value, style: { numFmt: '0.0%' } });
  const cells = new Map([
    ['1,2', shown(0.61)],
    ['1,3', shown(0.003)],
  ]);
  const rows = [
    ['日期', '姓名', '续保率', '投诉率'],
    ['2026-11-18', '甲', null, null],
  ];
  const file = join(home.folder, 'a.xlsx');
  writeFileSync(file, (await writeXlsx({ sheets: [{ name: 'a', rows, cells: cells as never }] })) as Uint8Array);
  expect((await home.run('import', file)).stdout).not.toMatch(/百分号/);
  expect(await figuresOf(home)).toEqual([['甲', '2026-11-18', { 'renewal-rate': 61, 'complaint-rate': 0.3 }]]);
});

test('far below shares a bare 55 is named, and 48% is taken as it stands', async () => {
  const home = await renewals();
  const rows = Array.from({ length: 1100 }, (_, i) => {
    const day = new Date(Date.UTC(2023, 0, 2 + i)).toISOString().slice(0, 10);
    return `${day},甲,${i === 1050 ? '55' : i === 1051 ? '48%' : '0.5'}`;
  });
  const file = written(home, 'long.csv', `日期,姓名,续保率\n${rows.join('\n')}\n`);
  await home.run('member', 'edit', '甲', '--joined', '2022-12-01');
  const { stdout } = await home.run('import', file, '--json');
  const { rows: counted } = JSON.parse(stdout) as { rows: { refused: number; stored: number } };
  expect(counted).toMatchObject({ refused: 1, stored: 1099 });
  const stored = (await home.json<Records>('record', 'list', '--from', '2025-11-10')).records;
  expect([...new Set(stored.map(({ figures }) => figures?.['renewal-rate']))].sort()).toEqual([48, 50]);
});

test('targets are read the same way, and that is said', async () => {
  const home = await renewals();
  const file = written(home, 't.csv', '月份,姓名,续保率目标,投诉率目标\n2026-12,甲,0.65,0.3\n2026-12,乙,0.7,0.5\n');
  const stdout = flat((await home.run('import', file, '--grain', 'target')).stdout);
  expect(stdout).toMatch(/续保率目标.*0\.65 记成 65%/);
  expect(stdout).toMatch(/投诉率目标.*没有乘.*0\.3 记成 0\.3%/);
  const { targets } = await home.json<{ targets: { metric: string; value: number }[] }>(
    'target',
    'show',
    '--month',
    '2026-12',
  );
  expect(targets.map(({ metric, value }) => `${metric} ${value}`).sort()).toEqual([
    'complaint-rate 0.3',
    'complaint-rate 0.5',
    'renewal-rate 65',
    'renewal-rate 70',
  ]);
});

test('of which figures less is better stands beside them, and of rare ones nobody makes a share', async () => {
  const home = await newTeam();
  const rows = ['2026-10-26', '2026-10-27', '2026-10-28', '2026-11-16', '2026-11-17', '2026-11-18'].map(
    (day, i) => `${day},甲,${100 + 10 * i},${i === 0 || i > 3 ? 1 : 0},${80 + i}`,
  );
  const file = written(home, 'days.csv', ['日期,姓名,拨打量,投诉,质检分', ...rows, ''].join('\n'));
  expect((await home.run('import', file)).code).toBe(0);
  const said = (await home.run('compare', '--weeks', '3')).stdout;
  expect(said).toContain('投诉：数越小越好。');
  expect(said).toMatch(/\+\d+%/);
  expect(said.replace(/\s+/g, ' ')).not.toMatch(/0\.33 → 0\.67 \+/);
  // Weeks of which nothing is known are no weeks that one is compared with.
  expect(said).toContain('10-26 起的那几周比');
  const page = (await home.run('member', 'report', '甲', '--lang', 'en')).stdout;
  expect(page).toMatch(/[Cc]omplaints: the lower, the better\./);
  expect((await home.run('report')).stdout).toContain('（件，越小越好）');
  const plain = newTeam();
  expect((await (await plain).run('compare')).stdout).not.toContain('越小越好');
});
