import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { openConsole } from '../console.ts';

/** The guides for authors are followed to the letter: each snippet is written, each command run, and nothing goes wrong. */
const BLOCK = /```(yaml|console) ?(\S*)\n([\s\S]*?)```/g;

/** Words of a command line; quotes are not used in the guides. */
const wordsOf = (line: string) => line.replace(/^\$ teamctl /, '').split(' ');

async function follow(guide: string) {
  const home = openConsole();
  const said = new Map<string, string>();
  for (const [, kind, name = '', text = ''] of readFileSync(guide, 'utf8').matchAll(BLOCK)) {
    if (kind === 'yaml') {
      // A second playbook says whose file it is.
      const file = join(home.folder, name.startsWith('./') ? '' : 'renewal', name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      continue;
    }
    for (const line of text.trim().split('\n')) {
      const { code, stdout, stderr } = await home.run(...wordsOf(line));
      expect({ line, code, stderr }).toEqual({ line, code: 0, stderr: expect.not.stringMatching(/错误|Error/) });
      said.set(line, stdout);
    }
  }
  return { home, said };
}

test('the Chinese guide: a renewal team whose own activities, item and course come in the first week', async () => {
  const { home, said } = await follow('src/docs/playbooks.zh-CN.md');
  expect([...said].find(([line]) => line.includes('lint'))?.[1]).toContain('还没有 en 译文');
  expect(said.get('$ teamctl playbook lint ./live')).toContain('没有问题');
  expect(said.get('$ teamctl agenda noon')).toContain('午间站会');
  expect(said.get('$ teamctl stage')).toContain('矩阵期');
  await home.run('team', 'use', '续保一组');
  const mornings: string[] = [];
  for (const day of ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-30']) {
    const { stdout } = await home.run('agenda', 'morning', '--date', day);
    await home.run('meeting', 'close', 'morning', '--date', day, '--no-input');
    mornings.push(stdout);
  }
  const week = mornings.join('\n');
  for (const own of ['猜车牌', '昨天最顺的一通', '三十天接龙', '今天到期的']) expect(week).toContain(own);
});

test('the English guide ends with an agenda in English', async () => {
  const { said } = await follow('src/docs/playbooks.md');
  const agenda = said.get('$ teamctl agenda morning --lang en') ?? '';
  expect(agenda).toContain('Ending today');
  expect(agenda).toContain('Whose plate');
  expect(said.get('$ teamctl agenda noon --lang en')).toContain('Noon stand-up');
  expect(said.get('$ teamctl playbook lint ./live --lang en')).toContain('no problems');
  expect(said.get('$ teamctl stage --lang en')).toContain('Several accounts');
});
