import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Console, openConsole } from '../console.ts';

async function team(): Promise<Console> {
  const console = openConsole();
  await console.run('init', '--no-input', '--name', '丙组', '--founded', '2026-03-01', '--member', '陈国栋:Q03');
  for (const day of ['11', '12', '13', '16', '17', '18'])
    await console.run(
      'record',
      'add',
      'Q03',
      '--on',
      `2026-11-${day}`,
      '--dials',
      '100',
      '--deals',
      '1',
      '--amount',
      '900',
    );
  return console;
}

const said = async (console: Console, ...argv: string[]) => {
  const { code, stdout, stderr } = await console.run(...argv);
  return [code, `${stdout}${stderr}`.replace(/[\s┃]+/g, '')] as const;
};

test('figures of a day that cannot be are refused, those that hardly can are said, typed and imported', async () => {
  const console = await team();
  expect(await said(console, 'record', 'add', 'Q03', '--dials', '99999')).toEqual([
    3,
    expect.stringContaining('超过10000通'),
  ]);
  expect(await said(console, 'record', 'add', 'Q03', '--amount', '3000000000')).toEqual([
    3,
    expect.stringContaining('超过10亿元'),
  ]);
  expect(await said(console, 'record', 'add', 'Q03', '--dials', '800')).toEqual([
    0,
    expect.stringContaining('平时在100上下，看看是不是写错了'),
  ]);
  expect((await said(console, 'record', 'add', 'Q03', '--dials', '130'))[1]).not.toContain('写错');
  const file = join(console.folder, 'days.csv');
  writeFileSync(file, '日期,姓名,拨打,业绩\n2026-11-19,陈国栋,99999,900\n2026-11-20,陈国栋,90,300000000\n');
  const [code, text] = await said(console, 'import', file);
  expect([code, text]).toEqual([5, expect.stringContaining('2这样的数不会有：一个人一天拨打超过10000通')]);
  expect(text).toContain('第3行：陈国栋的业绩是300000000，平时在900上下');
  expect((await said(console, 'agenda', 'morning', '--date', '2026-11-23', '--dry-run'))[1]).not.toContain('30000万');
});

test('calls and deals of a target are whole, and one that nobody reaches is refused or said', async () => {
  const console = await team();
  const set = (metric: string, value: string) =>
    said(console, 'target', 'set', metric, value, '--member', 'Q03', '--month', '2026-11');
  expect(await set('deals', '1.5')).toEqual([2, expect.stringContaining('写整数')]);
  expect(await set('deals', '999999')).toEqual([3, expect.stringContaining('多打了零')]);
  expect(await set('deals', '300')).toEqual([0, expect.stringContaining('最好的一天是1')]);
  expect((await set('deals', '12'))[1]).not.toContain('写错');
  expect((await set('amount', '9000.5'))[0]).toBe(0);
  expect((await said(console, 'target', 'renegotiate', 'Q03', 'deals', '2.5'))[0]).toBe(2);
});
