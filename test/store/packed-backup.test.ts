import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { test as anywhere, expect } from 'vitest';
import { type Console, openConsole } from '../console.ts';
import { isOnServer } from '../server.ts';

/** Copies of a file: a server has its own. */
const test = anywhere.skipIf(isOnServer);

const DAYS = ['02', '03', '04', '05', '06', '09', '10'].map((day) => `2026-11-${day}`);

/** A week and more of work: each day's first writing command leaves what was there before it. */
async function livedDays(): Promise<Console> {
  const console = openConsole();
  const run = async (...argv: string[]) => expect((await console.run(...argv)).code, argv.join(' ')).toBe(0);
  await run('init', '--no-input', '--name', '青禾三组', '--founded', '2026-05-06', '--member', '陈国栋:Q03');
  for (const [i, day] of DAYS.entries()) await run('member', 'add', `组员${i + 1}`, '--today', day);
  return console;
}

const names = (console: Console) => readdirSync(join(console.folder, 'backups')).sort();
const path = (console: Console, name: string) => join(console.folder, 'backups', name);
const packed = (console: Console) => names(console).filter((name) => name.endsWith('.gz'));
const members = async (console: Console) =>
  (await console.json<{ members: { name: string }[] }>('member', 'list')).members.map(({ name }) => name);

test('what was made day by day is packed when three later ones are there, and comes back whole', async () => {
  const console = await livedDays();
  expect(names(console).map((name) => name.slice(5, 15))).toEqual(DAYS);
  expect(packed(console).map((name) => name.slice(5, 15))).toEqual(DAYS.slice(0, -3));
  const third = path(console, packed(console)[2] as string);
  const { code, stderr } = await console.run('restore', third, '-y');
  expect({ code, stderr: stderr.includes('坏') }).toEqual({ code: 0, stderr: false });
  expect(await members(console)).toEqual(['陈国栋', '组员1', '组员2']);
});

test('a backup that was asked for keeps the name that was printed', async () => {
  const console = openConsole();
  await console.run('init', '--no-input', '--name', '青禾三组', '--founded', '2026-05-06');
  const { file } = await console.json<{ file: string }>('backup', '--today', '2026-11-02');
  for (const day of DAYS.slice(1)) await console.run('member', 'add', `组员${day}`, '--today', day);
  expect(packed(console).length).toBeGreaterThan(0);
  expect(existsSync(file)).toBe(true);
});

test('who is forgotten is gone from packed backups, too', async () => {
  const console = await livedDays();
  const holding = () =>
    packed(console).filter((name) => gunzipSync(readFileSync(path(console, name))).includes('陈国栋'));
  expect(holding()).toEqual(packed(console));
  const { backups } = await console.json<{ backups: { remaining: string[] } }>('member', 'forget', 'Q03', '-y');
  expect(backups.remaining).toEqual([]);
  expect(packed(console)).toHaveLength(DAYS.length - 3);
  expect(holding()).toEqual([]);
});

test('a packed backup that is cut short or is no database is refused, and everything stays', async () => {
  const console = await livedDays();
  const first = path(console, packed(console)[0] as string);
  const bytes = readFileSync(first);
  for (const broken of [bytes.subarray(0, bytes.length - 200), Buffer.from('not packed'), Buffer.alloc(0)]) {
    writeFileSync(first, broken);
    const { code, stdout, stderr } = await console.run('restore', first, '-y', '--lang', 'en');
    expect({ code, stdout }).toEqual({ code: 6, stdout: '' });
    expect(stderr).toMatch(/damaged/);
  }
  expect(await members(console)).toHaveLength(DAYS.length + 1);
});
