import { expect, test } from 'vitest';
import { type Console, openConsole } from '../console.ts';

async function twoTeams(): Promise<Console> {
  const home = openConsole();
  const run = async (...argv: string[]) => {
    const { code, stderr } = await home.run(...argv);
    expect([argv.join(' '), code, code === 0 ? '' : stderr]).toEqual([argv.join(' '), 0, '']);
  };
  await run(
    'init',
    '--no-input',
    '--name',
    '三组',
    '--founded',
    '2026-08-24',
    '--member',
    '沈雅宁:Q01',
    '--member',
    '陈国栋:Q03',
  );
  await run('team', 'add', '四组', '--founded', '2026-09-01');
  for (const [name, code] of [
    ['周婉清', 'Q09'],
    ['李敏', 'Q10'],
  ] as const)
    await run('member', 'add', name, '--code', code);
  await run('member', 'alias', 'add', '周婉清', '国栋', '小周');
  await run('record', 'add', '周婉清', '--dials', '30', '--on', '2026-11-23');
  await run('target', 'set', 'deals', '5', '--member', '周婉清', '--month', '2026-11');
  await run('todo', 'add', '给老客户回电', '--owner', '周婉清');
  await run('todo', 'add', '收拾会议室');
  await run('observe', 'blank-freeze', '--member', '周婉清', '--note', 'merkmal07');
  await run('note', '周婉清盯着名单看，就是不拨', '-y');
  await run('team', 'use', '三组');
  await run('member', 'alias', 'add', '陈国栋', '国栋');
  return home;
}

/** All that is stored of a person but the team and other names: private notes too. */
const ofPerson = async (home: Console, team: string) => {
  const { stdout } = await home.run('member', 'export', 'Q09', '--team', team, '--json');
  return JSON.stringify(JSON.parse(stdout), (key, value) =>
    ['team', 'team_id', 'member_alias'].includes(key) ? undefined : value,
  );
};

test('somebody changes teams with all that is written of them, and back by undo', async () => {
  const home = await twoTeams();
  const before = await ofPerson(home, '四组');
  expect(before).toContain('merkmal07');
  const would = await home.json<{ along: object[] }>('member', 'move', '周婉清', '--team', '三组', '--dry-run');
  expect(would).toMatchObject({
    isDryRun: true,
    aliases: [{ name: '周婉清', alias: '国栋' }],
    along: expect.arrayContaining([
      { table: 'day_record', rows: 1 },
      { table: 'private_observation', rows: 2 },
      { table: 'todo', rows: 1 },
      { table: 'target', rows: 1 },
    ]),
  });
  expect(await ofPerson(home, '四组')).toBe(before);

  expect((await home.run('member', 'move', '周婉清', '--team', '三组')).code).toBe(0);
  expect(await ofPerson(home, '三组')).toBe(before);
  expect((await home.run('member', 'show', 'Q09', '--team', '四组')).code).toBe(4);
  // Another name of two people would name nobody.
  expect((await home.run('member', 'show', '国栋')).stdout).toContain('陈国栋');
  expect((await home.run('member', 'show', '小周')).stdout).toContain('周婉清');
  expect((await home.run('todo', 'list')).stdout).toContain('给老客户回电');
  expect((await home.run('undo', '-y')).code).toBe(0);
  expect(await ofPerson(home, '四组')).toBe(before);
});

test('a team goes into another; who could not be told apart there is named, and nobody moves', async () => {
  const home = await twoTeams();
  await home.run('member', 'edit', '李敏', '--code', 'Q03', '--team', '四组');
  const refused = await home.run('team', 'merge', '四组', '三组');
  expect(refused.code).toBe(3);
  expect(refused.stderr).toContain('李敏 Q03');
  await home.run('member', 'edit', '李敏', '--code', 'Q33', '--team', '四组');
  await home.run('team', 'use', '四组');
  expect((await home.run('team', 'merge', '四组', '三组')).code).toBe(0);
  // A team that is put away is told from one that is led.
  expect((await home.run('team', 'list')).stdout).toMatch(/四组.*已收起/);
  const { teams } = await home.json<{ teams: { name: string; inUse: boolean; members: number }[] }>('team', 'list');
  expect(teams.find(({ name }) => name === '三组')).toMatchObject({ inUse: true });
  expect((await home.run('member', 'list')).stdout).toMatch(/李敏[\s\S]*周婉清/);
  expect((await home.run('todo', 'list')).stdout).toContain('收拾会议室');
  expect((await home.run('remark', 'list')).stdout).toContain('盯着名单看，就是不拨');
  expect((await home.run('undo', '-y')).code).toBe(0);
  expect((await home.run('member', 'list', '--team', '四组')).stdout).toContain('李敏');
});

test('no team, the same team and a team that is none are told apart', async () => {
  const home = await twoTeams();
  expect((await home.run('member', 'move', '李敏')).stderr).toContain('没说去哪个团队');
  expect((await home.run('team', 'merge', '四组', '四组')).code).toBe(2);
  expect((await home.run('team', 'merge', '四组', '九组')).code).toBe(4);
  expect((await home.run('member', 'move', '没这个人', '--team', '三组')).code).toBe(4);
  const there = await home.run('member', 'move', '李敏', '--team', '四组', '--lang', 'en');
  expect([there.code, there.stderr]).toEqual([2, expect.stringContaining('李敏 is in “四组” already')]);
});
