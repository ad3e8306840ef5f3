import { execFileSync } from 'node:child_process';
import SQLite from 'better-sqlite3';
import { parse } from 'csv-parse/sync';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { renderCsv } from '../../src/render/csv.ts';
import { renderMarkdown } from '../../src/render/markdown.ts';
import { envFor, NODE, TEAMCTL } from '../../src/tools/faults/bench-team.ts';
import { type Console, openConsole } from '../console.ts';
import { isFull } from '../many.ts';
import { done, openTeam } from './team.ts';

/** CSI, OSC 8, OSC 52, DCS, C1, carriage return, backspace, bidi, zero width, newline. */
const HOSTILE =
  '李\u001b[2J\u001b[31m\u001b]8;;http://x.example\u0007连\u001b]8;;\u0007\u001b]52;c;eA==\u0007\u001bP+q\u001b\\\u009b2J\r\b\b\u202e\u2066\u200b\ufeff\n\tOK';

/** Straight into the file: what an import or a restored backup could hold. */
function rename(home: Console, name: string): void {
  const database = new SQLite(home.file);
  database.exec('CREATE TEMP TABLE word (name TEXT)');
  database.prepare('INSERT INTO word VALUES (?)').run(name);
  database.exec(`UPDATE member SET name = (SELECT name FROM word) WHERE code = 'Q01'`);
  database.exec(`UPDATE team SET name = (SELECT name FROM word)`);
  database.exec(`INSERT INTO todo (team_id, text, owner_id, due, created_on)
    SELECT 1, name, 1, '2026-11-25', '2026-11-24' FROM word`);
  database.exec(`UPDATE journal SET summary = (SELECT name FROM word), command = 'record add'`);
  database.close();
}

const VIEWS = [
  'today',
  'team list',
  'team show',
  'member list',
  'member show Q01',
  'record list',
  'stage',
  'board',
  'agenda morning --dry-run',
  'agenda evening --dry-run --private',
  'meeting list',
  'todo list',
  'target show',
  'train --dry-run',
  'coach list',
  'coach evidence Q01',
  'log',
  'undo --dry-run',
  'doctor',
  'drill --list',
  'member show 李没有这个人',
  'member forget Q01',
];
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2060-\u2069\ufeff]/;

test('fault 63: a hostile name does nothing to the terminal in any view, error or log', async () => {
  const home = await openTeam();
  rename(home, HOSTILE);
  let shown = 0;
  for (const view of [...VIEWS, HOSTILE, `member show ${HOSTILE}`, `observe ${HOSTILE}`, `--team ${HOSTILE} stage`])
    for (const format of ['terminal', 'markdown']) {
      const { stdout, stderr } = await home.run(...view.split(' '), '--format', format);
      expect([view, UNSEEN.exec(stdout + stderr)?.[0]]).toEqual([view, undefined]);
      if (stdout.includes('<U+202E>')) shown += 1;
    }
  // What cannot be seen is named instead of dropped.
  expect(shown).toBeGreaterThan(10);
});

const MARKUP = [
  'a|b',
  '`rm -rf`',
  '[link](javascript:alert(1))',
  '![image](http://x.example/a.png)',
  '<img src=x onerror=alert(1)>',
  '# heading',
  '- item',
  '1. item',
  '> quote',
  '**strong** _em_ ~~gone~~',
  '&lt;b&gt;',
  '\\',
  '===',
];

test('fault 65: no text becomes markup in Markdown', () => {
  for (const text of MARKUP) {
    const out = renderMarkdown({ data: null, document: [{ kind: 'paragraph', text }] }, { language: 'en' }).trimEnd();
    // Reading it back by the rules of Markdown gives the text itself.
    expect(out.replace(/\\([!-/:-@[-`{-~])/g, '$1').replace(/&amp;/g, '&')).toBe(text);
    const bare = out.replace(/\\[!-/:-@[-`{-~]/g, '');
    expect(bare).not.toMatch(/[`|<>*_~[\]]|^\s*(#|-\s|\d+[.)]\s)|&\w+;(?<!&amp;)/);
  }
  const table = renderMarkdown(
    {
      data: null,
      document: [{ kind: 'table', columns: [{ title: 'a' }], rows: MARKUP.map((text) => [text]) }],
    },
    { language: 'en' },
  );
  expect(table.trimEnd().split('\n')).toHaveLength(2 + MARKUP.length);
});

test('fault 66: no cell of a CSV is a formula, and numbers stay numbers', () => {
  const starts = ['=', '+', '-', '@', '\t=', '\r=', '\n=', ' =', '\u200b=', '\ufeff=', '＝', '＋', '－', '＠'];
  const texts = starts.map((start) => `${start}cmd|' /C calc'!A0`);
  const rows = [...texts.map((text) => [text, -5]), ['a,"b"\nc', 1.5], ['00123', null]];
  const csv = renderCsv({ data: null, document: [], sheet: { columns: ['=x', 'n'], rows } });
  const cells = parse(csv, { bom: true }) as string[][];
  expect(cells[0]).toEqual(["'=x", 'n']);
  for (const [i] of starts.entries()) {
    expect(cells[i + 1]?.[0]).toMatch(/^'|^<U\+/);
    expect(cells[i + 1]?.[1]).toBe('-5');
  }
  expect(cells.at(-2)).toEqual(['a,"b" c', '1.5']);
  expect(cells.at(-1)).toEqual(['00123', '']);
});

const LOCALES = ['C', 'zh_CN.UTF-8', 'en_US.UTF-8', 'tr_TR.UTF-8', 'ar_SA.UTF-8'];
const ZONES = ['UTC', 'Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Kolkata', 'Pacific/Niue'];

test('fault 68: the same words in every locale and time zone', async () => {
  const home = await openTeam();
  const pairs = isFull
    ? LOCALES.flatMap((locale) => ZONES.map((zone) => [locale, zone] as const))
    : ZONES.map((zone, i) => [LOCALES[i % LOCALES.length] as string, zone] as const);
  for (const words of [['agenda', 'morning', '--dry-run'], ['report'], ['member', 'list', '--json']].slice(
    0,
    isFull ? 3 : 2,
  )) {
    const outputs = pairs.map(([locale, zone]) =>
      execFileSync(NODE, [TEAMCTL, ...words, '--lang', 'zh-CN'], {
        cwd: home.folder,
        encoding: 'utf8',
        env: { ...envFor(home.folder), LANG: locale, LC_ALL: locale, TZ: zone },
      }),
    );
    expect(outputs[0]?.length).toBeGreaterThan(50);
    expect(new Set(outputs).size).toBe(1);
  }
});

test('fault 69: nothing is wider than the window, whatever the names are made of', async () => {
  for (const columns of [0, 20, 40, 80, 200]) {
    const home = openConsole({}, columns);
    const members = ['👩‍👩‍👧‍👦一家', 'ｆｕｌｌ宽', 'e\u0301te\u0301', '古丽娜尔·阿不都热合曼', '한국어', 'ﷺ', 'नमस्ते'];
    await done(
      home,
      'init',
      '--no-input',
      '--name',
      '龘龘龘一组',
      '--founded',
      '2026-08-24',
      ...members.flatMap((m) => ['--member', m]),
    );
    const room = columns === 0 ? 80 : columns;
    for (const view of ['today', 'member list', 'stage', 'agenda morning --dry-run', 'train --dry-run --weeks 1']) {
      const out = await done(home, ...view.split(' '));
      expect(out.length).toBeGreaterThan(20);
      const widest = Math.max(...out.split('\n').map((line) => stringWidth(line)));
      if (room >= 40) expect([view, columns, widest]).toEqual([view, columns, Math.min(widest, room)]);
    }
  }
});
