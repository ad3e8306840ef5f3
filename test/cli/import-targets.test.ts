import { expect, test } from 'vitest';
import type { Console } from '../console.ts';
import { newTeam, put } from './import-team.ts';

interface Shown {
  targets: { member: string | null; metric: string; value: number; from: string; isSum?: true }[];
  renegotiated: { metric: string; value: number; agreed: number }[];
}

async function stored(teamctl: Console, month = '2026-11'): Promise<string[]> {
  const { targets } = await teamctl.json<Shown>('target', 'show', '--month', month);
  return targets
    .filter(({ isSum }) => !isSum)
    .map(({ member, metric, value }) => `${member ?? '*'} ${metric} ${value}`)
    .sort();
}

test('targets of the playbook’s measures come from columns, beside those that every team has', async () => {
  const teamctl = await newTeam();
  const file = put(
    teamctl,
    'wide.csv',
    '姓名,月份,质检分目标,目标投诉,成单目标\n周岚,2026-11,92,0,12\n阿迪力,2026-11,95%,1,9\n',
  );
  const { code, stdout } = await teamctl.run('import', file);
  expect([code, stdout.match(/质检分目标 +质检分目标/)?.length]).toEqual([0, 1]);
  expect(await stored(teamctl)).toEqual([
    '周岚 complaints 0',
    '周岚 deals 12',
    '周岚 quality 92',
    '阿迪力 complaints 1',
    '阿迪力 deals 9',
    '阿迪力 quality 95',
  ]);
});

test('a row that names its measure asks for that one, and one that nobody knows is refused', async () => {
  const teamctl = await newTeam();
  const file = put(
    teamctl,
    'long.csv',
    '姓名,月份,指标,目标值\n周岚,2026-11,成单,12\n周岚,2026-11,质检分,92\n周岚,2026-11,业绩,3万\n阿迪力,2026-11,完成率,90\n',
  );
  const { code, stdout } = await teamctl.run('import', file);
  expect(code).toBe(5);
  expect(stdout.replace(/\s/g, '')).toContain(
    '认不出“完成率”是哪项指标：拨打、接通、有效通话、成单、业绩，还有手册里的质检分',
  );
  expect(await stored(teamctl)).toEqual(['周岚 amount 30000', '周岚 deals 12', '周岚 quality 92']);
});

test('a quarter shares out what adds up, and keeps a rate in each of its months', async () => {
  const teamctl = await newTeam();
  const file = put(teamctl, 'quarter.csv', '姓名,季度,指标,目标\n周岚,2026-Q4,成单,31\n周岚,2026-Q4,质检分,93\n');
  expect((await teamctl.run('import', file)).code).toBe(0);
  const months = [];
  for (const month of ['2026-10', '2026-11', '2026-12']) months.push(await stored(teamctl, month));
  expect(months).toEqual([
    ['周岚 deals 10', '周岚 quality 93'],
    ['周岚 deals 10', '周岚 quality 93'],
    ['周岚 deals 11', '周岚 quality 93'],
  ]);
});

test('another figure for a stored target waits for --replace, and an own measure is agreed on anew like any other', async () => {
  const teamctl = await newTeam();
  const first = put(teamctl, 'first.csv', '姓名,月份,质检分目标\n周岚,2026-11,92\n');
  await teamctl.run('import', first);
  const second = put(teamctl, 'second.csv', '姓名,月份,质检分目标\n周岚,2026-11,96\n');
  const refused = await teamctl.run('import', second);
  expect(refused.code).not.toBe(0);
  expect(refused.stdout).toMatch(/质检分 +92 +96/);
  expect(refused.stdout).not.toContain('--add');
  expect((await teamctl.run('import', second, '--replace')).code).toBe(0);
  const agreed = await teamctl.run('target', 'renegotiate', '周岚', '质检分', '90');
  expect(agreed.stdout).toContain('质检分目标：原来 96');
  const { renegotiated } = await teamctl.json<Shown>('target', 'show', '--month', '2026-11');
  expect(renegotiated).toMatchObject([{ metric: 'quality', value: 96, agreed: 90 }]);
  await teamctl.run('undo', '-y');
  expect(await stored(teamctl)).toEqual(['周岚 quality 96']);
});

test('an empty cell of measures is no money, and a dash is no target', async () => {
  const teamctl = await newTeam();
  const long = put(teamctl, 'long.csv', '姓名,月份,指标,目标值\n周岚,2026-11,,30000\n阿迪力,2026-11,业绩,20000\n');
  const { code, stdout } = await teamctl.run('import', long);
  expect([code, stdout.includes('“指标”空着')]).toEqual([5, true]);
  const wide = put(teamctl, 'wide.csv', '姓名,月份,质检分目标,成单目标\n周岚,2026-11,-,12\n阿迪力,2026-11,95,—\n');
  expect((await teamctl.run('import', wide)).code).toBe(0);
  expect(await stored(teamctl)).toEqual(['周岚 deals 12', '阿迪力 amount 20000', '阿迪力 quality 95']);
});

test('targets of whoever has left are refused with name and day, those of the month in which they left are taken', async () => {
  const teamctl = await newTeam();
  expect((await teamctl.run('member', 'leave', '阿迪力', '--on', '2026-11-10')).code).toBe(0);
  const file = put(teamctl, 'later.csv', '姓名,月份,成单目标\n周岚,2026-12,12\n阿迪力,2026-12,9\n阿迪力,2026-11,9\n');
  const { code, stdout } = await teamctl.run('import', file);
  expect(code).toBe(5);
  expect(stdout.replace(/\s/g, '')).toContain('2026-12-01那天阿迪力不在团队里');
  expect([...(await stored(teamctl)), ...(await stored(teamctl, '2026-12'))]).toEqual([
    '阿迪力 deals 9',
    '周岚 deals 12',
  ]);
});
