import { copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { test as anywhere, expect } from 'vitest';
import { addTodo } from '../../src/app/todo/add.ts';
import { openHome } from '../app/windows.ts';
import { type Console, openConsole } from '../console.ts';
import { isOnServer } from '../server.ts';

/** Copies of a file: a server has its own. */
const test = anywhere.skipIf(isOnServer);

const NAME = '陈国栋';

/** A team, and a backup of it that was asked for. */
async function backedUp(): Promise<{ home: Console; folder: string; backup: string }> {
  const home = openConsole();
  await home.run('init', '--no-input', '--name', '青禾三组', '--founded', '2026-05-06', '--member', `${NAME}:Q03`);
  const { file } = await home.json<{ file: string }>('backup');
  return { home, folder: join(home.folder, 'backups'), backup: file };
}

const unpacked = (file: string): Buffer => {
  const bytes = readFileSync(file);
  try {
    return gunzipSync(bytes);
  } catch {
    return bytes;
  }
};

/** Files below a folder in which the name still stands. */
const holding = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile() && unpacked(join(folder, name)).includes(NAME))
    .sort();

interface Forgotten {
  backups: { rewritten: string[]; remaining: string[] };
}

test('who is forgotten is gone from every copy among the backups, whatever it is called', async () => {
  const { home, folder, backup } = await backedUp();
  const packed = gzipSync(readFileSync(backup));
  copyFileSync(backup, join(folder, '换手机之前.db'));
  copyFileSync(backup, join(folder, 'before the move'));
  writeFileSync(join(folder, '旧的.gz'), packed);
  writeFileSync(join(folder, 'packed-without-ending'), packed);
  mkdirSync(join(folder, '十月'));
  copyFileSync(backup, join(folder, '十月', 'team.db'));
  await home.run('export', '-o', join(folder, '导出.json'));
  renameSync(join(folder, '导出.json'), join(folder, '导出.txt'));
  // Somebody else's affairs.
  writeFileSync(join(folder, 'notes.gz'), gzipSync(`会议记录：${NAME}`));
  expect(holding(folder)).toHaveLength(8);
  const { backups } = await home.json<Forgotten>('member', 'forget', 'Q03', '-y');
  expect(backups.remaining).toEqual([]);
  expect(holding(folder)).toEqual(['notes.gz']);
});

test('a copy that cannot be rewritten is named, by forget and by doctor, with what to do', async () => {
  const { home, folder, backup } = await backedUp();
  const copy = join(folder, '搬家前.db');
  const packed = gzipSync(readFileSync(backup));
  writeFileSync(copy, packed.subarray(0, packed.length - 500));
  const { stdout, stderr } = await home.run('member', 'forget', 'Q03', '-y');
  expect(stdout + stderr).toContain(copy);
  const doctor = await home.run('doctor', '--lang', 'en');
  expect(doctor.stdout).toContain(copy);
  expect(doctor.stdout).toMatch(/delete them/);
});

test('doctor names backups that are cut short, packed or not, and is silent on whole ones', async () => {
  const { home, folder, backup } = await backedUp();
  const whole = readFileSync(backup);
  writeFileSync(join(folder, 'fine.gz'), gzipSync(whole));
  expect((await home.run('doctor')).code).toBe(0);
  const [short, cut] = [join(folder, 'team.2026-11-02T08-00-00.daily.9.db.gz'), join(folder, 'cut.db')];
  writeFileSync(short, gzipSync(whole).subarray(0, 3000));
  writeFileSync(cut, whole.subarray(0, whole.length - 8192));
  for (const lang of ['zh-CN', 'en']) {
    const { code, stdout } = await home.run('doctor', '--lang', lang);
    expect(code).not.toBe(0);
    for (const file of [short, cut]) expect(stdout).toContain(file);
    expect(stdout).toContain('teamctl backup');
    expect(stdout).not.toContain('fine.gz');
  }
});

test('a packed backup is restored under whatever name it has', async () => {
  const { home, folder, backup } = await backedUp();
  for (const name of ['packed.db', 'no-ending']) writeFileSync(join(folder, name), gzipSync(readFileSync(backup)));
  renameSync(backup, join(folder, 'open.db.gz'));
  for (const name of ['packed.db', 'no-ending', 'open.db.gz']) {
    await home.run('member', 'add', `组员${name.length}`);
    expect((await home.run('restore', join(folder, name), '-y')).code, name).toBe(0);
    expect((await home.json<{ members: object[] }>('member', 'list')).members).toHaveLength(1);
  }
});

test('a clock that stood ahead costs no day its copy', async () => {
  const home = await openHome();
  const write = async (today: string) => {
    const { scope, database } = home.open({ today });
    await addTodo(scope, { text: `整理名单 ${Math.random()}`, owner: null, due: today, from: null, meeting: null });
    await database.close();
  };
  for (const day of ['2026-12-21', '2026-12-18', '2026-12-18', '2026-12-21', '2026-12-21']) await write(day);
  const days = readdirSync(join(dirname(home.file), 'backups')).map((name) => name.split('.')[1]?.slice(0, 10));
  expect(days.sort()).toEqual(['2026-12-18', '2026-12-21', '2026-12-21']);
});

test('names of backups are listed whole, however narrow the window is', async () => {
  const { home, backup } = await backedUp();
  for (const columns of [40, 60, 80])
    expect((await openConsole({}, columns).run('backup', '--list', '--db', home.file)).stdout).toContain(backup);
});
