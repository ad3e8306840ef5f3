import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Console, TODAY } from '../console.ts';
import { consoleWithDemo } from '../demo-console.ts';
import { openTerminal } from '../terminal.ts';

const FILE = '日报.csv';

async function evening(): Promise<Console> {
  const home = await consoleWithDemo();
  writeFileSync(join(home.folder, FILE), `日期,工号,拨打量,成单数\n${TODAY},Q01,80,1\n${TODAY},Q02,95,0\n`);
  await home.run('train', '--today', '2026-11-23');
  return home;
}

const held = async (home: Console) =>
  (await home.json<{ meetings: { meeting: string; state: string }[] }>('meeting', 'list', '--from', TODAY)).meetings;

test('the evening on a real terminal: Enter answers everything, what cannot be is asked again, and stopping tells what is kept', async () => {
  const home = await evening();
  const screen = openTerminal(home, ['day', FILE], { cols: 100, rows: 50 });
  await screen.until('这样装进来吗');
  screen.press('\r');
  await screen.until('哪几节上了');
  screen.press('9999\r');
  await screen.until('没有编号 9999 的课');
  screen.press('\u0015');
  screen.press('\r');
  await screen.until('谁没来');
  screen.press('\u0004');
  expect((await screen.ended).exitCode).toBe(130);
  expect(screen.output()).toContain('前面记下的都留着');
  expect(await held(home)).toEqual([]);
  expect((await home.run('record', 'list', '--from', TODAY)).stdout).toContain('95');

  const again = openTerminal(home, ['day'], { cols: 100, rows: 50 });
  for (const question of ['日报', '哪几节上了', '谁没来', '定了什么事', '记一句']) {
    await again.until(question);
    again.press('\r');
  }
  expect((await again.ended).exitCode).toBe(0);
  expect(again.output()).toContain('收工');
  expect(await held(home)).toMatchObject([{ state: 'held' }]);
});
