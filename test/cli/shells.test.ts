import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { examples } from '../../src/i18n/examples.ts';
import { shellPath, shellWord } from '../../src/i18n/shell-word.ts';
import { shellRules, splitBy } from '../shells.ts';

const inHelp = Object.values(examples).flat();

/** Lines of code blocks that are typed. A remark has a line of its own: behind a command, cmd would take it for words. */
const typedIn = (file: string, language: string) =>
  [...readFileSync(file, 'utf8').matchAll(/```(\w+)\n([\s\S]*?)```/g)]
    .filter(([, named]) => named === language)
    .flatMap(([, , block]) => (block as string).split('\n'))
    .filter((line) => line !== '' && !line.startsWith('#'));

/** Comments only say what is to be shown. */
const shownIn = (file: string) =>
  [
    ...readFileSync(file, 'utf8')
      .replace(/<!--[\s\S]*?-->/g, '')
      .matchAll(/^(?:[\d-]+ )?\$ (teamctl .*)$/gm),
  ].map(([, line]) => line as string);

/** Commands inside sentences: from `teamctl` to where ASCII or Chinese words of a command end. */
const inSentences = (folder: string) =>
  readdirSync(folder).flatMap((name) =>
    [...readFileSync(`${folder}/${name}`, 'utf8').matchAll(/teamctl(?: (?:"[^"\n]*"|[\w.:=/@&*<>|%-]+))*/g)].map(
      ([line]) => line,
    ),
  );

const readmes = ['README.md', 'README.zh-CN.md'];
const all: Record<string, string[]> = {
  help: [...inHelp],
  'code blocks of the READMEs': readmes.flatMap((file) => typedIn(file, 'sh')),
  'shown in the READMEs': readmes.flatMap(shownIn),
  'sentences in Chinese': inSentences('src/i18n/messages/zh-CN'),
  'sentences in English': inSentences('src/i18n/messages/en'),
};

for (const [where, lines] of Object.entries(all))
  test(`${where}: cmd, PowerShell, bash and zsh read every example alike, as it is printed`, () => {
    expect(lines.length).toBeGreaterThan(4);
    for (const line of lines) {
      const [first, ...others] = Object.entries(shellRules).map(([, rules]) => splitBy(rules, line));
      for (const other of others) expect(other).toEqual(first);
    }
  });

test('what is for Windows alone is read alike by cmd and PowerShell', () => {
  const lines = readmes.flatMap((file) => typedIn(file, 'bat'));
  expect(lines).toContain('.\\teamctl.exe demo');
  const read = (shell: string) => lines.map((line) => splitBy(shellRules[shell] as (typeof shellRules)[string], line));
  expect(read('powershell')).toEqual(read('cmd'));
});

test.skipIf(process.platform === 'win32')('bash itself reads them so', () => {
  const lines = [...inHelp, ...readmes.flatMap((file) => typedIn(file, 'sh'))];
  const script = lines.map((line) => `printf '%s\\0' ${line}; printf '\\n'`).join('\n');
  const read = spawnSync('bash', ['-c', script], { encoding: 'utf8', cwd: '/proc/self' }).stdout;
  const rules = shellRules.bash as (typeof shellRules)[string];
  expect(read.split('\n').slice(0, -1)).toEqual(
    lines.map((line) =>
      splitBy(rules, line)
        .map((word) => `${word}\0`)
        .join(''),
    ),
  );
});

test('what only one shell understands is found', () => {
  const fails = (shell: string, line: string) => expect(() => splitBy(shellRules[shell] as never, line)).toThrow();
  fails('cmd', "teamctl note '好 的'");
  fails('cmd', 'teamctl note 100%好');
  fails('powershell', 'npm ci && npm test');
  fails('powershell', 'teamctl todo add @x');
  fails('powershell', 'teamctl note "说“太贵了”"');
  fails('bash', 'teamctl import *.csv');
  fails('zsh', 'teamctl note =x');
  fails('bash', 'teamctl import $D/x.csv');
});

/** What is put into a printed command and needs no quotes: numbers, days, ids of signs, figures and meetings, made-up aliases. */
const SAFE =
  /^(?:id|todo|day|today|rung|remark|sign|kind|metric|typed|degree|month|next|value|week|numbers|alias|proposed|about\.proposed|meeting\.id|weekdays\[0\]|confirmed)$/;

test('names, files and folders that are put into a printed command are typed as words there', () => {
  const loose = ['zh-CN', 'en'].flatMap((language) =>
    readdirSync(`src/i18n/messages/${language}`).flatMap((name) => {
      const text = readFileSync(`src/i18n/messages/${language}/${name}`, 'utf8');
      const commands = text.matchAll(/teamctl(?: (?:"[^"\n]*"|[\w.:=/@&*<>|%-]|\$\{[^{}]*\})+)+/g);
      return [...commands].flatMap(([command]) =>
        [...command.replace(/"[^"]*"/g, '').matchAll(/\$\{([^{}]*)\}/g)]
          .map(([, put]) => put as string)
          .filter((put) => /^[\w.[\]]+$/.test(put) && !SAFE.test(put))
          .filter((put) => !(put === 'folder' && name === 'calendar.ts'))
          .map((put) => `${language}/${name}: \${${put}} in ${command}`),
      );
    }),
  );
  expect(loose).toEqual([]);
});

test.each([
  ['沈雅宁', '沈雅宁'],
  ['古丽娜尔·买买提', '古丽娜尔·买买提'],
  ['Anna Li', '"Anna Li"'],
  ['张 三', '"张 三"'],
  ["O'Brien", `"O'Brien"`],
])('%s is one word of each shell: %s', (name, typed) => {
  expect(shellWord(name)).toBe(typed);
  for (const rules of Object.values(shellRules))
    expect(splitBy(rules, `teamctl coach ${typed}`)).toEqual(['teamctl', 'coach', name]);
});

test.each([
  ['.\\我们的 手册', '"./我们的 手册"'],
  ['C:\\Users\\张三\\own', 'C:/Users/张三/own'],
  ['./own', './own'],
])('the folder %s is typed as %s', (folder, typed) => {
  expect(shellPath(folder)).toBe(typed);
});
