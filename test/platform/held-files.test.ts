import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentOf } from '../../src/tools/faults/bench-team.ts';
import type { Console } from '../console.ts';
import { openConsole } from '../console.ts';
import { done, openTeam } from '../faults/team.ts';
import { failing, onlyWritersFlush, onWindows } from './faults.ts';

const HELD = ['EPERM', 'EBUSY', 'EACCES'] as const;
const EXCEL = '可能正被 Excel/WPS 打开，关掉再跑，或换个文件名。';
const drafts = (home: Console) =>
  readdirSync(home.folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.new-/.test(name));
const backups = (home: Console) =>
  existsSync(join(home.folder, 'backups')) ? readdirSync(join(home.folder, 'backups')).sort() : [];

test('every writing command works where only a handle that writes can be flushed, and no folder can be opened', async () => {
  onWindows();
  onlyWritersFlush();
  const home = await openTeam();
  await done(home, 'backup');
  await done(home, 'record', 'add', 'Q03', '--on', '2026-11-23', '--dials', '80');
  await done(home, 'restore', 'latest', '-y');
  await done(home, 'member', 'forget', 'Q02', '-y');
  await done(home, 'export', '--csv', 'tables');
  await done(home, 'report', '-o', 'team.html');
  expect(drafts(home)).toEqual([]);
});

test('a journal that is emptied is no crash: it stays, and the next command takes nothing back', async () => {
  onWindows();
  const home = await openTeam();
  expect(statSync(`${home.file}-journal`).size).toBe(0);
  expect(drafts(home)).toEqual([]);
  await done(home, 'record', 'add', 'Q03', '--on', '2026-11-23', '--dials', '80');
  expect((await home.json<{ records: unknown[] }>('record', 'list')).records).toHaveLength(2);
});

for (const code of HELD) {
  test(`${code}: a file that is let go within a second is replaced`, async () => {
    const home = await openTeam();
    writeFileSync(join(home.folder, 'team.html'), 'old');
    onWindows();
    const held = failing('renameSync', code, (_, to) => to.endsWith('team.html'), 3);
    await done(home, 'report', '-o', 'team.html');
    expect(held.tries()).toBe(4);
    expect(readFileSync(join(home.folder, 'team.html'), 'utf8')).toMatch(/^<!doctype html>/i);
  });
}

test('a file that stays open is left as it was, with the sentence', async () => {
  const home = await openTeam();
  writeFileSync(join(home.folder, 'team.html'), 'old');
  onWindows();
  const held = failing('renameSync', 'EBUSY', (_, to) => to.endsWith('team.html'));
  const { code, stdout, stderr } = await home.run('report', '-o', 'team.html');
  expect({ code, stdout }).toEqual({ code: 7, stdout: '' });
  expect(stderr).toContain(EXCEL);
  expect(held.tries()).toBeGreaterThan(5);
  expect(readFileSync(join(home.folder, 'team.html'), 'utf8')).toBe('old');
  expect(drafts(home)).toEqual([]);
});

test('elsewhere the same code means a lack of rights: nobody waits, nobody blames Excel', async () => {
  const home = await openTeam();
  const denied = failing('renameSync', 'EACCES', (_, to) => to.endsWith('team.html'));
  const { code, stderr } = await home.run('report', '-o', 'team.html');
  expect({ code, tries: denied.tries() }).toEqual({ code: 7, tries: process.platform === 'win32' ? 9 : 1 });
  if (process.platform !== 'win32') expect(stderr).not.toContain('Excel');
});

test('a folder that takes no new file is not blamed on Excel either', async () => {
  const home = await openTeam();
  onWindows();
  failing('openSync', 'EPERM', (file) => file.includes('team.html'));
  const { code, stderr } = await home.run('report', '-o', 'team.html');
  expect(code).toBe(7);
  expect(stderr).toMatch(/写不进 .*team\.html（EPERM）/);
  expect(stderr).not.toContain('Excel');
});

test('export goes on with its other files and says which was held', async () => {
  const home = await openTeam();
  await done(home, 'export', '--csv', 'tables');
  const all = readdirSync(join(home.folder, 'tables'));
  for (const name of all) writeFileSync(join(home.folder, 'tables', name), 'old');
  onWindows();
  failing('renameSync', 'EBUSY', (_, to) => to.endsWith('member.csv'));
  const { code, stderr } = await home.run('export', '--csv', 'tables');
  expect(code).toBe(5);
  expect(stderr).toContain('member.csv');
  expect(stderr).toContain('可能正被 Excel/WPS 打开');
  const old = all.filter((name) => readFileSync(join(home.folder, 'tables', name), 'utf8') === 'old');
  expect(old).toEqual(['member.csv']);
  expect(drafts(home)).toEqual([]);
});

for (const code of HELD) {
  test(`${code}: a restore that cannot replace the database leaves everything as it was`, async () => {
    const home = await openTeam();
    await done(home, 'backup');
    await done(home, 'record', 'add', 'Q03', '--on', '2026-11-23', '--dials', '80');
    const before = { content: contentOf(home.file), backups: backups(home) };
    onWindows();
    failing('renameSync', code, (_, to) => to === home.file);
    const { code: exit, stdout, stderr } = await home.run('restore', 'latest', '-y');
    expect({ exit, stdout }).toEqual({ exit: 7, stdout: '' });
    expect(stderr).toContain('可能正被别的程序占着');
    expect({ content: contentOf(home.file), backups: backups(home) }).toEqual(before);
    expect(drafts(home)).toEqual([]);
    expect(statSync(home.file).nlink).toBe(1);
  });
}

test('what a restore replaces is a file of its own, and can be restored in turn', async () => {
  const home = await openTeam();
  await done(home, 'backup');
  await done(home, 'record', 'add', 'Q03', '--on', '2026-11-23', '--dials', '80');
  const before = contentOf(home.file);
  const records = (await home.run('record', 'list', '--json')).stdout;
  // Also where hard links do not exist.
  failing('linkSync', 'EISDIR');
  const { kept } = await home.json<{ kept: string }>('restore', 'latest', '-y');
  expect(statSync(kept).nlink).toBe(1);
  expect(contentOf(kept)).toBe(before);
  expect(contentOf(home.file)).not.toBe(before);
  await done(home, 'restore', kept, '-y');
  // The log is numbered onward from what was replaced; everything else is as it was.
  expect((await home.run('record', 'list', '--json')).stdout).toBe(records);
});

for (const code of ['EISDIR', 'EPERM', 'ENOTSUP', 'EINVAL'] as const) {
  test(`${code}: init makes its file where hard links do not exist, and takes over none`, async () => {
    failing('linkSync', code);
    const home = await openTeam();
    expect((await home.json<{ members: unknown[] }>('member', 'list')).members).toHaveLength(3);
    const before = contentOf(home.file);
    expect((await home.run('init', '--no-input', '--name', '别的')).code).not.toBe(70);
    expect(contentOf(home.file)).toContain(before.slice(0, 40));
    expect(drafts(home)).toEqual([]);
  });
}

test('init leaves nothing behind when the reserved name cannot be taken', async () => {
  const home = openConsole();
  failing('linkSync', 'EISDIR');
  failing('renameSync', 'EIO', (_, to) => to === home.file);
  const { code } = await home.run('init', '--no-input', '--name', '青禾');
  expect(code).toBe(7);
  expect(readdirSync(home.folder)).toEqual([]);
});

test('a person is not called forgotten while a backup that is held still holds them; once it is let go, they are', async () => {
  const home = await openTeam();
  await done(home, 'backup');
  onWindows();
  failing('renameSync', 'EBUSY', (_, to) => to.includes('backups') && to.includes('.manual.'));
  const { code, stdout, stderr } = await home.run('member', 'forget', 'Q01', '-y');
  expect({ code, stdout }).toEqual({ code: 5, stdout: '' });
  expect(stderr).toContain('.manual.db');
  const again = /teamctl member forget (\S+?)；/.exec(stderr.replace(/\n/g, ''))?.[1] as string;
  failing('renameSync', 'EBUSY', () => false);
  await done(home, 'member', 'forget', again, '-y');
  for (const name of backups(home))
    expect(readFileSync(join(home.folder, 'backups', name)).includes('沈雅宁')).toBe(false);
});

test('opening does not clear a read-only attribute', async () => {
  const home = await openTeam();
  chmodSync(home.file, 0o444);
  onWindows();
  await home.run('record', 'list');
  expect(statSync(home.file).mode & 0o777).toBe(0o444);
  chmodSync(home.file, 0o600);
});
