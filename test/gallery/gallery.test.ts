import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { type Console, openConsole } from '../console.ts';

/*
 * Broken playbooks, one fault each. Beside each stands what must be said of it: code, severity, and the
 * place where somebody would have to type.
 */
const folder = fileURLToPath(new URL('playbooks', import.meta.url));
const names = readdirSync(folder).filter((name) => name !== 'base');

interface Issue {
  code: string;
  severity: string;
  file: string;
  line: number;
  column: number;
  message: string;
  fix: string;
}
interface Expected extends Pick<Issue, 'code' | 'severity' | 'file' | 'line' | 'column'> {
  /** Its number in the list of faults, where it has one. */
  fault?: number;
  /** What the remedy names: a near match, the choices. */
  mentions?: string;
}

async function issuesOf(name: string, lang: string): Promise<{ code: number; issues: Issue[] }> {
  const { code, stdout } = await openConsole().run('playbook', 'lint', join(folder, name), '--json', '--lang', lang);
  return { code, issues: (JSON.parse(stdout) as { issues: Issue[] }).issues };
}

test('there are enough of them, and what they build on is sound', async () => {
  expect(names.length).toBeGreaterThanOrEqual(50);
  expect(await issuesOf('base', 'en')).toEqual({ code: 0, issues: [] });
});

const cases = names.map((name) => {
  const expected = JSON.parse(readFileSync(join(folder, name, 'expect.json'), 'utf8')) as Expected;
  return { name, title: expected.fault === undefined ? name : `fault ${expected.fault}: ${name}`, expected };
});

test.each(cases)('$title', async ({ name, expected }) => {
  const { mentions, file, fault: _, ...wanted } = expected;
  for (const lang of ['zh-CN', 'en']) {
    const { code, issues } = await issuesOf(name, lang);
    expect(issues).toEqual([
      { ...wanted, file: join(folder, name, file), message: expect.any(String), fix: expect.any(String) },
    ]);
    const [{ message, fix }] = issues as [Issue];
    expect(code).toBe(wanted.severity === 'error' ? 1 : 0);
    expect(message).toMatch(lang === 'en' ? /^[A-Za-z]/ : /[\u4e00-\u9fff]/);
    expect(fix).toMatch(lang === 'en' ? /^[A-Za-z]/ : /[\u4e00-\u9fff]/);
    if (mentions) expect(fix).toContain(mentions);
  }
});

/** A playbook of one file beside the sound one. */
function write(home: Console, name: string, file: string, text: string): string {
  const playbook = join(home.folder, name);
  mkdirSync(playbook);
  const header = `id: ${name}\nversion: 1.0.0\ntitle: 试\nlanguage: zh-CN\nsource: 测试\nextends: telesales\n`;
  writeFileSync(join(playbook, 'playbook.yaml'), header);
  writeFileSync(join(playbook, file), text);
  return playbook;
}

test.each([
  ['yaml-too-big', `actions:\n${'  - {id: practise, title: 练}\n'.repeat(20_000)}`],
  ['yaml-too-many', `actions:\n${'  - [a, b]\n'.repeat(10_000)}`],
])('%s', async (code, text) => {
  const home = openConsole();
  const playbook = write(home, code, 'actions.yaml', text);
  const { stdout } = await home.run('playbook', 'lint', playbook, '--json', '--lang', 'en');
  const [issue] = (JSON.parse(stdout) as { issues: Issue[] }).issues;
  expect(issue).toMatchObject({ code, file: join(playbook, 'actions.yaml'), line: expect.any(Number) });
});

test('fault 47: a playbook that would make the program read other folders is refused, by path and by link', async () => {
  const home = openConsole();
  const away = write(home, 'away', 'signs.yaml', 'signs: []\n');
  writeFileSync(join(away, 'playbook.yaml'), 'id: away\nextends: ../../etc\n');
  const outside = await home.run('playbook', 'lint', away, '--json', '--lang', 'en');
  expect(outside).toMatchObject({ code: 9, stdout: '' });
  expect(JSON.parse(outside.stderr).error).toMatchObject({ code: 'playbook-outside', line: 2, column: 10 });

  const linked = write(home, 'linked', 'signs.yaml', 'signs: []\n');
  symlinkSync(join(away, 'playbook.yaml'), join(linked, 'more.yaml'));
  const link = await home.run('playbook', 'lint', linked, '--json', '--lang', 'en');
  expect(link).toMatchObject({ code: 9, stdout: '' });
});

test('a command that needs a broken playbook says where it is broken and does nothing', async () => {
  const home = openConsole();
  const init = ['init', '--no-input', '--name', '一组', '--founded', '2026-10-12', '--member', '洪叶'];
  const { code, stdout, stderr } = await home.run(...init, '--playbook', join(folder, 'dangling'), '--lang', 'en');
  expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
  expect(stderr).toContain('dangling/stages.yaml:2');
  expect(existsSync(home.file)).toBe(false);
});

test('what is removed takes the cases and sayings of the base with it', async () => {
  const home = openConsole();
  const playbook = write(home, 'fewer', 'signs.yaml', 'signs: []\n');
  const header = 'id: fewer\nversion: 1.0.0\ntitle: 试\nlanguage: zh-CN\nsource: 测试\nextends: telesales\n';
  writeFileSync(join(playbook, 'playbook.yaml'), `${header}remove: [avoids-calling, one-to-one-training]\n`);
  const { code, stdout } = await home.run('playbook', 'lint', playbook, '--json', '--lang', 'en');
  expect({ code, issues: JSON.parse(stdout).issues }).toEqual({ code: 0, issues: [] });
  const tested = await home.run('playbook', 'test', playbook, '--lang', 'en');
  expect(tested.code, tested.stdout).toBe(0);
});

test('a playbook in English on a base in Chinese speaks English, and is not asked to translate its base', async () => {
  const home = openConsole();
  const playbook = write(home, 'ours', 'signs.yaml', 'signs:\n  - {id: avoids-calling, title: Nobody dials}\n');
  const header = 'id: ours\nversion: 1.0.0\ntitle: Ours\nlanguage: en\nsource: test\nextends: telesales\n';
  writeFileSync(join(playbook, 'playbook.yaml'), header);
  const lint = await home.run('playbook', 'lint', playbook, '--json', '--lang', 'en');
  expect(JSON.parse(lint.stdout).issues).toEqual([]);
  await home.run('init', '--no-input', '--name', 'A', '--founded', '2026-10-12', '--playbook', playbook);
  const english = await home.run('stage', '--seen', 'avoids-calling', '--lang', 'en');
  expect(english.stdout).toContain('Nobody dials');
  expect(english.stdout).not.toMatch(/[\u4e00-\u9fff]/);
  const chinese = await home.run('stage', '--seen', 'wavering-resolve', '--lang', 'zh-CN');
  expect(chinese.stdout).toContain('动荡期');
});

test('faults of several entries are named in one go', async () => {
  const home = openConsole();
  const activity = (id: string, more: string) =>
    `  - {id: ${id}, title: 传话, purpose: 热身, people: {min: 2, max: 30}, ${more}}\n`;
  const playbook = write(
    home,
    'many',
    'activities.yaml',
    `activities:\n${[
      activity('back', 'steps: [围成一圈, 传一句话], minutes: {min: 5, max: 3}'),
      activity('typo', 'steps: [围成一圈, 传一句话], minuts: {min: 2, max: 3}'),
      activity('shame', 'steps: [围成一圈, 最后一名上台学狗叫], minutes: {min: 2, max: 3}'),
      activity('back', 'steps: [围成一圈, 传一句话], minutes: {min: 2, max: 3}'),
    ].join('')}`,
  );
  writeFileSync(join(playbook, 'signs.yaml'), 'signs:\n  - {id: avoids-calling, computed: {drop: 1.7}}\n');
  const { stdout } = await home.run('playbook', 'lint', playbook, '--json', '--lang', 'en');
  const { issues } = JSON.parse(stdout) as { issues: Issue[] };
  expect(issues.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['range-order', 'unknown-field', 'harm-shame', 'duplicate-id']),
  );
  expect(issues.find(({ file }) => file.endsWith('signs.yaml'))?.fix).not.toContain('0.017');
});

test.each(['zh-CN', 'en'] as const)('what a skeleton leaves to be written is named until it is: %s', async (lang) => {
  const home = openConsole();
  const playbook = write(home, 'fresh', 'signs.yaml', 'signs:\n  - {id: avoids-calling, computed: {drop: 0.3}}\n');
  const started: Record<string, number> = { sign: 3, action: 3, activity: 4, module: 10, objection: 6, meeting: 1 };
  for (const [kind, fewest] of Object.entries(started)) {
    expect((await home.run('playbook', 'new', kind, `our-${kind}`, playbook, '--lang', lang)).code).toBe(0);
    const { stdout } = await home.run('playbook', 'lint', playbook, '--json', '--lang', lang);
    const { issues } = JSON.parse(stdout) as { issues: Issue[] };
    const left = issues.filter(({ code }) => code === 'placeholder');
    expect([kind, issues.filter(({ severity, code }) => severity === 'error' && code !== 'placeholder')]).toEqual([
      kind,
      [],
    ]);
    expect(left.length, kind).toBeGreaterThanOrEqual(fewest);
  }
});
