import { expect, test } from 'vitest';
import { type Console, openConsole } from '../console.ts';

interface Coach {
  member: { id: number; name: string };
  signs: { sign: string; on: string; source: string }[];
  hypotheses: { id: string; probability: number }[];
  focus: string | null;
  coping: string | null;
  steps: {
    rung: number;
    id: string;
    from: string;
    to: string;
    goal: { what: string; count: number };
    exit: { what: string; count: number };
    managerTask: string;
  }[];
  checkpoints: string[];
  referrals: { rule: string; met: boolean }[];
  gates: { id: string; open: boolean; missing: string[] }[];
  nextQuestions: { sign: string; bits: number }[];
  plan: { state: string; rung: number; startedOn: string } | null;
}

async function team(): Promise<Console> {
  const console = openConsole();
  await console.run(
    'init',
    '--no-input',
    '--name',
    '青禾三组',
    '--founded',
    '2026-02-02',
    '--member',
    '陈国栋:Q03:2026-03-02',
    '--member',
    '卓玛:Q06:2026-10-12',
  );
  return console;
}

const FEAR = ['trembling-hands', 'avoids-picking-up-phone', 'blank-freeze', 'doubts-self', 'fine-in-practice-not-live'];
const afraid = async (console: Console, who = 'Q03') => {
  expect((await console.run('observe', ...FEAR, '--member', who)).code).toBe(0);
};
const coach = (console: Console, ...argv: string[]) => console.json<Coach>('coach', ...argv);

test('below one half there is a question and no plan, and looking stores nothing', async () => {
  const console = await team();
  await console.run('observe', 'trembling-hands=sometimes', '--member', 'Q03');
  const found = await coach(console, 'Q03');
  expect([found.focus, found.coping, found.steps, found.plan]).toEqual([null, null, [], null]);
  expect(found.nextQuestions[0]?.bits).toBeGreaterThan(0.02);
  expect(found.hypotheses.reduce((sum, each) => sum + each.probability, 0)).toBeCloseTo(1, 5);
  const log = await console.run('log', '--json');
  expect(log.stdout).not.toContain('"coach"');
});

test('the first two months make fear likelier', async () => {
  const console = await team();
  const fear = async (who: string) =>
    (await coach(console, who)).hypotheses.find((each) => each.id === 'fear')?.probability;
  expect([await fear('Q03'), await fear('Q06')]).toEqual([0.15, 0.25]);
});

test('a plan is dated on work days, shown the same twice, and moved until it has begun', async () => {
  const console = await team();
  await afraid(console);
  const tried = await coach(console, 'Q03', '--start', '2026-11-28', '--dry-run');
  expect(tried.steps[0]).toMatchObject({ rung: 1, from: '2026-11-30' });
  expect((await console.json<{ plans: unknown[] }>('coach', 'list')).plans).toEqual([]);
  const first = await coach(console, 'Q03');
  expect(first).toMatchObject({ focus: 'fear', coping: 'persevere', checkpoints: ['2026-12-01', '2026-12-08'] });
  expect(first.steps.map((step) => step.rung)).toEqual(first.steps.map((_, i) => i + 1));
  for (const step of first.steps)
    expect(Object.keys(step)).toEqual(expect.arrayContaining(['goal', 'exit', 'managerTask']));
  expect(await coach(console, 'Q03')).toEqual(first);
  expect((await coach(console, 'Q03', '--start', '2026-12-02')).steps[0]?.from).toBe('2026-12-02');
  await coach(console, 'Q03', '--start', '2026-11-24');
  await console.run('coach', 'step', 'Q03', 'pass', '--fear', '3');
  expect((await console.run('coach', 'Q03', '--start', '2026-12-02')).code).toBe(2);
  const up = await coach(console, 'step', 'Q03', 'pass', '--fear', '3');
  expect([up.plan?.rung, up.steps[0]?.rung, up.steps[0]?.from]).toEqual([2, 2, '2026-11-25']);
  await console.run('away', 'Q03', '--from', '2026-11-26', '--to', '2026-11-26', '--kind', 'sick');
  const away = await console.run('coach', 'step', 'Q03', 'pass', '--today', '2026-11-26');
  expect([away.code, away.stderr]).toEqual([3, expect.stringContaining('2026-11-26 登记了陈国栋不在')]);
});

test('after an end old signs start nothing; a wanted day or a new sign does', async () => {
  const console = await team();
  await afraid(console);
  await coach(console, 'Q03');
  await console.run('coach', 'close', 'Q03', '--reason', '休假');
  expect((await coach(console, 'Q03')).plan?.state).toBe('closed');
  await console.run('observe', 'hopes-no-answer', '--member', 'Q03', '--on', '2026-11-25', '--today', '2026-11-25');
  expect((await coach(console, 'Q03', '--today', '2026-11-25')).plan).toMatchObject({
    state: 'open',
    startedOn: '2026-11-25',
  });
});

test('a referral rule stops the ladder and comes first', async () => {
  const console = await team();
  await afraid(console);
  await coach(console, 'Q03');
  await console.run('observe', 'panic', '--member', 'Q03');
  expect((await console.run('coach', 'step', 'Q03', 'pass')).code).toBe(9);
  for (const language of ['zh-CN', 'en']) {
    const page = (await console.run('coach', 'Q03', '--lang', language)).stdout.split('\n');
    expect(page.findIndex((line) => line.includes('120'))).toBeLessThan(8);
    expect(page.join('\n')).not.toMatch(/第 1 格|rung 1/);
  }
  const found = await coach(console, 'Q03');
  expect(found.referrals.filter((each) => each.met).map((each) => each.rule)).toEqual(['panic']);
  expect([found.steps, found.plan?.state]).toEqual([[], 'referral']);
});

test('what is on file opens a gate only when all of it is there, in order', async () => {
  const console = await team();
  const missing = async () => (await coach(console, 'Q06')).gates[0] as Coach['gates'][number];
  const all = (await missing()).missing;
  expect(all).toHaveLength(8);
  const file = (kind: string, on: string) =>
    console.run('coach', 'file', 'Q06', kind, '--on', on, '--note', '在柜子第二格');
  await file('reassessed-after', '2026-10-01');
  for (const kind of all.filter((each) => each !== 'reassessed-after')) await file(kind, '2026-11-02');
  expect(await missing()).toEqual({ id: 'dismissal', open: false, missing: ['reassessed-after'] });
  await file('reassessed-after', '2026-11-23');
  expect(await missing()).toEqual({ id: 'dismissal', open: true, missing: [] });
  const { stdout } = await console.run('coach', 'evidence', 'Q06');
  expect(stdout).toContain('不是该谈');
});
