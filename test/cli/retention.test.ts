import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import SQLite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { type Console, openConsole } from '../console.ts';

async function fill(): Promise<Console> {
  const console = openConsole();
  const run = async (...argv: string[]) => expect((await console.run(...argv)).code, argv.join(' ')).toBe(0);
  await run(
    'init',
    '--no-input',
    '--name',
    '青禾三组',
    '--founded',
    '2026-02-02',
    '--member',
    '陈国栋:Q03',
    '--member',
    '卓玛:Q06',
  );
  await run('observe', 'trembling-hands', 'doubts-self', 'blank-freeze', 'hopes-no-answer', '--member', 'Q03');
  await run('coach', 'Q03', '--answer', 'fine-in-practice-not-live=yes');
  await run('coach', 'step', 'Q03', 'pass', '--fear', '7');
  await run('coach', 'close', 'Q03', '--reason', '休假');
  await run('coach', 'file', 'Q03', 'written-standard', '--note', '岗位标准一页');
  await run('observe', 'strong-novelty');
  return console;
}

const LATER = '2027-02-23'; // 91 days after the notes
const rows = async (console: Console) => {
  const { tables } = await console.json<{ tables: Record<string, unknown[]> }>('member', 'export', 'Q03');
  const count = (table: string) => tables[table]?.length ?? 0;
  return [
    count('private_observation'),
    count('private_coach_plan'),
    count('private_coach_step'),
    count('private_document'),
  ];
};

/** Somebody writes every now and then, as a team does, so that no day is far from the one before. */
async function goOn(console: Console): Promise<void> {
  for (const day of ['2026-12-20', '2027-01-15', '2027-02-10'])
    await console.run('observe', 'strong-novelty', '--today', day);
}

test('a clock that is wrong while a backup comes back takes nothing of it, and the latest is what was written last', async () => {
  const console = await fill();
  const before = await rows(console);
  await console.run('backup', '--today', '2036-01-05');
  await console.run('observe', 'strong-novelty', '--today', '2026-11-25');
  expect((await console.run('backup', '--today', '2026-11-25')).code).toBe(0);
  const [latest] = await console
    .json<{ file: string }[] | { backups: { file: string }[] }>('backup', '--list')
    .then((list) => (Array.isArray(list) ? list : list.backups));
  expect(latest?.file).toContain('2026-11-25');
  const restored = await console.json<{ restored: string; expired: number }>(
    'restore',
    'latest',
    '-y',
    '--today',
    '2036-01-06',
  );
  expect([restored.restored.includes('2026-11-25'), restored.expired]).toEqual([true, 0]);
  expect(await rows(console)).toEqual(before);
});

test('a write deletes what is past its time, plan and all, and says how much; documents for a gate stay', async () => {
  const console = await fill();
  await goOn(console);
  await console.run('observe', 'strong-novelty', '--today', '2027-02-22');
  expect(await rows(console)).toEqual([5, 1, 1, 1]);
  const { stderr } = await console.run('observe', 'strong-novelty', '--today', LATER, '--lang', 'en');
  expect(stderr).toContain('6 private notes');
  expect(await rows(console)).toEqual([0, 0, 0, 1]);
  for (let i = 0; i < 9; i += 1) await console.run('undo', '-y', '--today', LATER);
  const file = new SQLite(console.file, { readonly: true });
  for (const table of ['private_observation', 'private_coach_plan', 'private_coach_step'])
    expect(file.prepare(`SELECT count(*) FROM ${table}`).pluck().get(), table).toBe(0);
  file.close();
});

test('a clock that is ten years ahead deletes nothing, however often it writes; doctor -y believes it', async () => {
  const console = await fill();
  for (const day of ['2036-11-24', '2036-11-25', '2036-12-24']) {
    const { stderr } = await console.run('observe', 'strong-novelty', '--today', day, '--lang', 'en');
    expect(stderr).toContain('nothing is deleted yet');
    expect(await rows(console)).toEqual([5, 1, 1, 1]);
  }
  expect((await console.run('doctor', '--today', '2036-12-24')).code).toBe(1);
  await console.run('observe', 'strong-novelty');
  expect(await rows(console)).toEqual([5, 1, 1, 1]);
  const agreed = await console.run('doctor', '-y', '--today', '2036-12-24', '--lang', 'en');
  expect(agreed.stdout).toContain('6');
  expect(await rows(console)).toEqual([0, 0, 0, 1]);
});

test('a clock alone deletes nothing: what counts is the latest day in the data', async () => {
  const console = await fill();
  await console.run('team', 'edit', '--name', '青禾四组', '--today', '2027-06-01');
  await console.run('doctor', '--today', '2027-06-01');
  expect(await rows(console)).toEqual([5, 1, 1, 1]);
});

test('a team may keep notes for a shorter time', async () => {
  const console = await fill();
  await console.run('team', 'edit', '--set', 'privateRetentionDays=7', '--today', '2026-12-01');
  expect((await rows(console))[0]).toBe(5);
  await console.run('observe', 'strong-novelty', '--today', '2026-12-02');
  expect(await rows(console)).toEqual([0, 0, 0, 1]);
});

const WORDS = '陈国栋说这两天睡不踏实';

/** Backups in which the words can be read, packed ones unpacked. */
const holding = (console: Console): string[] =>
  readdirSync(join(console.folder, 'backups')).filter((name) => {
    const bytes = readFileSync(join(console.folder, 'backups', name));
    return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).includes(WORDS);
  });

async function backedUp(): Promise<Console> {
  const console = await fill();
  await console.run('note', WORDS, '--no-input');
  for (const day of ['2026-11-25', '2026-11-26', '2026-12-01', '2026-12-20', '2027-01-15', '2027-02-10', '2027-02-21'])
    await console.run('observe', 'strong-novelty', '--today', day);
  return console;
}

test('what is past its time is deleted from backups, too, within a week, and at once by doctor', async () => {
  const weekly = await backedUp();
  expect(holding(weekly).length).toBeGreaterThan(5);
  await weekly.run('observe', 'strong-novelty', '--today', '2027-02-24');
  await weekly.run('observe', 'strong-novelty', '--today', '2027-03-01');
  expect(holding(weekly)).toEqual([]);
  expect((await weekly.run('doctor', '--today', '2027-03-01')).code).toBe(0);

  const looked = await backedUp();
  const [first] = holding(looked).map((name) => join(looked.folder, 'backups', name)) as [string];
  const bytes = readFileSync(first);
  await looked.run('observe', 'strong-novelty', '--today', '2027-02-23');
  writeFileSync(first, bytes);
  const { code, stdout } = await looked.run('doctor', '--today', '2027-02-23', '--lang', 'en');
  expect([code, stdout.replace(/\s+/g, ' ')]).toEqual([1, expect.stringContaining('1 backup held private notes')]);
  expect(holding(looked)).toEqual([]);
  expect((await looked.run('doctor', '--today', '2027-02-23')).code).toBe(0);
});

test('an old copy that is restored brings back nothing that is past its time, and says so', async () => {
  const console = await backedUp();
  const copy = join(console.folder, 'old.db');
  copyFileSync(console.file, copy);
  await goOn(console);
  await console.run('observe', 'strong-novelty', '--today', '2027-03-01');
  const { stdout } = await console.run('restore', copy, '-y', '--today', '2027-03-01', '--lang', 'en');
  expect(stdout.replace(/\s+/g, ' ')).toContain('7 private notes are past their time and did not come back');
  expect((await console.run('remark', 'list', '--today', '2027-03-01')).stdout).not.toContain(WORDS);
  expect(readFileSync(console.file).includes(WORDS)).toBe(false);
  expect(readFileSync(copy).includes(WORDS)).toBe(true);
});

test('notes that are past their time by the clock alone are not shown, and doctor says that they are there', async () => {
  const console = await backedUp();
  expect((await console.run('remark', 'list', '--today', '2027-06-01')).stdout).not.toContain(WORDS);
  const told = await console.run('doctor', '--today', '2027-06-01', '--lang', 'en');
  expect([told.code, told.stdout.replace(/\s+/g, ' ')]).toEqual([
    1,
    expect.stringContaining('7 private notes are past their time by today’s date'),
  ]);
  await console.run('doctor', '-y', '--today', '2027-06-01');
  expect(await rows(console)).toEqual([0, 0, 0, 1]);
  expect(holding(console)).toEqual([]);
});

test('an export that is restored says what in it is past its time, and doctor -y deletes it', async () => {
  const console = await fill();
  await console.run('note', WORDS, '--no-input');
  const file = join(console.folder, 'whole.json');
  await console.run('export', '--private', '-o', file);
  const at = ['--db', join(console.folder, 'new.db'), '--today', '2027-03-01'];
  const { stdout } = await console.run('restore', file, '--lang', 'en', ...at);
  expect(stdout.replace(/\s+/g, ' ')).toMatch(/By today’s date \d+ private notes? of them (?:is|are) past/);
  await console.run('doctor', '-y', ...at);
  const { stdout: left } = await console.run('remark', 'list', ...at);
  expect(left).not.toContain(WORDS);
});
