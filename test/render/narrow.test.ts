import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { codePageIn } from '../../src/platform/code-page.ts';
import { isPlain } from '../../src/platform/console-look.ts';
import { narrow } from '../../src/render/narrow.ts';
import { consoleWithDemo } from '../demo-console.ts';

test('bars, small bars, lists, quotes and arrows are said in ASCII', () => {
  expect(narrow('███▊  ▁▃█')).toBe('###=  138');
  expect(narrow('· 「好」 · “行”…')).toBe('- 「好」 - "行"...');
  expect(narrow('古丽娜尔·阿不都 2026-09-01 → 2026-11-24 ①')).toBe('古丽娜尔.阿不都 2026-09-01 -> 2026-11-24 (1)');
});

const VIEWS = [
  'today',
  'stage --explain',
  'board',
  'board --points',
  'agenda morning --dry-run',
  'agenda weekly --dry-run',
  'train --dry-run',
  'train --dry-run --weeks 2',
  'coach Q09',
  'report',
  'team show',
  'member show Q09',
  'member list',
  'target show',
  'todo list',
  'doctor',
  'stage history',
  'drill --list',
  'note 小韦今天又盯着名单不拨 --dry-run',
  '--help',
  'agenda --help',
  'playbook show insurance-telesales',
  'playbook explain avoids-calling',
];

test.each(['zh-CN', 'en'])('with --plain nothing has two possible widths, in %s', async (lang) => {
  const teamctl = await consoleWithDemo();
  const unsure: string[] = [];
  let changed = 0;
  for (const view of VIEWS) {
    const words = [...view.split(' '), '--lang', lang];
    const usual = await teamctl.run(...words);
    const plain = await teamctl.run(...words, '--plain');
    expect([view, plain.code]).toEqual([view, usual.code]);
    if (usual.stdout !== plain.stdout) changed += 1;
    for (const char of new Set(plain.stdout + plain.stderr))
      if (stringWidth(char) !== stringWidth(char, { ambiguousIsNarrow: false })) unsure.push(`${view}: ${char}`);
  }
  expect(unsure).toEqual([]);
  expect(changed).toBeGreaterThan(VIEWS.length / 2);
});

test('the old console in code page 936 is plain by itself; Windows Terminal, files and other code pages are not', () => {
  const platform = Object.getOwnPropertyDescriptor(process, 'platform') as PropertyDescriptor;
  const stdout = { isTTY: true } as never;
  const asked = (env: Record<string, string>, page: number | null, out = stdout) =>
    isPlain({ env: { SystemRoot: 'C:\\Windows', ...env }, stdout: out }, undefined, () => page);
  expect(isPlain({ env: { TEAMCTL_PLAIN: '1' }, stdout }, undefined, () => null)).toBe(true);
  expect(isPlain({ env: { TEAMCTL_PLAIN: '1' }, stdout }, false, () => 936)).toBe(false);
  try {
    Object.defineProperty(process, 'platform', { ...platform, value: 'win32' });
    expect(asked({}, 936)).toBe(true);
    expect(asked({}, 65001)).toBe(false);
    expect(asked({}, null)).toBe(false);
    expect(asked({ WT_SESSION: 'x' }, 936)).toBe(false);
    expect(asked({ TEAMCTL_PLAIN: '0' }, 936)).toBe(false);
    expect(asked({}, 936, { isTTY: false } as never)).toBe(false);
  } finally {
    Object.defineProperty(process, 'platform', platform);
  }
});

test.each([
  ['活动代码页: 936\r\n', 936],
  ['Active code page: 65001\r\n', 65001],
  ['\xbb\xee\xb6\xaf: 936', 936],
  ['', null],
])('the answer of chcp %j is %s', (answer, page) => {
  expect(codePageIn(answer)).toBe(page);
});
