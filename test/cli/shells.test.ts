import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { examples } from '../../src/i18n/examples.ts';
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
