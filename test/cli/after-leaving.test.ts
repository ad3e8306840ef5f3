import { expect, test } from 'vitest';
import { type Console, openConsole } from '../console.ts';

async function openTeam(): Promise<Console> {
  const console = openConsole();
  const members = ['海燕:01:2026-08-03', '阿孜古丽:02:2026-08-03', '牟平:03:2026-08-03', '宁远:04:2026-11-30'];
  const all = members.flatMap((each) => ['--member', each]);
  await console.run('init', '--no-input', '--name', '测试', '--founded', '2026-08-03', ...all, '--today', '2026-08-03');
  await console.run('member', 'leave', '牟平', '--on', '2026-11-13', '--today', '2026-11-13', '-y');
  return console;
}

const NOTHING = { day: '2026-11-24' };

test.each([
  { args: ['target', 'set', 'deals', '3', '--member', '牟平', '--month', '2026-12'], day: '2026-12-01' },
  { args: ['target', 'set', 'dials', '60', '--member', '宁远', '--week', '2026-W47'], day: '2026-11-16' },
  { args: ['target', 'renegotiate', '牟平', 'deals', '2'], ...NOTHING },
  { args: ['agenda', 'morning', '--absent', '牟平'], ...NOTHING },
  { args: ['agenda', 'evening', '--absent', '宁远'], ...NOTHING },
  { args: ['meeting', 'close', 'morning', '--absent', '牟平', '-y'], ...NOTHING },
  { args: ['meeting', 'close', 'evening', '--sharer', '牟平', '-y'], ...NOTHING },
  { args: ['meeting', 'close', 'evening', '--todo', '牟平：回三位客户', '-y'], ...NOTHING },
  { args: ['away', '牟平', '--from', '2026-11-24'], ...NOTHING },
  { args: ['todo', 'add', '回三位客户', '--owner', '牟平'], ...NOTHING },
  { args: ['todo', 'add', '海燕、牟平：回三位客户'], ...NOTHING },
  { args: ['todo', 'edit', '1', '--owner', '牟平'], ...NOTHING },
  { args: ['train', 'score', '牟平', 'product-knowledge', '90'], ...NOTHING },
])('nothing is asked of whoever is not on the team then: $args', async ({ args, day }) => {
  const console = await openTeam();
  await console.run('todo', 'add', '海燕：整理名单', '--today', '2026-11-24');
  const { code, stderr } = await console.run(...args, '--today', '2026-11-24');
  expect({ args, code, stderr }).toEqual({ args, code: 3, stderr: expect.stringContaining(`${day} 那天`) });
  const english = await console.run(...args, '--lang', 'en', '--today', '2026-11-24');
  expect(english.stderr).toContain(`was not in the team on ${day}`);
});

test('what was theirs while they were there is still written down', async () => {
  const console = await openTeam();
  for (const args of [
    ['target', 'set', 'deals', '3', '--member', '牟平', '--month', '2026-11'],
    ['away', '牟平', '--from', '2026-11-12', '--to', '2026-11-20'],
    ['meeting', 'close', 'morning', '--date', '2026-11-13', '--absent', '牟平', '-y'],
    ['away', '牟平', '--back', '--from', '2026-11-12'],
    ['todo', 'add', '宁远来了带一圈', '--owner', '海燕'],
  ]) {
    const { code, stderr } = await console.run(...args, '--today', '2026-11-24');
    expect({ args, code, stderr }).toEqual({ args, code: 0, stderr: '' });
  }
});

test('the day shows what somebody left open who is gone, and that coaching is due, but not whose', async () => {
  const console = await openTeam();
  await console.run('todo', 'add', '牟平：回三位客户', '--due', '2026-11-16', '--today', '2026-11-12');
  const day = async (...lang: string[]) => (await console.run('today', '--today', '2026-11-24', ...lang)).stdout;
  expect(await day()).toMatch(/牟平：回三位客户.*2026-11-16.*人已离队/su);
  expect(await day('--lang', 'en')).toContain('the owner has left');
  expect(await day()).not.toContain('陪练');
  const signs = ['avoids-picking-up-phone', 'fine-in-practice-not-live', 'relaxed-away-from-phone'];
  const seen = signs.flatMap((sign) => ['--answer', `${sign}=yes`]);
  await console.run('coach', '海燕', ...seen, '--today', '2026-11-23');
  await console.run('coach', 'step', '海燕', 'pass', '--fear', '5', '--rung', '1', '--today', '2026-11-23');
  const told = (await day()).split('\n').filter((line) => line.includes('陪练'));
  expect(told).toHaveLength(1);
  expect(told[0]).not.toContain('海燕');
  expect((await console.run('hint', '--today', '2026-11-24')).stdout).toContain('海燕');
});
