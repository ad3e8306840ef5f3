import { expect, test } from 'vitest';
import { openConsole } from '../console.ts';

test('a concern is noted, shown with what to do, explained as no evidence for any stage, and moves no share', async () => {
  const home = openConsole();
  await home.run('init', '--no-input', '--name', '晨光', '--founded', '2026-07-25');
  const before = await home.json<{ stages: unknown; concerns: unknown[] }>('stage');
  expect(before.concerns).toEqual([]);
  expect((await home.run('observe', 'team-split-in-two=often')).code).toBe(0);
  const after = await home.json<{ stages: unknown; concerns: { id: string; source: string }[] }>('stage');
  expect(after.concerns).toMatchObject([{ id: 'team-split-in-two', source: 'reported' }]);
  expect(after.stages).toEqual(before.stages);
  expect((await home.run('stage')).stdout).toContain('另外要留意');
  expect((await home.run('stage', '--explain', 'team-split-in-two')).stdout).toContain('不算阶段的证据');
});

test('what was agreed on stands beside what was computed', async () => {
  const home = openConsole();
  await home.run('init', '--no-input', '--name', '晨光', '--founded', '2026-07-25');
  expect((await home.json<{ agreedShare: number | null }>('stage', 'history')).agreedShare).toBeNull();
  await home.run('stage', 'confirm', 'mature');
  const history = await home.json<{ agreed: { agreed: string }[]; agreedShare: number }>('stage', 'history');
  expect(history.agreed).toMatchObject([{ agreed: 'mature' }]);
  const { inForce } = await home.json<{ inForce: { id: string; how: string } }>('stage');
  expect(inForce).toMatchObject({ id: 'mature', how: 'confirmed' });
});

test('a concern is tried out like a sign, and moves neither the shares nor whose advice it is', async () => {
  const home = openConsole();
  await home.run('init', '--no-input', '--name', '晨光', '--founded', '2026-07-25');
  await home.run('stage', 'confirm', 'mature');
  const tried = await home.json<{ concerns: unknown[]; inForce: unknown; plan: unknown; stages: unknown }>(
    'stage',
    '--answer',
    'wave-of-departures=yes',
  );
  expect(tried.concerns).toMatchObject([{ id: 'wave-of-departures', source: 'asked' }]);
  const plain = await home.json<{ stages: unknown; plan: { modules: unknown } }>('stage');
  expect(tried.stages).toEqual(plain.stages);
  expect(tried.plan).toMatchObject({ modules: plain.plan.modules });
});

test.each([
  ['zh-CN', '成熟期', '管八周', '下周一再看'],
  ['en', 'mature', 'holds for eight weeks', 'waits for Monday'],
])(
  'in %s all teams, the page and the stage name the stage agreed on, and do not promise Monday',
  async (lang, mature, holds, monday) => {
    const home = openConsole();
    await home.run('init', '--no-input', '--name', '晨光', '--founded', '2026-10-25', '--member', '高敏');
    await home.run('stage', 'confirm', 'mature');
    const told = async (...words: string[]) =>
      (await home.run(...words, '--lang', lang)).stdout.replace(/\s+/g, ' ').toLowerCase();
    expect(await told('stage', '--all')).toContain(mature);
    expect(await told('report', '--with-stage', '--format', 'markdown')).toContain(mature);
    expect(await home.json('report', '--with-stage')).toMatchObject({ stage: 'mature' });
    const stage = (await home.run('stage', '--lang', lang, '--format', 'markdown')).stdout;
    expect(stage).toContain(holds);
    expect(stage).not.toContain(monday);
  },
);

test.each([
  ['zh-CN', '这周先理顺「业绩压在一两个人身上」'],
  ['en', 'first put this right: Results hang on one or two people'],
])('in %s the focus of a stage is not told without what speaks against it', async (lang, first) => {
  const home = openConsole();
  await home.run('init', '--no-input', '--name', '晨光', '--founded', '2026-07-25');
  await home.run('stage', 'confirm', 'stable');
  const told = async () => (await home.run('stage', '--lang', lang, '--format', 'markdown')).stdout;
  expect(await told()).not.toContain(first);
  await home.run('observe', 'results-hang-on-few=often');
  expect(await told()).toContain(first);
});

test.each([
  ['有时', 'sometimes'],
  ['没有', 'no'],
  [' 经常', 'often'],
  ['说不准', 'unsure'],
])('a degree is taken by its Chinese name: %s is %s', async (typed, degree) => {
  const home = openConsole();
  await home.run('init', '--no-input', '--name', '晨光', '--founded', '2026-07-25');
  expect(await home.json('observe', `open-atmosphere＝${typed}`)).toMatchObject({
    signs: [{ sign: 'open-atmosphere', degree }],
  });
});

test('a word that is no degree is answered with those that are, in Chinese first', async () => {
  const home = openConsole();
  await home.run('init', '--no-input', '--name', '晨光', '--founded', '2026-07-25');
  const { code, stderr } = await home.run('observe', 'open-atmosphere=大概');
  expect(code).toBe(2);
  expect(stderr.replace(/\s+/g, '')).toContain('从不、很少、有时、经常');
});
