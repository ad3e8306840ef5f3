import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { contentOf, NODE } from '../../src/tools/faults/bench-team.ts';
import { many } from '../many.ts';
import { countRecords, done, hasBegun, openTeam, putDays, start } from './team.ts';

const dayOf = (index: number) => new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10);

// Wine fails now and then at starting eight; three that write at once want the same lock.
const isWindows = process.platform === 'win32';

test('fault 27: many processes that write at once lose nothing', async () => {
  const home = await openTeam();
  const [processes, writes] = [isWindows ? 3 : 8, many(250, 3)];
  await Promise.all(
    Array.from({ length: processes }, async (_, writer) => {
      for (let i = 0; i < writes; i += 1) {
        const day = dayOf(writer * writes + i - 1800);
        const { code, stderr } = await start(home, 'record', 'add', 'Q02', '--on', day, '--dials', '7').ended;
        expect([code, stderr]).toEqual([0, '']);
      }
    }),
  );
  expect(await countRecords(home)).toBe(1 + processes * writes);
  expect(contentOf(home.file)).not.toMatch(/^damaged/);
});

const HOLD = `
  const database = new (require('better-sqlite3'))(process.argv[1]);
  database.exec('BEGIN EXCLUSIVE');
  database.exec('UPDATE team SET name = name');
  console.log('held');
  setInterval(() => {}, 60000);`;

test('fault 28: a lock that is not given up ends in a sentence, not in endless waiting', async () => {
  const home = await openTeam();
  const holder = spawn(NODE, ['-e', HOLD, home.file], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((resolve) => holder.stdout.once('data', resolve));
  // Both languages and both ways of opening at once; nobody waits for the other.
  const runs = await Promise.all([
    start(home, 'record', 'add', 'Q01', '--on', '2026-11-24', '--dials', '5', '--lang', 'en').ended,
    start(home, 'record', 'list').ended,
  ]);
  // Longer waits would be cut short by the end of the lock, and the commands would succeed.
  expect(holder.exitCode).toBe(null);
  holder.kill('SIGKILL');
  expect(runs.map(({ code, stdout }) => [code, stdout])).toEqual([
    [6, ''],
    [6, ''],
  ]);
  expect(runs[0]?.stderr).toMatch(/another teamctl is writing/i);
  expect(runs[1]?.stderr).toContain('另一个 teamctl 正在写');
});

test('fault 29: whoever reads during an import sees the state before or after it', async () => {
  const home = await openTeam();
  await done(home, 'backup');
  const importing = start(home, 'import', putDays(home, 60), '--create-members');
  expect(await hasBegun(home, importing)).toBe(true);
  const seen = new Set<number>();
  let over = false;
  const ended = importing.ended.finally(() => {
    over = true;
  });
  while (!over) {
    const { code, stdout } = await start(home, 'record', 'list', '--json').ended;
    expect(code).toBe(0);
    seen.add(JSON.parse(stdout).records.length);
  }
  expect((await ended).code).toBe(0);
  const after = await countRecords(home);
  expect(after).toBe(1 + 60 * 30);
  expect([...seen].filter((count) => count !== 1 && count !== after)).toEqual([]);
  expect(seen.size).toBeGreaterThan(0);
});

test('fault 30: backups made while somebody writes can all be put back', async () => {
  const home = await openTeam();
  const backups = many(100, 4);
  let stop = false;
  const writer = (async () => {
    let written = 0;
    for (; !stop; written += 1) {
      const { code } = await start(home, 'record', 'add', 'Q02', '--on', dayOf(written), '--dials', `${written}`).ended;
      expect(code).toBe(0);
    }
    return written;
  })();
  // Older ones are thinned out as they go: each is taken aside as soon as it is there.
  const aside = join(home.folder, 'aside');
  mkdirSync(aside);
  for (let i = 0; i < backups; i += 1) {
    // A name holds the second: each backup has a day of its own.
    const { code, stderr } = await start(home, 'backup', '--today', dayOf(i)).ended;
    expect([code, stderr]).toEqual([0, '']);
    const made = readdirSync(join(home.folder, 'backups')).find((name) => name.includes(`.${dayOf(i)}T`)) ?? '';
    copyFileSync(join(home.folder, 'backups', made), join(aside, made));
  }
  stop = true;
  expect(await writer).toBeGreaterThan(0);
  const files = readdirSync(aside);
  expect(files).toHaveLength(backups);
  for (const name of files) {
    await done(home, 'restore', join(aside, name), '-y');
    const rows = await home.json<{ records: { date: string; dials: number }[] }>('record', 'list', '--member', 'Q02');
    expect(rows.records.every(({ date, dials }) => dayOf(dials) === date)).toBe(true);
    const file = new SQLite(home.file, { readonly: true });
    expect(file.pragma('integrity_check', { simple: true })).toBe('ok');
    file.close();
  }
});
