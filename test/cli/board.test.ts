import { expect, test } from 'vitest';
import { type Console, openConsole } from '../console.ts';

async function team(): Promise<Console> {
  const home = openConsole();
  const members = ['程亦舟:A1:2026-01-05', '马如意:A2:2026-01-05', '岑书语:A3:2026-01-05', '阿依古丽:A4:2026-11-02'];
  await home.run(
    'init',
    '--no-input',
    '--name',
    '晨光',
    '--founded',
    '2026-01-05',
    ...members.flatMap((each) => ['--member', each]),
  );
  for (const [name, deals, effective] of [
    ['A1', 3, 12],
    ['A2', 2, 30],
    ['A3', 1, 8],
    ['A4', 0, 5],
  ]) {
    await home.run(
      'record',
      'add',
      String(name),
      '--on',
      '2026-11-23',
      '--deals',
      String(deals),
      '--effective',
      String(effective),
    );
  }
  return home;
}

test('targets: set, changed, undone, shown beside time in work days', async () => {
  const home = await team();
  await home.json('target', 'set', 'deals', '10', '--whole-team', '--month', '2026-11');
  await home.json('target', 'set', 'deals', '12', '--whole-team', '--month', '2026-11');
  await home.json('target', 'set', 'effective', '60', '--member', '如意', '--week', '2026-W48');
  const shown = await home.json<{ targets: Record<string, unknown>[] }>('target', 'show');
  expect(shown.targets).toEqual([
    expect.objectContaining({
      member: null,
      metric: 'deals',
      value: 12,
      done: 6,
      share: 0.5,
      workdaysPassed: 16,
      workdays: 21,
    }),
    expect.objectContaining({
      member: '马如意',
      metric: 'effective',
      from: '2026-11-23',
      to: '2026-11-29',
      done: 30,
      timeShare: 0.2,
    }),
  ]);
  await home.run('undo', '-y');
  expect((await home.json<{ targets: unknown[] }>('target', 'show')).targets.length).toBe(1);
});

test.each([
  [['deals', '3', '--month', '2026-11'], 2, '--member'],
  [['deals', '3', '--whole-team', '--member', 'A1', '--month', '2026-11'], 2, '--member'],
  [['deals', '3', '--whole-team'], 2, '--month'],
  [['deals', '3', '--whole-team', '--month', '2026-13'], 2, '2026-11'],
  [['deals', '3', '--whole-team', '--week', '2026-W54'], 2, '2026-W48'],
  [['deals', '3', '--whole-team', '--day', '2026-02-30'], 2, '2026-02-30'],
  [['deals', '-3', '--whole-team', '--month', '2026-11'], 2, '-3'],
  [['smiles', '3', '--whole-team', '--month', '2026-11'], 2, 'deals'],
  [['deals', '3', '--member', '无此人', '--month', '2026-11'], 4, '无此人'],
])('target set %j is refused with a remedy and stores nothing', async (words, code, remedy) => {
  const home = await team();
  const outcome = await home.run('target', 'set', ...words);
  expect(outcome.code).toBe(code);
  expect(outcome.stdout).toBe('');
  expect(outcome.stderr).toContain(remedy);
  expect((await home.json<{ targets: unknown[] }>('target', 'show', '--month', '2026-11')).targets).toEqual([]);
});

test('the board names the best and those who reached a target, and nobody who did not', async () => {
  const home = await team();
  await home.json('target', 'set', 'deals', '3', '--member', 'A1', '--week', '2026-W48');
  await home.json('target', 'set', 'deals', '3', '--member', 'A4', '--week', '2026-W48');
  const board = await home.json<{ top: { member: string }[]; reached: { member: string }[] }>('board', '--top', '9');
  expect(board.top.map((each) => each.member)).toEqual(['程亦舟', '马如意']);
  expect(board.reached.map((each) => each.member)).toEqual(['程亦舟']);
  for (const format of [[], ['--lang', 'en'], ['--format', 'markdown'], ['--json'], ['--points']]) {
    const { stdout, code } = await home.run('board', '--top', '9', ...format);
    expect(code).toBe(0);
    expect(stdout).toContain('程亦舟');
    expect(stdout).not.toContain('阿依古丽');
  }
});

test('a team may switch the board off', async () => {
  const home = await team();
  await home.run('team', 'edit', '--set', 'board=off');
  expect(await home.json('board')).toEqual({ schema: 'teamctl.board/1', team: { id: 1, name: '晨光' }, on: false });
  expect((await home.run('board', '--lang', 'en')).stdout).toContain('board=on');
});

test('member show keeps to facts, weeks and targets; private notes stay out', async () => {
  const home = await team();
  await home.json('observe', 'trembling-hands', '--member', 'A4', '--note', '夜里睡不好');
  const shown = await home.json<{ member: unknown; tenureMonths: number; curve: { weeks: unknown[] } }>(
    'member',
    'show',
    'A4',
  );
  expect(shown).toMatchObject({
    schema: 'teamctl.member/1',
    member: { name: '阿依古丽', code: 'A4', joinedOn: '2026-11-02' },
  });
  expect(shown.tenureMonths).toBeCloseTo(22 / 30.4375, 3);
  expect(shown.curve.weeks).toHaveLength(4);
  for (const lang of ['zh-CN', 'en']) {
    const { stdout } = await home.run('member', 'show', 'A4', '--lang', lang);
    expect(stdout).toContain('2026-11-02');
    expect(stdout).not.toContain('睡');
  }
});
