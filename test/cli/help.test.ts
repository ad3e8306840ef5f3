import { join } from 'node:path';
import { expect, test } from 'vitest';
import { examples, examplesOf } from '../../src/i18n/examples.ts';
import { type Console, openConsole } from '../console.ts';
import { consoleWithDemo, words } from '../demo-console.ts';

test('every example below a help runs on the example team, in the order in which they stand', async () => {
  const teamctl = await consoleWithDemo();
  const failed: string[] = [];
  for (const line of Object.values(examples).flat()) {
    // `init` makes a database of its own.
    const where =
      line.includes(' init ') && !line.includes('playbook') ? ['--db', join(teamctl.folder, 'fresh.db')] : [];
    const { code, stderr } = await teamctl.run(...words(line), ...where);
    if (code !== 0) failed.push(`${line} → ${code}: ${stderr}`);
  }
  expect(failed).toEqual([]);
});

test('what a help tells in English runs, too, and holds no Chinese sentence', async () => {
  const teamctl = await consoleWithDemo();
  const english = Object.keys(examples).flatMap((path) =>
    examplesOf(path, 'en').filter((line) => !examples[path]?.includes(line)),
  );
  expect(english.length).toBeGreaterThan(3);
  for (const line of english) {
    const { code, stderr } = await teamctl.run('--lang', 'en', ...words(line));
    expect({ line, code, stderr }).toEqual({ line, code: 0, stderr: expect.anything() });
  }
  const sentences = Object.keys(examples).flatMap((path) => examplesOf(path, 'en'));
  expect(sentences.filter((line) => /\p{Script=Han}{8}|[：，。]/u.test(line))).toEqual([]);
});

/** The commands that a help page lists. */
function listed(help: string): string[] {
  const [, below = ''] = (help.split(/^(?:例子：|Examples:)$/m)[0] as string).split(/^(?:命令：|Commands:)$/m);
  return [...below.matchAll(/^ {2}([a-z][a-z-]*)/gm)]
    .map((match) => match[1] as string)
    .filter((name) => name !== 'help');
}

async function pages(teamctl: Console, lang: string, path: readonly string[] = []): Promise<Map<string, string>> {
  const { code, stdout } = await teamctl.run(...path, '--help', '--lang', lang);
  expect(code).toBe(0);
  const found = new Map([[path.join(' '), stdout]]);
  for (const name of listed(stdout)) {
    for (const [key, page] of await pages(teamctl, lang, [...path, name])) found.set(key, page);
  }
  return found;
}

test('every command has a page in both languages, and every one that does something an example', async () => {
  const teamctl = openConsole();
  const [zh, en] = [await pages(teamctl, 'zh-CN'), await pages(teamctl, 'en')];
  expect([...zh.keys()]).toEqual([...en.keys()]);
  expect(zh.size).toBeGreaterThan(60);
  const leaves = [...zh.keys()].filter((path) => listed(zh.get(path) as string).length === 0);
  // They ask at a terminal, or need a folder or a server that only the user has.
  const without = [
    'calendar import',
    'channel add',
    'channel test',
    'send retry',
    'meeting run',
    'restore',
    'screen',
    'stage calibrate',
    'note train',
    'org init',
    'org sql',
    'playbook publish',
    'playbook pin',
    'org push',
    'org pull',
    'org role add',
    'org role list',
    'org role remove',
  ];
  expect(leaves.filter((path) => !examples[path] && !without.includes(path))).toEqual([]);
  for (const page of en.values()) expect(page.replace(/Examples:[\s\S]*/, '')).not.toMatch(/\p{Script=Han}/u);
  for (const [path, page] of zh) expect(page.split('\n').slice(1, 4).join(''), path).toMatch(/\p{Script=Han}/u);
});

test('an unknown word gets near matches in the language of the user', async () => {
  const teamctl = openConsole();
  expect((await teamctl.run('stag')).stderr).toContain('stage');
  const { code, stderr } = await teamctl.run('stage', '--explian', '--lang', 'en');
  expect(code).toBe(2);
  expect(stderr).toContain('--explain');
});
