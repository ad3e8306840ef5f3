import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
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

const team = (console: Console, ...members: string[]) =>
  done(
    console,
    'init',
    '--no-input',
    '--name',
    '青禾三组',
    '--founded',
    '2026-05-06',
    ...members.flatMap((each) => ['--member', each]),
  );

const told = async (console: Console, table: string, column: string): Promise<string[]> => {
  const file = new SQLite(console.file, { readonly: true });
  const rows = file.prepare(`SELECT ${column} FROM ${table} ORDER BY id`).pluck().all() as string[];
  file.close();
  return rows;
};

test('only whole names go: 李明 is not in 李明华, a code is not in a date, a number stays', async () => {
  const console = openConsole();
  await team(console, '李明:2026', '李明华:100', '陈国栋:Q03');
  for (const text of ['李明和李明华各打 100 通，2026 年冲刺', '2026-11-30 前找李明', '李明华单独跟进'])
    await done(console, 'todo', 'add', text, '--owner', 'Q03');
  await done(console, 'member', 'forget', '2026', '-y', '--mentions', 'none');
  expect(await told(console, 'todo', 'text')).toEqual([
    'anon-1和李明华各打 100 通，2026 年冲刺',
    '2026-11-30 前找anon-1',
    '李明华单独跟进',
  ]);
  expect(await told(console, 'member', 'name')).toEqual(['anon-1', '李明华', '陈国栋']);
  expect(await told(console, 'todo', 'created_on')).toEqual(['2026-11-24', '2026-11-24', '2026-11-24']);
});

test('other spellings, nicknames, one-character names and namesakes are shown and left until somebody says yes', async () => {
  const lines = ['amy 说不行', 'A m y 也在', '小李明天请假', '国栋回访'];
  const start = async () => {
    const console = openConsole();
    await team(console, 'Amy:A01', '李明:A02', '明:A03', '陈国栋:A04', '王芳:A05');
    for (const line of lines) await done(console, 'todo', 'add', line, '--owner', 'A05');
    return console;
  };
  const careful = await start();
  // Nobody is there to ask: nothing is done before it is said what shall be done with them.
  const refused = await careful.run('member', 'forget', 'A01', '-y');
  expect([refused.code, lines.slice(0, 2).every((line) => refused.stderr.includes(line))]).toEqual([9, true]);
  expect((await careful.run('member', 'list')).stdout).toContain('Amy');
  const left = ['-y', '--mentions', 'none'];
  const shown = await careful.json<{ doubtful: { text: string }[] }>('member', 'forget', 'A01', ...left);
  expect(shown.doubtful.map(({ text }) => text)).toEqual(['amy 说不行', 'A m y 也在']);
  await done(careful, 'member', 'forget', 'A03', ...left);
  expect(await told(careful, 'todo', 'text')).toEqual(lines);

  const sure = await start();
  await done(sure, 'member', 'forget', 'A01', '-y', '--mentions');
  await done(sure, 'member', 'forget', 'A04', '-y', '--mentions');
  expect(await told(sure, 'todo', 'text')).toEqual(['anon-1 说不行', 'anon-1 也在', '小李明天请假', 'anon-4回访']);
});

test('a backup that never held the person keeps whoever has that number in it', async () => {
  const console = openConsole();
  await team(console, '陈国栋:Q03', '卓玛:Q04');
  await done(console, 'backup');
  await done(console, 'restore', 'latest', '-y');
  await done(console, 'member', 'add', '罗云', '--code', 'Q09');
  await done(console, 'backup');
  await done(console, 'restore', 'latest', '-y', '--today', '2026-11-25');
  const [first] = filesUnder(join(console.folder, 'backups')).sort();
  await done(console, 'restore', first as string, '-y', '--today', '2026-11-26');
  await done(console, 'member', 'add', '马青', '--code', 'Q09', '--today', '2026-11-26');
  expect(await told(console, 'member', 'id')).toEqual([1, 2, 4]);
  await done(console, 'member', 'forget', 'Q09', '-y', '--today', '2026-11-26');
  const backups = filesUnder(join(console.folder, 'backups'));
  expect(found(console.folder, ['马青'])).toEqual([]);
  expect(backups.filter((file) => readFileSync(file).includes('罗云')).length).toBeGreaterThan(0);
});

test('who was forgotten does not come back by a backup from elsewhere, and may be added anew', async () => {
  const console = openConsole();
  await team(console, '陈国栋:Q03', '欧阳若曦:YZ8841');
  const { file } = await console.json<{ file: string }>('backup');
  const away = join(console.folder, '..', `${Date.now()}-away.db`);
  copyFileSync(file, away);
  await done(console, 'member', 'forget', 'YZ8841', '-y');
  await done(console, 'restore', away, '-y');
  rmSync(away);
  await done(console, 'member', 'list');
  expect(found(console.folder, ['欧阳若曦', 'YZ8841'])).toEqual([]);
  await done(console, 'member', 'add', '欧阳若曦', '--code', 'YZ8841');
  await done(console, 'doctor');
  expect(await told(console, 'member', 'name')).toContain('欧阳若曦');
});

test('drafts of killed runs, exports beside the database and the old sum file do not hold the person either', async () => {
  const console = openConsole();
  await team(console, '陈国栋:Q03', '欧阳若曦:YZ8841');
  await done(console, 'export', '-o', 'all.json');
  await done(console, 'member', 'export', 'YZ8841', '--json', '-o', 'own.json');
  // As PowerShell's `>` writes it.
  const everything = (await console.run('export')).stdout;
  writeFileSync(join(console.folder, 'shell.json'), Buffer.from(`\ufeff${everything}`, 'utf16le'));
  copyFileSync(console.file, `${console.file}.new-99999999`);
  copyFileSync(console.file, `${console.file}.sum`);
  await done(console, 'member', 'forget', 'YZ8841', '-y');
  expect(found(console.folder, ['欧阳若曦', 'YZ8841'])).toEqual([]);
  expect(readFileSync(join(console.folder, 'shell.json')).includes(Buffer.from('欧阳若曦', 'utf16le'))).toBe(false);
  const copy = join(console.folder, 'copy.db');
  await done(console, 'restore', 'all.json', '--db', copy);
  expect(existsSync(join(console.folder, 'own.json'))).toBe(false);
});

test('exports written elsewhere are gone through, and pages that still show the person are named and left', async () => {
  const console = openConsole();
  const elsewhere = (name: string) => join(other.folder, name);
  const other = openConsole();
  await team(console, '陈国栋:Q03', '欧阳若曦:YZ8841');
  await done(console, 'export', '-o', elsewhere('all.json'));
  await done(console, 'member', 'export', 'YZ8841', '--json', '-o', elsewhere('own.json'));
  await done(console, 'member', 'list', '-o', elsewhere('list.md'));
  await done(console, 'member', 'list', '-o', elsewhere('欧阳若曦.md'));
  await done(console, 'calendar', 'show', '-o', elsewhere('days.md'));
  const { exports } = JSON.parse((await done(console, 'member', 'forget', 'YZ8841', '-y', '--json')).stdout);
  expect(exports.left.map((file: string) => file.slice(other.folder.length + 1))).toEqual(['list.md', '欧阳若曦.md']);
  expect(exports.rewritten.length).toBe(2);
  expect(existsSync(elsewhere('own.json'))).toBe(false);
  expect(readFileSync(elsewhere('all.json'), 'utf8')).not.toContain('欧阳若曦');
  expect(found(console.folder, ['欧阳若曦', 'YZ8841'])).toEqual([]);
});

test('a killed forget is finished by the next run, one that only reads among them', async () => {
  const console = openConsole();
  await fill(console);
  const uid = (await told(console, 'member', 'uid'))[1] as string;
  write(console.file, [`INSERT INTO forgotten (uid, state) VALUES ('${uid}', 'pending')`]);
  await done(console, 'member', 'list');
  expect(found(console.folder, WORDS)).toEqual([]);
});

test('doctor tells of a backup that still holds somebody who was forgotten, and mends it', async () => {
  const console = openConsole();
  await fill(console);
  const [backup] = filesUnder(join(console.folder, 'backups'));
  const bytes = readFileSync(backup as string);
  await done(console, 'member', 'forget', 'YZ8841', '-y');
  writeFileSync(backup as string, bytes);
  const told = await console.run('doctor');
  expect([told.code, told.stdout.replace(/\s/g, '').includes((backup as string).slice(-30))]).toEqual([1, true]);
  expect(found(console.folder, WORDS)).toEqual([]);
  expect((await console.run('doctor')).code).toBe(0);
});

test('documents and workbooks are looked into, in other people’s names nobody is found, and what cannot be told is said so', async () => {
  const console = openConsole();
  await team(console, '陈国栋:Q03', '韩雪松:Q05', '韩雪:Q06', '高兴:Q07');
  const away = openConsole().folder;
  for (const ending of ['docx', 'xlsx', 'md', 'html']) {
    await done(console, 'member', 'report', '韩雪', '-o', join(away, `one.${ending}`));
    await done(console, 'member', 'report', '韩雪松', '-o', join(away, `other.${ending}`));
  }
  await done(console, 'member', 'report', '韩雪松', '-o', join(away, '韩雪松.docx'));
  await done(console, 'export', '-o', join(away, 'all.json'));
  writeFileSync(
    `${console.file}.written`,
    `${readFileSync(`${console.file}.written`, 'utf8')}${join(away, 'p.pdf')}\n`,
  );
  writeFileSync(join(away, 'p.pdf'), '%PDF-1.4\n');
  const { exports } = await console.json<{ exports: { left: string[]; perhaps: string[] } }>(
    'member',
    'forget',
    'Q06',
    '-y',
    '--mentions',
    'none',
  );
  const names = (files: string[]) => files.map((file) => file.slice(away.length + 1)).sort();
  expect(names(exports.left)).toEqual(['one.docx', 'one.html', 'one.md', 'one.xlsx']);
  expect(names(exports.perhaps)).toEqual(['p.pdf']);
  expect(readFileSync(`${console.file}.written`, 'utf8')).toContain('韩雪松.docx');
});

test('of a sentence about two people the other one’s part stays', async () => {
  const console = openConsole();
  await team(console, '韩雪松:Q05', '韩雪:Q06');
  for (const words of ['韩雪松和韩雪吵架了', '韩雪说不想干了', '韩雪哭了，韩雪松陪了她一会儿'])
    await done(console, 'note', words, '--no-input');
  await done(console, 'member', 'forget', 'Q06', '-y', '--mentions', 'none');
  expect(await told(console, 'private_remark', 'words')).toEqual(['韩雪松和anon吵架了', '韩雪松陪了她一会儿']);
  expect(await told(console, 'private_remark', 'named')).toEqual(['[1]', '[1]']);
});
