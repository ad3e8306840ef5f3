import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { currentVersion, migrations } from '../../src/store/migrations/index.ts';
import { NODE } from '../../src/tools/faults/bench-team.ts';
import { type Console, openConsole } from '../console.ts';
import { bytesOf, countRecords, done, openTeam, start } from './team.ts';

/** Signals, links and modes are POSIX's. */
const isWindows = process.platform === 'win32';

const READING = ['record', 'list'];
const WRITING = ['record', 'add', 'Q01', '--on', '2026-11-24', '--dials', '9'];

/** Reading and writing are refused with this code, in both languages, and not a byte of the file changes. */
async function refuses(home: Console, exit: number, code: string): Promise<void> {
  const before = bytesOf(home.file);
  const files = readdirSync(home.folder).sort();
  for (const words of [READING, WRITING]) {
    const json = await home.run(...words, '--json');
    expect([words.join(' '), json.code, json.stdout]).toEqual([words.join(' '), exit, '']);
    expect(JSON.parse(json.stderr).error).toMatchObject({ code, fix: expect.stringMatching(/./) });
    const english = await home.run(...words, '--lang', 'en');
    expect(english.stderr).toMatch(/^Error: [A-Z/]/);
    expect(english.stderr).toContain(home.folder);
  }
  expect(bytesOf(home.file)).toBe(before);
  expect(readdirSync(home.folder).sort()).toEqual(files);
}

/** Another hand at the file, without the program. */
function change(file: string, ...statements: string[]): void {
  const database = new SQLite(file);
  for (const statement of statements) database.exec(statement);
  database.close();
}

test('fault 15: a file of zero bytes', async () => {
  const home = openConsole();
  writeFileSync(home.file, '');
  await refuses(home, 6, 'database-empty');
});

test('fault 16: a text file', async () => {
  const home = openConsole();
  writeFileSync(home.file, '日期,姓名\n'.repeat(50));
  await refuses(home, 6, 'database-not-sqlite');
});

test('fault 17: the database of another program', async () => {
  const home = openConsole();
  change(home.file, 'CREATE TABLE songs (title TEXT)', 'PRAGMA user_version = 30');
  await refuses(home, 6, 'database-foreign');
});

test('fault 18: a file of a newer version', async () => {
  const home = await openTeam();
  change(home.file, `PRAGMA user_version = ${currentVersion + 1}`);
  await refuses(home, 6, 'database-newer');
});

const frozen = (version: number) => `test/data/schema-${String(version).padStart(3, '0')}.sql`;

/** A file as an earlier version left it. */
function openOld(version: number): Console {
  const home = openConsole();
  change(home.file, readFileSync(frozen(version), 'utf8'));
  chmodSync(home.file, 0o600);
  return home;
}

function rowsOf(file: string): Record<string, unknown[]> {
  const database = new SQLite(file, { readonly: true });
  const tables = database
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`)
    .pluck()
    .all() as string[];
  const rows = Object.fromEntries(tables.map((name) => [name, database.prepare(`SELECT * FROM "${name}"`).all()]));
  database.close();
  return rows;
}

const backupsOf = (home: Console, reason: string) =>
  readdirSync(join(home.folder, 'backups')).filter((name) => name.includes(`.${reason}.`));

/** Images in the change log get the columns that came later, agendas their variants; they are what they were but for that. */
const LATER = /,\\"uid\\":\\"[0-9a-f]{32}\\"|,\\"known_since\\":null|,\\+"variants\\+":\{[^{}]*\}/g;
const asBefore = <T>(rows: T): T => JSON.parse(JSON.stringify(rows).replace(LATER, '')) as T;

test.each(migrations.map(({ number }) => number))(
  'fault 19: a file of version %i with rows keeps them all, and a copy of it is made first',
  async (version) => {
    const home = openOld(version);
    const before = asBefore(rowsOf(home.file));
    expect(before.member).toHaveLength(3);
    expect(await countRecords(home)).toBe(3);
    const after = asBefore(rowsOf(home.file));
    // Tables that were given up: no version ever stored a row in them.
    for (const table of Object.keys(before).filter((name) => !(name in after))) {
      expect([table, before[table]]).toEqual([table, []]);
      delete before[table];
    }
    expect(Object.fromEntries(Object.keys(before).map((table) => [table, after[table]]))).toMatchObject(before);
    if (version === currentVersion) return;
    expect(await home.run('doctor')).toMatchObject({ code: 0 });
    const [backup, ...more] = backupsOf(home, 'migration');
    expect(more).toEqual([]);
    expect(asBefore(rowsOf(join(home.folder, 'backups', backup as string)))).toMatchObject(before);
    await done(home, 'restore', join('backups', backup as string), '-y');
    expect(await countRecords(home)).toBe(3);
    await done(home, ...WRITING);
    expect(await countRecords(home)).toBe(4);
  },
);

test('fault 20: a number between two versions is nobody’s, and a migration that goes wrong changes nothing', async () => {
  const between = openOld(20);
  change(between.file, 'PRAGMA user_version = 15');
  await refuses(between, 6, 'database-schema');

  const odd = openOld(10);
  change(odd.file, 'ALTER TABLE todo ADD COLUMN colour TEXT');
  const before = rowsOf(odd.file);
  const { code, stdout, stderr } = await odd.run(...READING, '--json');
  expect({ code, stdout }).toEqual({ code: 6, stdout: '' });
  expect(JSON.parse(stderr).error.code).toBe('database-schema');
  expect(rowsOf(odd.file)).toEqual(before);
});

test('a whole file that is copied over another one of as many writes is read, not called damaged', async () => {
  const [home, other] = [await openTeam(), await openTeam()];
  for (const [each, dials] of [
    [home, 41],
    [other, 77],
  ] as const)
    await done(each, 'record', 'add', 'Q01', '--on', '2026-11-24', '--dials', String(dials));
  copyFileSync(other.file, home.file);
  expect(await done(home, ...READING)).toContain('77');
});

/** Leaves a transaction half written, as a process that is killed does. */
const HALF_WRITTEN = `
  const database = new (require('better-sqlite3'))(process.argv[1]);
  database.pragma('cache_size = 1');
  database.exec('BEGIN IMMEDIATE');
  database.exec('UPDATE day_record SET dials = 999999');
  const insert = database.prepare("INSERT INTO journal (at, command, summary) VALUES ('2026-11-24T08:00:00', 'note', ?)");
  for (let i = 0; i < 500; i += 1) insert.run('x'.repeat(500));
  process.kill(process.pid, 'SIGKILL');`;

test.skipIf(isWindows).each([
  ['reading', READING],
  ['writing', ['record', 'add', 'Q01', '--on', '2026-11-20', '--dials', '7']],
])('fault 22: what a killed process left half written is rolled back by %s', async (_, words) => {
  const home = await openTeam();
  await done(home, 'backup');
  const before = await home.json('record', 'list', '--to', '2026-11-23', '--from', '2026-11-23');
  const bytes = bytesOf(home.file);
  const { signal } = spawnSync(NODE, ['-e', HALF_WRITTEN, home.file], { cwd: process.cwd() });
  expect(signal).toBe('SIGKILL');
  expect(existsSync(`${home.file}-journal`)).toBe(true);
  expect(bytesOf(home.file)).not.toBe(bytes);
  await done(home, ...words);
  expect(await home.json('record', 'list', '--to', '2026-11-23', '--from', '2026-11-23')).toEqual(before);
  expect(existsSync(`${home.file}-journal`)).toBe(false);
  if (words === READING) expect(bytesOf(home.file)).toBe(bytes);
});

test.each([
  ['a trigger', 'CREATE TRIGGER more AFTER INSERT ON day_record BEGIN DELETE FROM day_record; END'],
  ['a view', 'CREATE VIEW other AS SELECT * FROM member'],
])('fault 23: %s that is not ours, in a file of today and of an earlier version', async (_, statement) => {
  const home = await openTeam();
  change(home.file, statement);
  await refuses(home, 9, 'database-foreign-object');
  const old = openOld(10);
  change(old.file, statement);
  await refuses(old, 9, 'database-foreign-object');
});

test('fault 23: a trigger under a name like ours', async () => {
  const home = await openTeam();
  change(home.file, 'CREATE TRIGGER journal_more AFTER INSERT ON day_record BEGIN DELETE FROM day_record; END');
  await refuses(home, 6, 'database-schema');
});

test.skipIf(isWindows)('fault 24: a link, a pipe, a folder in the place of the database', async () => {
  const home = await openTeam();
  const at = async (name: string, make: (file: string) => void, code: string) => {
    const file = join(home.folder, name);
    make(file);
    for (const words of [READING, WRITING, ['init', '--no-input', '--name', '二组']]) {
      const { code: exit, stdout, stderr } = await home.run(...words, '--db', file, '--json');
      expect([name, exit, stdout, JSON.parse(stderr).error.code]).toEqual([name, 6, '', code]);
    }
  };
  const before = bytesOf(home.file);
  await at('link.db', (file) => symlinkSync(home.file, file), 'database-symlink');
  await at('dangling.db', (file) => symlinkSync(join(home.folder, 'nowhere.db'), file), 'database-symlink');
  await at('pipe.db', (file) => spawnSync('mkfifo', [file]), 'database-not-a-file');
  await at('folder.db', (file) => mkdirSync(file), 'database-not-a-file');
  expect(bytesOf(home.file)).toBe(before);
  expect(existsSync(join(home.folder, 'nowhere.db'))).toBe(false);
});

test.skipIf(isWindows)('fault 25: a database that others could read is closed to them', async () => {
  const home = await openTeam();
  chmodSync(home.file, 0o644);
  await done(home, ...READING);
  expect(statSync(home.file).mode & 0o777).toBe(0o600);
});

test('fault 26: two processes migrate at once, and both find everything', async () => {
  for (const version of [1, 20]) {
    const home = openOld(version);
    const runs = await Promise.all([1, 2].map(() => start(home, ...READING, '--json').ended));
    expect(runs.map(({ code, stderr }) => [code, stderr])).toEqual([
      [0, ''],
      [0, ''],
    ]);
    for (const { stdout } of runs) expect(JSON.parse(stdout).records).toHaveLength(3);
    expect(await home.run('doctor')).toMatchObject({ code: 0 });
    // Each saw the old file, and neither took the other's copy away.
    expect(backupsOf(home, 'migration').length).toBeGreaterThan(0);
  }
});
