import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { type Console, openConsole } from '../console.ts';

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile());

/** Every way in which a word could lie in a file. */
function forms(word: string): Buffer[] {
  const wide = Buffer.from(word, 'utf16le');
  return [Buffer.from(word, 'utf8'), wide, Buffer.from(wide).swap16(), Buffer.from(JSON.stringify(word).slice(1, -1))];
}

/** Which words are found in which files, byte by byte. */
const found = (folder: string, words: readonly string[]): string[] =>
  filesUnder(folder).flatMap((file) => {
    const bytes = readFileSync(file);
    return words.filter((word) => forms(word).some((form) => bytes.includes(form))).map((word) => `${word} in ${file}`);
  });

const done = async (console: Console, ...argv: string[]) => {
  const outcome = await console.run(...argv);
  expect(`${argv.join(' ')} → ${outcome.code} ${outcome.stderr}`).toBe(`${argv.join(' ')} → 0 ${outcome.stderr}`);
  return outcome;
};

const WORDS = ['欧阳若曦', '欧阳若溪', 'YZ8841', 'mark-note', 'mark-todo', 'mark-doc', 'mark-reason'];

/** What other commands write, without them. */
function write(file: string, statements: readonly string[]): void {
  const database = new SQLite(file);
  for (const statement of statements) database.exec(statement);
  database.close();
}

async function fill(console: Console): Promise<void> {
  const run = (...argv: string[]) => done(console, ...argv);
  await run(
    'init',
    '--no-input',
    '--name',
    '青禾三组',
    '--founded',
    '2026-05-06',
    '--member',
    '陈国栋:Q03:2026-03-02',
    '--member',
    '欧阳若溪:YZ8841:2026-04-01',
  );
  await run('member', 'edit', 'YZ8841', '--name', '欧阳若曦');
  for (const day of ['19', '20', '23']) {
    await run('record', 'add', 'YZ8841', '--on', `2026-11-${day}`, '--dials', '80', '--deals', '1');
    await run('record', 'add', 'Q03', '--on', `2026-11-${day}`, '--dials', '100', '--deals', '2');
  }
  await run('backup');
  await run(
    'observe',
    'trembling-hands',
    'avoids-picking-up-phone',
    'blank-freeze',
    'hopes-no-answer',
    'doubts-self',
    '--member',
    'YZ8841',
    '--note',
    'mark-note',
  );
  await run('coach', 'YZ8841', '--answer', 'fine-in-practice-not-live=yes');
  await run('coach', 'step', 'YZ8841', 'pass', '--fear', '6');
  await run('coach', 'close', 'YZ8841', '--reason', 'mark-reason');
  await run('coach', 'file', 'YZ8841', 'written-standard', '--on', '2026-11-02', '--note', 'mark-doc');
  write(console.file, [
    `INSERT INTO journal_current SELECT max(id) FROM journal`,
    `INSERT INTO todo (team_id, text, owner_id, due, created_on) VALUES (1, '给客户回电 mark-todo', 2, '2026-11-25', '2026-11-24')`,
    `INSERT INTO todo (team_id, text, owner_id, due, created_on) VALUES (1, '和欧阳若曦一起整理名单', 1, '2026-11-25', '2026-11-24')`,
    `INSERT INTO meeting (team_id, kind, held_on, state, note, absent, log)
       VALUES (1, 'evening', '2026-11-23', 'held', '欧阳若曦说家里有事', '[2]', '[{"id":"欧阳若溪","minutes":2}]')`,
    `DELETE FROM journal_current`,
  ]);
  await run('team', 'event', 'new-list', '--note', '欧阳若曦（YZ8841）带来的名单');
  await run('agenda', 'morning');
  await run('backup', '--today', '2026-11-25');
}

test('fault 72: after forget no byte of a person is left in database, log or backups, and the sums hold', async () => {
  const console = openConsole();
  await fill(console);
  expect(found(console.folder, WORDS).map((each) => each.split(' in ')[0])).toEqual(expect.arrayContaining(WORDS));
  const sums = async () => {
    const { records } = await console.json<{ records: { dials: number; deals: number }[] }>('record', 'list');
    return [
      records.length,
      ...(['dials', 'deals'] as const).map((of) => records.reduce((all, one) => all + one[of], 0)),
    ];
  };
  const before = await sums();

  const refused = await console.run('member', 'forget', 'YZ8841');
  expect(refused.code).toBe(9);
  const gone = await console.json<{ alias: string; backups: { rewritten: string[]; remaining: string[] } }>(
    'member',
    'forget',
    'YZ8841',
    '-y',
  );

  expect(found(console.folder, WORDS)).toEqual([]);
  expect(gone.backups.remaining).toEqual([]);
  expect(gone.backups.rewritten.length).toBeGreaterThanOrEqual(2);
  expect(await sums()).toEqual(before);
  const { records } = await console.json<{ records: { member: string }[] }>('record', 'list');
  expect(new Set(records.map((record) => record.member))).toEqual(new Set(['陈国栋', gone.alias]));
  expect((await done(console, 'agenda', 'evening', '--dry-run')).stdout).not.toContain(gone.alias);
  expect((await console.run('doctor')).code).toBe(0);
  expect((await console.run('member', 'show', 'YZ8841')).code).not.toBe(0);

  await done(console, 'undo', '-y');
  expect(found(console.folder, WORDS)).toEqual([]);
  await done(console, 'restore', 'latest', '-y');
  expect(await sums()).toEqual(before);
  expect(found(console.folder, WORDS)).toEqual([]);
});

test('a backup that cannot be rewritten is named', async () => {
  const console = openConsole();
  await fill(console);
  const [backup] = filesUnder(join(console.folder, 'backups'));
  const { truncateSync } = await import('node:fs');
  truncateSync(backup as string, statSync(backup as string).size - 5000);
  const outcome = await console.run('member', 'forget', 'YZ8841', '-y');
  expect(outcome.code).toBe(5);
  expect(outcome.stderr).toContain(backup);
  expect(found(console.folder, WORDS).every((each) => each.endsWith(` in ${backup}`))).toBe(true);
});

test('a member can have everything that is stored about them', async () => {
  const console = openConsole();
  await fill(console);
  const record = await console.json<{ tables: Record<string, Record<string, unknown>[]> }>(
    'member',
    'export',
    'YZ8841',
  );
  const text = JSON.stringify(record);
  for (const word of ['欧阳若曦', 'YZ8841', 'mark-note', 'mark-todo', 'mark-doc', 'mark-reason'])
    expect(text).toContain(word);
  expect(record.tables.day_record).toHaveLength(3);
  expect(record.tables.private_coach_step).toEqual([expect.objectContaining({ outcome: 'pass', fear: 6 })]);
  expect(text).not.toContain('陈国栋');
});
