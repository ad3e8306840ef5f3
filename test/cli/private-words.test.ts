import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { examples } from '../../src/i18n/examples.ts';
import { formats } from '../../src/render/registry.ts';
import type { Console } from '../console.ts';
import { consoleWithDemo, words } from '../demo-console.ts';

/** Every field that is for the manager alone, each with a word of its own that nothing else holds. */
const MARKERS = Array.from({ length: 20 }, (_, i) => `geheim${String(i).padStart(2, '0')}wort`);
/** Signs of a person that are really in the playbook: their names must not come out either. */
const REAL = [
  ['trembling-hands', '一拿电话手就抖', 'Hands tremble'],
  ['blank-freeze', '拿起电话就愣住', 'Goes blank'],
  ['two-weeks-without-sleep', '两周左右睡不好或吃不下', 'About two weeks of bad sleep'],
] as const;
const SECRETS = [...MARKERS, ...REAL.flat()];

const texts = (row: readonly unknown[]) =>
  row.map((value) => (typeof value === 'string' ? `'${value}'` : String(value))).join(', ');

function plant(file: string): void {
  const database = new SQLite(file);
  const [next] = [MARKERS.values()];
  const word = () => next.next().value as string;
  const insert = (table: string, columns: string, ...row: unknown[]) =>
    database.exec(`INSERT INTO ${table} (${columns}) VALUES (${texts(row)})`);
  const observation = 'member_id, sign, degree, how, seen_on, note';
  for (const member of [1, 2]) {
    insert('private_observation', observation, member, word(), 'yes', 'reported', '2026-11-20', word());
    insert('private_observation', observation, member, word(), 'always', 'asked', '2026-11-23', word());
    for (const [sign] of REAL)
      insert('private_observation', observation, member, sign, 'often', 'reported', '2026-11-23', null);
    const plan = 'id, member_id, focus, started_on, state, closed_on, reason';
    insert('private_coach_plan', plan, member, member, word(), '2026-11-02', 'closed', '2026-11-10', word());
    insert('private_coach_step', 'plan_id, done_on, rung, outcome, fear', member, '2026-11-03', word(), 'fail', 9);
    insert('private_document', 'member_id, kind, filed_on, note', member, word(), '2026-11-03', word());
  }
  insert('private_coach_plan', 'id, member_id, focus, started_on', 3, 3, word(), '2026-11-23');
  insert('private_coach_step', 'plan_id, done_on, rung, outcome, fear', 3, '2026-11-23', 'hear-recordings', 'pass', 3);
  insert('private_observation', observation, 3, 'doubts-self', 'yes', 'reported', '2026-11-24', word());
  expect(next.next().done).toBe(true);
  database.close();
}

async function fill(): Promise<Console> {
  const console = await consoleWithDemo();
  const run = async (...argv: string[]) => expect((await console.run(...argv)).code, argv.join(' ')).toBe(0);
  plant(console.file);
  await run('observe', 'blank-freeze', '--member', 'Q03', '--note', MARKERS[1] as string);
  await run('coach', 'file', 'Q03', 'written-standard', '--note', MARKERS[8] as string);
  await run('observe', 'strong-novelty');
  return console;
}

/** About one person, or for the manager alone: what they show is private by its nature. Everything else is not. */
const FOR_THE_MANAGER = ['coach', 'hint', 'note', 'observe', 'remark', 'member export', 'member forget'];
/** They work on files and machines, not on what the team sees, and take their time. */
const NOT_ABOUT_THE_TEAM = ['init', 'demo', 'backup', 'restore', 'completion', 'man', 'playbook', 'undo', 'redo'];

/** Every example of a command that a whole team may see: a new command is tried without being named here. */
const VISIBLE = Object.entries(examples)
  .filter(([name]) => ![...FOR_THE_MANAGER, ...NOT_ABOUT_THE_TEAM].some((each) => `${name} `.startsWith(`${each} `)))
  .flatMap(([, lines]) => lines)
  // What is said about one person is answered to whoever said it.
  .filter((line) => !line.includes('--private') && !/^teamctl observe .*--member/.test(line))
  .map((line) =>
    words(line).filter((word, i, all) => word !== '--json' && word !== '--format' && all[i - 1] !== '--format'),
  );

const leaks = (text: string) => SECRETS.filter((secret) => text.includes(secret));

test('fault 70: no private word comes out of anything that a team may see', async () => {
  const console = await fill();
  const found: string[] = [];
  let answers = 0;
  for (const command of VISIBLE)
    for (const language of ['zh-CN', 'en'])
      for (const format of [...formats, 'terminal']) {
        const outcome = await console.run(...command, '--format', format, '--lang', language);
        if (outcome.code === 2) continue;
        answers += 1;
        found.push(
          ...leaks(outcome.stdout + outcome.stderr).map((secret) => `${secret} in ${command.join(' ')} ${format}`),
        );
      }
  await console.run('export', '--csv', 'sheets');
  for (const name of readdirSync(join(console.folder, 'sheets')))
    found.push(
      ...leaks(readFileSync(join(console.folder, 'sheets', name), 'utf8')).map((secret) => `${secret} in ${name}`),
    );
  expect([...new Set(found)]).toEqual([]);
  expect(answers).toBeGreaterThan(60);
});

test('the manager does see it, where it is asked for', async () => {
  const console = await fill();
  const whole = await console.run('export', '--private', '--json');
  expect(MARKERS.filter((marker) => !whole.stdout.includes(marker))).toEqual([]);
  const { managerNotes } = await console.json<{ managerNotes: string[] }>(
    'agenda',
    'morning',
    '--private',
    '--dry-run',
  );
  expect(managerNotes[0]).toContain('两周左右睡不好或吃不下');
  expect(managerNotes.some((note) => note.includes('陈国栋') && note.includes('第 1 格'))).toBe(true);
  expect(managerNotes.some((note) => note.includes('沈雅宁') && note.includes('格'))).toBe(false);
});
