import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Console, openConsole } from '../console.ts';

/** No pipes, devices or modes; links need a right that few have there. */
const isWindows = process.platform === 'win32';

async function openTeam(): Promise<Console> {
  const console = openConsole();
  const { code } = await console.run(
    'init',
    '--no-input',
    '--name',
    '青禾三组',
    '--founded',
    '2026-05-06',
    '--member',
    '陈国栋:Q03',
  );
  expect(code).toBe(0);
  return console;
}

const exportTo = (console: Console, name: string) => console.run('export', '--json', '-o', name, '--lang', 'en');
const isExport = (text: string) => expect(JSON.parse(text).schema).toBe('teamctl.export/1');

test.skipIf(isWindows)('a pipe is written to and stays a pipe', async () => {
  const console = await openTeam();
  const pipe = join(console.folder, 'pipe.json');
  expect(spawnSync('mkfifo', [pipe]).status).toBe(0);
  const reader = spawn('cat', [pipe]);
  let text = '';
  reader.stdout.on('data', (chunk) => {
    text += chunk;
  });
  const ended = new Promise((done) => reader.on('close', done));
  expect((await exportTo(console, pipe)).code).toBe(0);
  await ended;
  isExport(text);
  expect(lstatSync(pipe).isFIFO()).toBe(true);
});

test.skipIf(isWindows)('a socket is written to and stays a socket', async () => {
  const console = await openTeam();
  const path = join(console.folder, 'socket');
  let text = '';
  const server = createServer((connection) =>
    connection.on('data', (chunk) => {
      text += chunk;
    }),
  );
  await new Promise<void>((done) => server.listen(path, done));
  expect((await console.run('export', '--json', '-o', path)).code).toBe(0);
  await new Promise((done) => setImmediate(done));
  await new Promise((done) => server.close(done));
  isExport(text);
  expect(lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false).toBe(false);
});

test.skipIf(isWindows)('a device is written to and stays a device', async ({ skip }) => {
  const console = await openTeam();
  const device = join(console.folder, 'null.json');
  if (spawnSync('mknod', [device, 'c', '1', '3']).status !== 0) return skip();
  const { code, stderr } = await exportTo(console, device);
  expect(lstatSync(device).isCharacterDevice()).toBe(true);
  // A file system without devices says so; nothing is put in its place.
  expect([0, 7]).toContain(code);
  if (code === 7) expect(stderr).toContain('EACCES');
});

test.skipIf(isWindows)('through a link its target is replaced, there or not yet, and the link stays', async () => {
  const console = await openTeam();
  mkdirSync(join(console.folder, 'real'));
  writeFileSync(join(console.folder, 'real', 'there.json'), 'old');
  for (const name of ['there', 'new']) {
    const link = join(console.folder, `${name}.json`);
    symlinkSync(join('real', `${name}.json`), link);
    expect((await exportTo(console, `${name}.json`)).code).toBe(0);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    isExport(readFileSync(join(console.folder, 'real', `${name}.json`), 'utf8'));
  }
});

test.skipIf(isWindows)('a file keeps its mode', async () => {
  const console = await openTeam();
  const file = join(console.folder, 'shared.json');
  writeFileSync(file, 'old');
  chmodSync(file, 0o664);
  expect((await exportTo(console, file)).code).toBe(0);
  expect(statSync(file).mode & 0o777).toBe(0o664);
  isExport(readFileSync(file, 'utf8'));
});

test('the database, its companions, a backup, an input and a folder are refused, under any name', async () => {
  const console = await openTeam();
  await console.run('backup');
  const [backup] = readdirSync(join(console.folder, 'backups'));
  if (!isWindows) symlinkSync(console.file, join(console.folder, 'link.json'));
  writeFileSync(join(console.folder, 'people.csv'), '姓名,工号\n罗云,Q21\n');
  const before = readFileSync(console.file);
  for (const name of [
    console.file,
    ...(isWindows ? [] : ['link.json']),
    'team.db-journal',
    'team.db-wal',
    join('backups', backup as string),
    join('backups', 'new.db'),
  ]) {
    const { code, stderr } = await exportTo(console, name);
    expect([name, code, stderr.includes('not written over')]).toEqual([name, 9, true]);
  }
  const roster = await console.run('import', 'people.csv', '--create-members', '-y', '--json', '-o', 'people.csv');
  expect([roster.code, readFileSync(join(console.folder, 'people.csv'), 'utf8')]).toEqual([9, '姓名,工号\n罗云,Q21\n']);
  mkdirSync(join(console.folder, 'folder'));
  const folder = await exportTo(console, 'folder');
  expect([folder.code, folder.stderr.includes('is a folder')]).toEqual([7, true]);
  const written = await console.run('member', 'add', '罗云', '--json', '-o', 'folder');
  expect([written.code, (await console.json<{ members: unknown[] }>('member', 'list')).members.length]).toEqual([7, 1]);
  expect(readFileSync(console.file).equals(before)).toBe(true);
});

test.skipIf(isWindows)('tables written as CSV obey the same', async () => {
  const console = await openTeam();
  const [folder, aside] = [join(console.folder, 'tables'), join(console.folder, 'aside.csv')];
  mkdirSync(folder);
  symlinkSync(aside, join(folder, 'member.csv'));
  expect((await console.run('export', '--csv', 'tables')).code).toBe(0);
  expect(lstatSync(join(folder, 'member.csv')).isSymbolicLink()).toBe(true);
  expect(readFileSync(aside, 'utf8')).toContain('陈国栋');
});

test('drafts of killed runs go with the next write to that file, and with doctor', async () => {
  const console = await openTeam();
  const nobody = 99_999_999;
  const draft = join(console.folder, `out.json.new-${nobody}`);
  writeFileSync(draft, 'half');
  await exportTo(console, 'out.json');
  expect(existsSync(draft)).toBe(false);
  const left = [
    `${console.file}.new-${nobody}`,
    join(console.folder, 'backups', `team.2026-11-24T08-00-00.daily.db.new-${nobody}`),
  ];
  await console.run('backup');
  for (const file of left) writeFileSync(file, 'half');
  const { code, stdout } = await console.run('doctor', '--lang', 'en');
  expect([code, stdout.includes('broken-off')]).toEqual([1, true]);
  expect(left.filter((file) => existsSync(file))).toEqual([]);
  expect((await console.run('doctor')).code).toBe(0);
});

test('a database with a second name is refused like one behind a link, and restore does not replace it', async () => {
  const console = await openTeam();
  const { file } = await console.json<{ file: string }>('backup');
  linkSync(console.file, join(console.folder, 'second.db'));
  for (const argv of [
    ['member', 'list'],
    ['member', 'add', '罗云'],
    ['restore', file, '-y'],
  ]) {
    const { code, stderr } = await console.run(...argv, '--lang', 'en');
    expect([argv.join(' '), code, stderr.includes('hard link')]).toEqual([argv.join(' '), 6, true]);
  }
});

test.skipIf(isWindows)('restore replaces no pipe', async () => {
  const console = await openTeam();
  const { file } = await console.json<{ file: string }>('backup');
  const pipe = join(console.folder, 'pipe.db');
  expect(spawnSync('mkfifo', [pipe]).status).toBe(0);
  expect((await console.run('restore', file, '-y', '--db', pipe)).code).toBe(6);
  expect(lstatSync(pipe).isFIFO()).toBe(true);
});

test('what was asked for is written with one line that says so, or none', async () => {
  const console = await openTeam();
  expect(await console.run('stage', '-o', 'stage.md')).toMatchObject({
    code: 0,
    stdout: '',
    stderr: '已写进 stage.md。\n',
  });
  const english = await console.run('report', '-o', 'page.html', '--lang', 'en');
  expect(english.stderr).toBe('Written to page.html.\n');
  expect((await console.run('stage', '-q', '-o', 'stage.md')).stderr).toBe('');
  const script = await console.run('completion', 'powershell', '-o', 'teamctl.ps1');
  expect([script.code, script.stderr]).toEqual([0, '已写进 teamctl.ps1。\n']);
});

test.each([
  ['agenda', 'morning', '早会.odt', '.odt。', '.html、.ics'],
  ['stage', '--all', 'a.ics', '.ics。', '.txt、.md、.json；'],
  ['export', '--private', 'copy.bak', '.bak。', '.json；'],
])('%s %s -o %s: the ending promises what the command does not write', async (verb, word, file, ending, choices) => {
  const console = await openTeam();
  const { code, stderr } = await console.run(verb, word, '-o', file);
  expect([code, stderr]).toEqual([2, expect.stringContaining(ending)]);
  expect(stderr).toContain(choices);
  expect(existsSync(join(console.folder, file))).toBe(false);
});

test('a change is not made when what it says could not be written as asked', async () => {
  const console = await openTeam();
  expect((await console.run('todo', 'add', '回访', '--owner', 'Q03', '-o', 'a.pdf')).code).toBe(2);
  expect((await console.json<{ todos: unknown[] }>('todo', 'list')).todos).toEqual([]);
  expect((await console.run('stage', '--format', 'markdown', '-o', 'stage.pdf')).code).toBe(0);
});

test('no old file is spoken of where there is none', async () => {
  const console = await openTeam();
  const { code, stderr } = await console.run('report', '-o', join('nowhere', 'page.html'));
  expect([code, stderr]).toEqual([7, expect.stringContaining('（ENOENT）；什么都没写。')]);
});
