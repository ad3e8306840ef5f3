import { expect, test } from 'vitest';
import { openConsole } from '../console.ts';

test('a name with nothing behind is no task; names that sound alike have their codes', async () => {
  const console = openConsole();
  const members = ['王 小明:A2', '王小明:A8', '陈国栋:Q03'].flatMap((each) => ['--member', each]);
  await console.run('init', '--no-input', '--name', '丙组', '--founded', '2026-08-24', ...members);
  for (const words of ['陈国栋：@明天', '陈国栋：', 'Q03：', '大家：', '……', '陈国栋： ：'])
    expect([words, (await console.run('todo', 'add', words)).code]).toEqual([words, 2]);
  expect((await console.run('meeting', 'close', 'evening', '--todo', '陈国栋：@明天')).code).toBe(2);
  expect((await console.run('todo', 'add', '陈国栋：准备材料')).code).toBe(0);
  expect((await console.run('todo', 'add', '王小明：回电')).stderr).toContain('请写工号');
  expect((await console.run('todo', 'add', 'A8：回电')).stdout).toContain('王小明（A8）');
  expect((await console.run('agenda', 'morning')).stdout.replace(/\s/g, '')).toContain('王小明（A2）、王小明（A8）');
});
