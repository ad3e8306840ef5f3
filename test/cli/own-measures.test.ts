import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
