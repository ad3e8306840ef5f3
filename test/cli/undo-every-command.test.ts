import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { homeOf } from '../../src/app/open/home.ts';
import { examples } from '../../src/i18n/examples.ts';
import { isServerAddress } from '../../src/platform/server-address.ts';
import { tableShapes } from '../../src/store/person-tables.ts';
import type { Console } from '../console.ts';
import { consoleWithDemo, words } from '../demo-console.ts';
import { isOnServer } from '../server.ts';
import { rowsOf } from '../store/open-store.ts';
import { openTerminal } from '../terminal.ts';

/** What makes a file, puts a whole one in its place, or must not come back: `undo` has nothing to say there. */
const APART = ['init', 'demo', 'restore', 'member forget', 'undo', 'redo', 'doctor', ...(isOnServer ? ['backup'] : [])];
/** They move teams between a file and a server: `test/store/moving.test.ts` takes them there and back. */
const BETWEEN = ['org pull', 'org push'];
/**
 * They only read, which takes its time; should they begin to write, the list read off the sources tells. What is kept of an
 * agenda that was looked at is passed over by `undo`.
 */
const READING = ['agenda', 'report', 'man', 'completion', 'playbook', 'board', 'export', 'today'];
/** The machinery of undo itself. */
const MACHINERY = [
  'journal',
  'change',
  'journal_current',
  'sqlite_sequence',
  'forgotten',
  'retention',
  'calendar_identity',
  'calendar_event',
  'outbox',
];

/** Ways of writing that no example shows. */
const MORE = [
  'teamctl import people.csv',
  'teamctl import targets.csv --period month',
  'teamctl import other-days.csv --replace --create-members',
  'teamctl import teams.csv --team-by 团队',
  'teamctl member edit Q02 --name 古丽娜尔江 --code Q92',
  'teamctl team edit --name 青禾四组 --founded 2026-08-01',
  'teamctl team edit --set board=off',
  'teamctl team edit --set board=on --team 青禾四组',
  'teamctl target set dials 120 --member Q01 --month 2026-11',
  'teamctl target set dials 130 --member Q01 --month 2026-11',
  'teamctl record add Q01 --on 2026-11-24 --dials 99',
  'teamctl observe doubts-target=no --on 2026-11-23 --note 会上有人问',
  'teamctl observe doubts-self --member Q01',
  'teamctl meeting close evening --absent Q01 --note 开得不错',
  'teamctl meeting skip weekly --date 2026-11-20',
  'teamctl todo add 再打一遍 --owner Q01',
  'teamctl away Q01 --half am --kind sick',
  'teamctl away Q01 --back',
  'teamctl target renegotiate Q03 deals 3',
  'teamctl train replan -y',
  'teamctl coach Q04 --answer doubts-self=yes',
  'teamctl drill grade too-expensive 1',
  'teamctl team add 六组 --founded 2026-11-02',
  'teamctl member move Q04 --team 六组',
  'teamctl team merge 六组 青禾四组',
];

const FILES: Record<string, string> = {
  'people.csv': '姓名,工号,入职日期\n罗云,Q21,2026-11-02\n',
  'targets.csv': '工号,月份,成单目标\nQ01,2026-12,6\nQ05,2026-12,5\n',
  'other-days.csv': '日期,姓名,拨打量\n2026-11-20,沈雅宁,300\n2026-11-20,新来的,4\n',
  'teams.csv': '姓名,工号,团队\n马青,T1,五组\n白露,T2,五组\n',
};

const plain = (line: string) => words(line).join(' ');
const isApart = (line: string) =>
  [...APART, ...BETWEEN, ...READING].some((name) => plain(line).startsWith(name)) || /undo|redo/.test(line);

/** The same from a server. */
async function rowsOnServer(home: Console): Promise<Map<string, unknown[]>> {
  const store = await homeOf(home.database, home.folder).open('read', '');
  const tables = await tableShapes(store.reader);
  const rows = new Map<string, unknown[]>();
  for (const { name } of tables) rows.set(name, await rowsOf(store, `SELECT * FROM "${name}"`));
  await store.close();
  return rows;
}

/** Every table, row by row, as SQLite alone reads it. */
function rowsInFile(home: Console): Map<string, unknown[]> {
  const file = new SQLite(home.file, { readonly: true });
  const tables = file.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`).pluck().all();
  const rows = new Map(
    (tables as string[]).map((table) => [table, file.prepare(`SELECT * FROM "${table}"`).all() as unknown[]]),
  );
  file.close();
  return rows;
}

const leaving = (row: unknown, without: readonly string[]) =>
  Object.fromEntries(Object.entries(row as object).filter(([column]) => !without.includes(column)));

/** Every table but the machinery. */
async function dump(home: Console, without: readonly string[] = []): Promise<string> {
  const tables = isServerAddress(home.database) ? await rowsOnServer(home) : rowsInFile(home);
  const rows = [...tables]
    .filter(([table]) => !MACHINERY.includes(table))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([table, all]) => [
      table,
      all.map((row) => JSON.stringify(without.length > 0 ? leaving(row, without) : row)).sort(),
    ]);
  return JSON.stringify(rows, null, 1);
}

async function ok(home: Console, ...argv: string[]): Promise<string> {
  const { code, stdout, stderr } = await home.run(...argv);
  expect([argv.join(' '), code, code === 0 ? '' : stderr]).toEqual([argv.join(' '), 0, '']);
  return stdout;
}

const lastCommand = async (home: Console) =>
  (await home.json<{ entries: { command: string }[] }>('log')).entries[0]?.command ?? '';

/** There and back and there again. @returns what it is called in the log, null when it wrote nothing */
async function tryUndo(home: Console, name: string, work: () => Promise<unknown>): Promise<string | null> {
  const before = await dump(home);
  await work();
  const after = await dump(home);
  if (after === before) return null;
  const preview = await home.json<{ entry: { command: string }; changes: unknown[] }>('undo', '--dry-run');
  expect([name, (await dump(home)) === after, preview.changes.length > 0]).toEqual([name, true, true]);
  await ok(home, 'undo', '-y');
  expect(await dump(home), `${name}, undone`).toBe(before);
  await ok(home, 'redo', '-y');
  expect(await dump(home), `${name}, done again`).toBe(after);
  expect(await lastCommand(home)).toBe(preview.entry.command);
  return preview.entry.command;
}

const hasTerminal = process.platform !== 'win32';

/** A terminal in which the questions of a command are answered. */
async function atTerminal(
  home: Console,
  argv: string[],
  keys: readonly (readonly [RegExp | string, string])[],
): Promise<void> {
  const screen = openTerminal(home, argv, undefined, { TEAMCTL_PAGER: '' });
  for (const [shown, press] of keys) {
    await screen.until(shown);
    screen.press(press);
  }
  expect((await screen.ended).exitCode, screen.output()).toBe(0);
}

/** Names under which use cases write, read off their sources: a new one must be tried below. */
const sources = readdirSync('src/app', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
const WRITES = /(?:\.change\(|applyPlan(?:<[^>]*>)?\(\s*\w+,)\s*(?:'([^']*)'|`([^`$]*)[^`]*`)/g;
const written = sources.flatMap((file) =>
  [...readFileSync(join('src/app', file), 'utf8').matchAll(WRITES)].map((match) =>
    (match[1] ?? (match[2] as string)).trim(),
  ),
);

test('the names under which use cases write are found at all', () => {
  expect(written.length).toBeGreaterThan(25);
});

test('whatever writes can be taken back and done again, and fifty of them in a row', async () => {
  const home = await consoleWithDemo();
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(home.folder, name), text);
  const names: string[] = [];
  const states = [await dump(home)];
  const keep = async (name: string | null) => {
    if (name === null) return;
    names.push(name);
    states.push(await dump(home));
  };
  for (const line of [...Object.values(examples).flat(), ...MORE].filter((each) => !isApart(each)))
    await keep(await tryUndo(home, line, () => ok(home, ...words(line))));
  if (hasTerminal) {
    const run = ['meeting', 'run', 'morning', '--date', '2026-11-24', '--lang', 'en'];
    await keep(
      await tryUndo(home, run.join(' '), () =>
        atTerminal(home, run, [
          ['1/', 'o'],
          ['Note> ', 'good\r'],
          ['1 note', 'q'],
        ]),
      ),
    );
    const group = ['channel', 'add', '周会群', '--keep', 'file'];
    await keep(
      await tryUndo(home, group.join(' '), () =>
        atTerminal(home, group, [['机器人地址', 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k\r']]),
      ),
    );
    await keep(
      await tryUndo(home, 'stage --ask', () =>
        atTerminal(
          home,
          ['stage', '--ask', '--team', '五组'],
          [
            ['先到这里', '\x1b[B\r'],
            [/现在：[\s\S]*现在：[\s\S]*先到这里/, `${'\x1b[B'.repeat(12)}\r`],
          ],
        ),
      ),
    );
  }

  const missed = written.filter(
    (name) => ![...APART, ...BETWEEN].includes(name) && !names.some((each) => each.startsWith(name)),
  );
  if (hasTerminal) expect(missed, 'commands that write and were not tried').toEqual([]);
  expect(names.length).toBeGreaterThan(50);

  // The last fifty entries of the log; those that changed nothing are no step.
  let back = 0;
  while ((await home.json('undo', '-y')).entry !== null) {
    back += 1;
    expect(await dump(home), `${back} steps back`).toBe(states[states.length - 1 - back]);
  }
  expect(back).toBeGreaterThan(44);
  expect(back).toBeLessThanOrEqual(50);
  while ((await home.json('redo', '-y')).entry !== null);
  expect(await dump(home)).toBe(states.at(-1));

  // Some of everything is in it now: an export of it makes an equal database.
  await ok(home, 'export', '--private', '-o', 'all.json');
  const file = join(home.folder, 'copy.db');
  const copy = { ...home, file, database: file };
  await ok(home, 'restore', 'all.json', '--db', copy.file);
  // Which command brought a record is not known there, and so the day stands in the record itself.
  const without = ['journal_id', 'came_on'];
  expect(await dump(copy, without)).toBe(await dump(home, without));
});

test('a form that an answer cannot have is refused before anything is stored', async () => {
  const home = await consoleWithDemo();
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(home.folder, name), text);
  const lines = [...Object.values(examples).flat(), ...MORE].filter((each) => !isApart(each));
  const before = await dump(home);
  // `--json` is said more plainly than `--format`, so it wins.
  for (const line of lines.filter((each) => !each.includes('--json'))) {
    const { code } = await home.run(...words(line), '--format', 'odt');
    expect([line, code === 0, (await dump(home)) === before]).toEqual([line, false, true]);
  }
});

test('what is too old to be undone is left whole, and what changed nothing bars no way', async () => {
  const home = await consoleWithDemo();
  writeFileSync(join(home.folder, 'other-days.csv'), FILES['other-days.csv'] as string);
  await ok(home, 'import', 'other-days.csv', '--replace', '--create-members');
  const imported = await dump(home);
  for (let i = 0; i < 50; i += 1)
    await ok(home, 'target', 'set', 'dials', `${i}`, '--member', 'Q01', '--day', '2026-11-25');
  const undone = async () => (await home.json<{ entry: unknown }>('undo', '-y')).entry !== null;
  for (let i = 0; i < 50; i += 1) expect(await undone()).toBe(true);
  expect(await undone()).toBe(false);
  expect(await dump(home)).toBe(imported);

  const before = await dump(home);
  await ok(home, 'todo', 'add', '回访', '--owner', 'Q01');
  await ok(home, 'team', 'use', '青禾三组');
  await ok(home, 'team', 'use', '青禾三组');
  for (let i = 0; i < 3 && (await dump(home)) !== before; i += 1) await ok(home, 'undo', '-y');
  expect(await dump(home)).toBe(before);
});
