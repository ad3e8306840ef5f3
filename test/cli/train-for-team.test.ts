import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { consoleWithDemo } from '../demo-console.ts';

test('who has to pass something first is told to the manager, and to nobody on paper or in the group', async () => {
  const home = await consoleWithDemo();
  const shown = await home.run('train');
  expect(shown.stdout).toMatch(/林思远：已经在联系客户了/);
  for (const argv of [['train'], ['train', 'show']]) {
    const { code } = await home.run(...argv, '-o', 'wall.html');
    const page = readFileSync(join(home.folder, 'wall.html'), 'utf8');
    expect([code, page.match(/没有成绩|已经在联系客户|先问一句|先停一停|没排进去的/)]).toEqual([0, null]);
    expect(page).toContain('保险基础知识');
  }
  const sent = await home.run('send', 'train', '--to', '早会群', '--dry-run');
  expect([sent.code, /没有成绩|已经在联系客户|先问一句|先停一停/.test(sent.stdout)]).toEqual([0, false]);
  expect(sent.stdout).toContain('培训安排');
});
