import { expect, test } from 'vitest';
import { TODAY } from '../console.ts';
import { newTeam, put } from './import-team.ts';

const DAY = `日期,姓名,有效接待,询单件,销售额\n${TODAY},周岚,99,12,2000\n${TODAY},阿迪力,80,9,1500\n`;

test('day says which columns of numbers it has not used, and takes them where it is told which they are', async () => {
  const teamctl = await newTeam();
  const file = put(teamctl, 'day.csv', DAY);
  const first = await teamctl.run('day', file);
  expect(first.stdout).toContain('没有用的列：“有效接待”、“询单件”');
  const mapped = await teamctl.run('day', file, '--map', 'deals=询单件', '--map', 'effective=有效接待');
  expect(mapped.code).toBe(0);
  expect(mapped.stdout).toContain('成单 21 单');
  expect(mapped.stdout).not.toContain('没有用的列');
});

test('paid orders of a shop are deals', async () => {
  const teamctl = await newTeam();
  const { stdout } = await teamctl.run('day', put(teamctl, 'day.csv', DAY.replace('询单件', '付款件数')));
  expect(stdout).toContain('成单 21 单');
});

test('a slip in what is said of the day leaves nothing behind, neither tables nor courses nor the meeting', async () => {
  const teamctl = await newTeam();
  const file = put(teamctl, 'day.csv', DAY.replace('询单件', '成单数'));
  for (const slip of [
    ['--todo', '无名氏：排班表 @周五'],
    ['--absent', '无名氏'],
    ['--done', '99'],
    ['--held', '99'],
  ]) {
    const { code } = await teamctl.run('day', file, ...slip);
    expect([slip[0], code]).toEqual([slip[0], 4]);
  }
  const { records } = await teamctl.json<{ records: unknown[] }>('record', 'list');
  const { meetings } = await teamctl.json<{ meetings: unknown[] }>('meeting', 'list', '--from', TODAY);
  expect([records, meetings]).toEqual([[], []]);
  expect((await teamctl.run('day', file, '--todo', '周岚：排班表 @周五')).code).toBe(0);
});

test('a saved profile is taken by day as by import', async () => {
  const teamctl = await newTeam();
  const file = put(teamctl, 'day.csv', DAY);
  const saved = await teamctl.run('import', file, '--map', 'deals=询单件', '--save-profile', '店里');
  expect(saved.code).toBe(0);
  await teamctl.run('undo', '--yes');
  expect((await teamctl.run('day', file, '--profile', '店里')).stdout).toContain('成单 21 单');
});
