import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { examples } from '../../src/i18n/examples.ts';
import { audienceOf } from '../../src/present/audience.ts';
import { formats } from '../../src/render/registry.ts';
import type { Console } from '../console.ts';
import { consoleWithDemo, words } from '../demo-console.ts';
import { consoleWithSecrets, NOTE, secrets } from '../manager-only.ts';
import { isFull } from '../many.ts';

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

async function fill(console: Console): Promise<Console> {
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

/** What is zipped hides every word from a search, and is made of the same lines as the others. */
const READABLE = formats.filter((format) => !['docx', 'xlsx', 'pdf'].includes(format));
const LANGUAGES = ['zh-CN', 'en'];
/** They show the same lines in different dress: of each kind one a command, in turn. */
const KINDS = [['terminal', 'markdown'], ['wecom', 'dingtalk', 'feishu'], ['json'], ['html'], ['csv'], ['ics']];
/** In English the text and one further format a command, in turn: what a format shows does not hang on the language. */
const formatsFor = (language: string, at: number) => {
  const inTurn = (list: readonly string[]) => list[at % list.length] as string;
  if (language === 'en') return new Set(['terminal', inTurn(READABLE)]);
  return isFull ? READABLE : KINDS.map(inTurn);
};
/** Who wrote it down may read it where the manager looks; nobody may where the team does. */
const hiddenFrom = (command: readonly string[]) =>
  audienceOf(command) === 'team' ? [...SECRETS, ...secrets()] : SECRETS;

test('fault 70: no private word comes out of anything that a team may see, no judgement out of what is for it', async () => {
  const console = await fill(await consoleWithSecrets());
  const found = new Set<string>();
  const look = (text: string, where: string, hidden: readonly string[]) => {
    for (const word of hidden) if (text.includes(word)) found.add(`${word} in ${where}`);
  };
  const answers = new Map<string | undefined, number>();
  for (const [at, command] of [...VISIBLE, ['train', 'show', '--week']].entries())
    for (const language of LANGUAGES)
      for (const format of formatsFor(language, at)) {
        const { code, stdout, stderr } = await console.run(...command, '--format', format, '--lang', language);
        if (code === 2) continue;
        const audience = audienceOf(command);
        answers.set(audience, (answers.get(audience) ?? 0) + 1);
        look(stdout, `${command.join(' ')} ${format}`, hiddenFrom(command));
        look(stderr, `${command.join(' ')} ${format}`, SECRETS);
      }
  await console.run('export', '--csv', 'sheets');
  for (const name of readdirSync(join(console.folder, 'sheets')))
    look(readFileSync(join(console.folder, 'sheets', name), 'utf8'), name, SECRETS);
  expect([...found]).toEqual([]);
  expect(KINDS.flat().sort()).toEqual([...READABLE].sort());
  for (const audience of ['team', 'manager'] as const) expect(answers.get(audience)).toBeGreaterThan(40);
});

test('the manager does see it, where it is asked for', async () => {
  const console = await fill(await consoleWithDemo());
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

test('what the manager heard and noted is there where the manager looks', async () => {
  const console = await consoleWithSecrets();
  const seen = [
    await console.run('stage', '--explain'),
    await console.run('meeting', 'list'),
    await console.run('away', 'list'),
  ];
  const all = seen.map(({ stdout }) => stdout).join();
  for (const secret of [NOTE, '病假']) expect(all).toContain(secret);
});
