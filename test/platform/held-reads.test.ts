import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentOf } from '../../src/tools/faults/bench-team.ts';
import { type Console, openConsole } from '../console.ts';
import { done, openTeam } from '../faults/team.ts';
import { failing, heldFor, onWindows } from './faults.ts';

/*
 * What another program has open in a way that nobody else may even read: a synced folder, a virus scanner, a backup
 * program. Windows answers EBUSY to opening it, or to reading it where a part is locked.
 */

const CALLS = ['openSync', 'readFileSync'] as const;

const LANGUAGES = ['zh-CN', 'en'] as const;
const HELD = {
  'zh-CN': '可能正被别的程序占着：另一个 teamctl、同步盘或杀毒软件。关掉它，或等几秒再跑。',
  en: 'Another program may have it open: another teamctl, a folder that is synced, a virus scanner. Close it, or wait a few seconds and run this again.',
};
const oneLine = (text: string) => text.replace(/\s+/g, ' ');
const manual = (home: Console) =>
  join(home.folder, 'backups', readdirSync(join(home.folder, 'backups')).find((name) => /manual/.test(name)) ?? '');

interface CheckUp {
  healthy: boolean;
  checks: { id: string; ok: boolean | null; warning?: boolean; value?: string }[];
}

for (const lang of LANGUAGES)
  test(`a database that is held is not called a broken disk, in ${lang}`, async () => {
    const home = await openTeam();
    const before = contentOf(home.file);
    onWindows();
    const held = failing('openSync', 'EBUSY', (file) => file === home.file);
    for (const words of [['stage'], ['doctor'], ['record', 'add', 'Q03', '--on', '2026-11-23', '--dials', '8']]) {
      const { code, stdout, stderr } = await home.run(...words, '--lang', lang);
      expect({ code, stdout }).toEqual({ code: 7, stdout: '' });
      expect(oneLine(stderr)).toContain(HELD[lang]);
    }
    expect(held.tries()).toBeGreaterThan(20);
    failing('openSync', 'EBUSY', () => false);
    expect(contentOf(home.file)).toBe(before);
  });

test('a database that is let go within two seconds is read as if nothing had been', async () => {
  const home = await openTeam();
  onWindows();
  const held = failing('openSync', 'EBUSY', (file) => file === home.file, 4);
  await done(home, 'record', 'list');
  expect(held.tries()).toBeGreaterThan(4);
});

test('doctor calls a backup that is held neither whole nor broken, and says to keep it', async () => {
  const home = await openTeam();
  await done(home, 'backup');
  const file = manual(home);
  onWindows();
  failing('openSync', 'EBUSY', (opened) => opened === file);
  const checkUp = await home.json<CheckUp>('doctor');
  expect(checkUp.healthy).toBe(true);
  expect(checkUp.checks.find(({ id }) => id === 'backups-held')).toMatchObject({ warning: true, value: file });
  expect(checkUp.checks.some(({ id }) => id === 'backups-whole')).toBe(false);
  expect(await done(home, 'doctor')).toContain('别删');
  expect(oneLine(await done(home, 'doctor', '--lang', 'en'))).toContain('Keep them and run this again later');
});

test.each(CALLS)(
  'an export that is held is not called rewritten: forgetting says so, and goes on once it is let go, %s',
  async (call) => {
    const home = await openTeam();
    await done(home, 'export', '-o', 'all.json');
    await done(home, 'member', 'export', 'Q01', '--json', '-o', 'own.json');
    await done(home, 'member', 'list', '--format', 'markdown', '-o', 'list.md');
    onWindows();
    heldFor(
      call,
      ['all.json', 'own.json'].map((name) => join(home.folder, name)),
    );
    const { code, stdout, stderr } = await home.run('member', 'forget', 'Q01', '-y');
    expect({ code, stdout }).toEqual({ code: 5, stdout: '' });
    for (const name of ['all.json', 'own.json', 'list.md']) expect(stderr).toContain(name);
    heldFor(call, []);
    const again = /teamctl member forget (\S+?)；/.exec(stderr.replace(/\n/g, ''))?.[1] as string;
    await done(home, 'member', 'forget', again, '-y');
    expect(readFileSync(join(home.folder, 'all.json'), 'utf8')).not.toContain('沈雅宁');
    expect(existsSync(join(home.folder, 'own.json'))).toBe(false);
  },
);

test.each(CALLS)(
  'what cannot be read is an error with its file and no fault of the program: playbooks, holidays, profiles, lists, %s',
  async (call) => {
    const home = await openTeam();
    await done(home, 'playbook', 'init', './own', '--extends', 'insurance-telesales');
    for (const name of ['signs.yaml', 'year.json', 'list.txt']) writeFileSync(join(home.folder, name), 'x');
    mkdirSync(join(home.folder, 'teamctl', 'profiles'), { recursive: true });
    writeFileSync(join(home.folder, 'teamctl', 'profiles', '外呼.yaml'), 'columns:\n  dials: 拨打量\n');
    writeFileSync(join(home.folder, 'd.csv'), '日期,工号,拨打量\n2026-11-20,Q01,80\n');
    onWindows();
    const names = readdirSync(home.folder, { recursive: true, encoding: 'utf8' });
    const held = names.filter((name) => /(?:\.yaml|year\.json|list\.txt)$/.test(name));
    heldFor(
      call,
      held.map((name) => join(home.folder, name)),
    );
    for (const words of [
      ['playbook', 'lint', './own'],
      ['stage', '--playbook', './own'],
      ['playbook', 'show', './own'],
      ['calendar', 'import', 'year.json'],
      ['import', 'd.csv', '--profile', '外呼'],
      ['member', 'add', '--paste', 'list.txt', '-y'],
    ])
      for (const lang of LANGUAGES) {
        const { code, stderr } = await home.run(...words, '--lang', lang);
        expect([words.join(' '), code]).toEqual([words.join(' '), 7]);
        expect(stderr).toContain(home.folder);
        expect(stderr).toMatch(/关掉再跑|close it and run this again/);
      }
  },
);

for (const [lang, sentence] of [
  ['zh-CN', '只读的'],
  ['en', 'is read-only'],
] as const)
  test(`a read-only attribute is told apart from a program that has the file open, in ${lang}`, async () => {
    const home = await openTeam();
    await done(home, 'report', '-o', 'team.html');
    await done(home, 'backup');
    const own = join(home.folder, 'team.html');
    for (const file of [own, home.file]) chmodSync(file, 0o444);
    onWindows();
    failing('renameSync', 'EPERM', (_, to) => to === own || to === home.file);
    const written = await home.run('report', '-o', 'team.html', '--lang', lang);
    expect(written.code).toBe(7);
    expect(written.stderr).toContain(sentence);
    expect(written.stderr).not.toContain('Excel');
    const restored = await home.run('restore', manual(home), '-y', '--lang', lang);
    expect(restored.code).toBe(7);
    expect(restored.stderr).toMatch(/只能读|not written/);
  });

test('a name that is too long is told so, wherever it is typed', async () => {
  const home = await openTeam();
  const long = '长'.repeat(300);
  for (const words of [
    ['report', '-o', `${long}.html`],
    ['import', `${long}.csv`],
    ['export', '--csv', long],
    ['stage', '--db', `${long}.db`],
    ['playbook', 'init', long],
    ['restore', `${long}.json`, '-y'],
    ['calendar', 'import', long],
    ['completion', 'bash', '-o', long],
  ])
    for (const [lang, sentence] of [
      ['zh-CN', /太长|最多 255/],
      ['en', /too long|255 characters/],
    ] as const) {
      const { code, stderr } = await home.run(...words, '--lang', lang);
      expect([words[0], code]).toEqual([words[0], process.platform === 'win32' ? 2 : 7]);
      expect(oneLine(stderr)).toMatch(sentence);
    }
});

test('links that go in a circle are no fault of the program', async (context) => {
  if (process.platform === 'win32') return context.skip();
  const home = await openTeam();
  const { symlinkSync } = await import('node:fs');
  symlinkSync('circle', join(home.folder, 'circle'));
  expect((await home.run('report', '-o', 'circle')).code).toBe(7);
});

test('a draft is not what somebody asked for: the error names the file', async () => {
  const home = openConsole();
  failing('openSync', 'ENOENT', (file) => file.includes('.new-'));
  const { code, stderr } = await home.run('init', '--no-input', '--name', '青禾');
  expect(code).toBe(7);
  expect(stderr).toContain('team.db（');
});
