import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Located } from '../../src/playbook/located.ts';
import { parseYaml } from '../../src/playbook/parse-yaml.ts';
import { type Console, openConsole } from '../console.ts';

const HEADER = 'id: mine\nversion: 1.0.0\ntitle: 试\nlanguage: zh-CN\nsource: 测试\nextends: ../base\n';

function put(home: Console, text: string | Uint8Array, header = HEADER): string {
  const playbook = join(home.folder, 'mine');
  // The gallery's base is small; the bundled playbooks would take seconds to check each time.
  cpSync('test/gallery/playbooks/base', join(home.folder, 'base'), { recursive: true });
  mkdirSync(playbook);
  writeFileSync(join(playbook, 'playbook.yaml'), header);
  writeFileSync(join(playbook, 'actions.yaml'), text);
  return playbook;
}

const deep = (levels: number) => `actions: ${'['.repeat(levels)}${']'.repeat(levels)}\n`;
const indented = (levels: number) => Array.from({ length: levels }, (_, i) => `${' '.repeat(i)}a:\n`).join('');
const keys = (count: number) => Array.from({ length: count }, (_, i) => `k${i}: 1\n`).join('');
const action = (line: string) => `actions:\n  - id: practise\n    ${line}\n`;

/** Text of actions.yaml, and what must be said of it. The rest of the list of faults is in the gallery. */
const broken: readonly (readonly [fault: number, what: string, text: string, code: string])[] = [
  [31, 'an alias bomb', `a: &a [x, x]\nb: &b [${'*a, '.repeat(9)}]\nactions: [${'*b, '.repeat(9)}]\n`, 'yaml-anchor'],
  [32, 'an anchor that nobody uses', action('title: &here 练'), 'yaml-anchor'],
  [32, 'an alias with a remark', action('title: *here # 练'), 'yaml-alias'],
  [32, 'a tag in front of a text', action('title: !!str 练'), 'yaml-tag'],
  [33, 'a key called constructor', action('constructor: {name: x}'), 'yaml-key'],
  [33, 'a key called __proto__ at the top', `__proto__: {polluted: yes}\n${action('title: 练')}`, 'yaml-key'],
  [35, 'a thousand brackets', deep(1_000), 'yaml-too-deep'],
  [35, 'twenty thousand brackets', deep(20_000), 'yaml-too-deep'],
  [35, 'nine hundred indents', indented(900), 'yaml-too-deep'],
  [36, 'five megabytes', keys(400_000), 'yaml-too-big'],
  [36, 'forty thousand keys', keys(40_000), 'yaml-too-many'],
  [37, 'a tag that would run code', action('title: !!js/function "return 1"'), 'yaml-tag'],
  [38, 'an indent that fits nothing', 'actions:\n    - id: practise\n  - id: more\n', 'yaml-indent'],
  [39, 'full-width quotes', action('title: "练一练”'), 'yaml-open-quote'],
  [42, 'a bell', action('title: "练\u0007"'), 'yaml-unseen'],
  [42, 'an escape in quotes', action('title: "练\\u202e"'), 'yaml-unseen'],
];

test.each(broken)('fault %i: %s', async (_, __, text, code) => {
  const home = openConsole();
  const playbook = put(home, text);
  const init = await home.run('init', '--no-input', '--name', '一组', '--playbook', playbook, '--json');
  expect({ exit: init.code, stdout: init.stdout }).toEqual({ exit: 3, stdout: '' });
  const { error } = JSON.parse(init.stderr);
  expect(error).toMatchObject({ file: join(playbook, 'actions.yaml'), line: expect.any(Number) });
  const lint = await home.run('playbook', 'lint', playbook, '--json', '--lang', 'en');
  expect(lint.code).toBe(1);
  const issue = JSON.parse(lint.stdout).issues.find((each: { code: string }) => each.code === code);
  expect(issue).toMatchObject({ code, column: expect.any(Number), message: expect.stringMatching(/^[A-Z]/) });
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  // Other playbooks still work.
  expect(await home.run('playbook', 'lint', join(home.folder, 'base'))).toMatchObject({ code: 0 });
});

const plain = (node: Located): unknown =>
  node.kind === 'map'
    ? Object.fromEntries([...node.entries].map(([key, entry]) => [key, plain(entry.value)]))
    : node.kind === 'list'
      ? node.items.map(plain)
      : node.value;

test('fault 46: words, clock times and numbers stay what was written', () => {
  const text = [
    'no: no',
    'yes: on',
    'agent: 007',
    'start: 08:30',
    'long: 123456789012345678',
    'octal: 0o17',
    'hex: 0x1F',
    'day: 2026-02-03',
    'version: 1.10.0',
    'under: 1_000',
    'plus: +86',
    'quoted: "12"',
    'count: 12',
    'share: 0.25',
    '12: key',
  ].join('\n');
  const { node, problems } = parseYaml('x.yaml', text);
  expect(problems).toEqual([]);
  expect(plain(node as Located)).toEqual({
    no: 'no',
    yes: 'on',
    agent: '007',
    start: '08:30',
    long: '123456789012345678',
    octal: '0o17',
    hex: '0x1F',
    day: '2026-02-03',
    version: '1.10.0',
    under: '1_000',
    plus: '+86',
    quoted: '12',
    count: 12,
    share: 0.25,
    '12': 'key',
  });
});

const alone = 'id: mine\nversion: 1.0.0\ntitle: 试\nlanguage: zh-CN\nsource: 测试\n';

test.each([
  ['no stages', 'stages: []\n'],
  ['one stage', 'stages:\n  - {id: forming, title: 起步, months: [0, 3]}\n'],
  ['nothing at all', '{}\n'],
])('fault 48: a playbook with %s is no playbook', async (_, text) => {
  const home = openConsole();
  const playbook = put(home, 'actions: []\n', alone);
  writeFileSync(join(playbook, 'stages.yaml'), text);
  const { code, stdout } = await home.run('playbook', 'lint', playbook, '--json', '--lang', 'en');
  const { issues } = JSON.parse(stdout) as { issues: { code: string; file: string; fix: string }[] };
  expect(code).toBe(1);
  // What is missing is what the rest would come from: one error, and no more beside it.
  expect(issues.map((issue) => issue.code)).toEqual(['extends-absent']);
  const init = await home.run('init', '--no-input', '--name', '一组', '--playbook', playbook);
  expect(init).toMatchObject({ code: 3, stdout: '' });
});
