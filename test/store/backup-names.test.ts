import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as anywhere, expect } from 'vitest';
import { openScope } from '../../src/app/open/scope.ts';
import { surplusBackups } from '../../src/domain/team/thin-backups.ts';
import { type Console, openConsole } from '../console.ts';
import { isOnServer } from '../server.ts';

/** Copies of a file: a server has its own. */
const test = anywhere.skipIf(isOnServer);

async function openTeam(): Promise<Console> {
  const console = openConsole();
  await console.run('init', '--no-input', '--name', '青禾三组', '--founded', '2026-05-06', '--member', '陈国栋:Q03');
  return console;
}

const backupsOf = (console: Console) => readdirSync(join(console.folder, 'backups'));
const members = async (console: Console) =>
  (await console.json<{ members: { name: string }[] }>('member', 'list')).members.map(({ name }) => name);

test('two restores and two backups in one second keep four files', async () => {
  const console = await openTeam();
  const { file } = await console.json<{ file: string }>('backup');
  await console.run('member', 'add', '罗云');
  const first = await console.json<{ kept: string }>('restore', file, '-y');
  await console.run('member', 'add', '马青');
  const second = await console.json<{ kept: string }>('restore', file, '-y');
  const again = await console.json<{ file: string }>('backup');
  expect(new Set([file, first.kept, second.kept, again.file]).size).toBe(4);
  await console.run('restore', first.kept, '-y');
  expect(await members(console)).toEqual(['陈国栋', '罗云']);
  await console.run('restore', second.kept, '-y');
  expect(await members(console)).toEqual(['陈国栋', '马青']);
});

test('what was just made stays, also among later stamps', async () => {
  const console = await openTeam();
  const { file } = await console.json<{ file: string }>('backup', '--today', '2036-01-01');
  for (let i = 10; i < 50; i += 1)
    copyFileSync(file, file.replace('2036-01-01', `2036-02-01`).replace(/T\d\d-\d\d-\d\d/, `T08-00-${i}`));
  const made = await console.json<{ file: string }>('backup');
  expect(backupsOf(console).map((name) => join(console.folder, 'backups', name))).toContain(made.file);
});

test('of contents in order the latest stay, whatever their stamps say', () => {
  const files = Array.from({ length: 30 }, (_, i) => ({
    file: `${i}`,
    at: i < 3 ? '2026-11-24T08:00:00' : '2036-11-24T08:00:00',
  }));
  expect(surplusBackups(files)).toEqual(files.slice(12).map(({ file }) => file));
});

// Windows lets nobody replace a file that somebody has open: there the restore is refused, see test/platform.
anywhere.skipIf(isOnServer || process.platform === 'win32')(
  'a writer overtaken by a restore is told what happened, and nothing of it is stored',
  async () => {
    const console = await openTeam();
    const { file } = await console.json<{ file: string }>('backup');
    const { database, scope } = openScope({
      today: '2026-11-24',
      now: '2026-11-24T08:00:00',
      language: 'en',
      teamNamed: null,
      playbookNamed: null,
      databaseFile: console.file,
      configDir: console.folder,
      cacheDir: console.folder,
    });
    await database.open('write');
    await console.run('restore', file, '-y');
    const bytes = readFileSync(console.file);
    const { updateTeam } = await import('../../src/store/team-writer.ts');
    await expect(scope.change('team edit', ({ db }) => updateTeam(db, 1, { name: '别的名字' }))).rejects.toMatchObject({
      code: 'database-replaced',
    });
    await database.close();
    expect(readFileSync(console.file).equals(bytes)).toBe(true);
  },
);
