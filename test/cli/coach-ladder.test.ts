import { expect, test } from 'vitest';
import { type Console, openConsole } from '../console.ts';

/** Somebody who dares not call, seen by the manager on a Monday. */
async function frightened(): Promise<Console> {
  const home = openConsole({ TEAMCTL_TODAY: '2026-10-26' });
  const members = ['林小满', '周航', '高敏'].flatMap((name) => ['--member', name]);
  await home.run('init', '--no-input', '--name', '启明组', '--founded', '2026-03-09', ...members);
  const signs = ['avoids-picking-up-phone', 'fine-in-practice-not-live', 'relaxed-away-from-phone'];
  await home.run('coach', '林小满', ...signs.flatMap((sign) => ['--answer', `${sign}=yes`]));
  return home;
}

interface Case {
  plan: { rung: number; state: string };
  hypotheses: { id: string; probability: number; prior: number }[];
}

const day = (i: number) => new Date(Date.UTC(2026, 9, 26 + i)).toISOString().slice(0, 10);
const step = (home: Console, i: number, ...argv: string[]) =>
  home.run('coach', 'step', '林小满', ...argv, '--today', day(i));

test('before the first session the page asks how afraid each rung makes, and the ladder begins where they say', async () => {
  const home = await frightened();
  const { stdout } = await home.run('coach', '林小满');
  expect(stdout).toContain('先问他：下面每一格怕几分');
  expect((await home.json<Case>('coach', '林小满', '--rung', '4')).plan.rung).toBe(4);
  expect((await home.json<Case>('coach', '林小满')).plan.rung).toBe(1);
  expect((await step(home, 0, 'pass', '--fear', '5', '--rung', '11')).code).toBe(2);
  expect((await step(home, 0, 'pass', '--fear', '5', '--rung', '4')).code).toBe(0);
  expect((await home.json<Case>('coach', '林小满')).plan.rung).toBe(4);
  expect((await step(home, 1, 'pass', '--rung', '2')).stderr).toContain('换不了从第几格练起');
  expect((await step(home, 1, 'fail', '--fear', '7')).stdout).toContain('退到第 3 格');
});

test('a rung without calls has a day of its own, and nothing on its page asks for calls', async () => {
  const home = await frightened();
  for (const [rung, calls] of [
    ['2', false],
    ['6', true],
  ] as const) {
    const { stdout } = await home.run('coach', '林小满', '--rung', rung);
    expect(stdout).toContain('这一天其余的时间：');
    expect(stdout.includes('倒数')).toBe(calls);
    expect(stdout.includes('鼓励他拿起电话')).toBe(calls);
  }
  const { stdout } = await home.run('coach', '林小满', '--rung', '6');
  const at = (text: string) => stdout.indexOf(text);
  expect(at('别这样说：')).toBeGreaterThan(0);
  expect(at('他没举手就抢过话筒')).toBeGreaterThan(at('别这样做：'));
});

test('after the last rung the words are those of an end, and what was seen before counts no more', async () => {
  const home = await frightened();
  const fear = ({ hypotheses }: Case) => hypotheses.find(({ id }) => id === 'fear') as Case['hypotheses'][number];
  expect(fear(await home.json<Case>('coach', '林小满')).probability).toBeGreaterThan(0.5);
  await step(home, 0, 'pass', '--fear', '3', '--rung', '10');
  expect((await step(home, 1, 'pass', '--fear', '2')).stdout).toContain('好好收个尾');
  const { stdout } = await home.run('coach', '林小满', '--today', day(2));
  expect(stdout).not.toMatch(/有点像|多半是|很可能|先问这个/);
  const over = await home.json<Case>('coach', '林小满', '--today', day(2));
  expect(over.plan.state).toBe('exit');
  expect(fear(over).probability).toBeCloseTo(fear(over).prior, 5);
  const english = await home.run('coach', '林小满', '--today', day(2), '--lang', 'en');
  expect(english.stdout).toContain('A good end');
});

test('after the third setback there is a plan for tomorrow', async () => {
  const home = await frightened();
  for (const i of [0, 1]) expect((await step(home, i, 'fail', '--fear', '8')).stdout).not.toContain('明天这样安排');
  const third = await step(home, 2, 'fail', '--fear', '8');
  for (const text of ['明天这样安排', '也不面对客户', '--start']) expect(third.stdout).toContain(text);
  // What was planned for tomorrow is over by then.
  const later = (await home.run('coach', '林小满', '--today', day(3))).stdout;
  expect(later).toContain('今天这样安排');
  expect(later).not.toContain('明天');
});
