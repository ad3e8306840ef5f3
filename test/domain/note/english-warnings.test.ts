import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { loadSyllables } from '../../../src/app/find/pinyin.ts';
import { openNoteReader } from '../../../src/app/note/reader.ts';
import type { NoteReader } from '../../../src/domain/note/reader.ts';
import { understand } from '../../../src/domain/note/understand.ts';
import type { Syllables } from '../../../src/domain/team/mentions.ts';
import { lexicons } from '../../../src/i18n/lexicon/lexicons.ts';
import { openPlaybook } from '../../../src/playbook/source.ts';

const rowsOf = <Row>(file: string) =>
  readFileSync(join('test/data', file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);

/** Written before anything was learned from English, and put aside; all made up. */
const rows = rowsOf<{ text: string; harm: boolean; named: boolean }>('notes-english.jsonl');
/** English of another hand, about other things: what managers write down and do. */
const ordinary = ['harm-blind.jsonl', 'harm-fresh.jsonl']
  .flatMap((file) => rowsOf<{ text: string }>(file).map(({ text }) => text))
  .filter((text) => !/\p{Script=Han}/u.test(text));

const members = ['胡晓', '余芳', '皮文静', '鄢小雨', '高兴', '熊丽华', '柳成', '操振宇', '涂志鹏'].map((name) => ({
  name,
  code: null,
}));
let reader: NoteReader;
let syllables: Syllables;
beforeAll(async () => {
  const folders = { bundledDir: 'playbooks', compiledDir: join('dist', 'playbooks'), cacheDir: '' };
  reader = await openNoteReader(await openPlaybook('telesales', 'en', folders), lexicons.en);
  syllables = await loadSyllables();
});

const hear = (text: string) => understand({ text, reader, lexicon: lexicons.en, members, syllables, ofMember: false });
const isWarned = (text: string) => hear(text).referrals.length > 0;

test('warnings in English are heard, and three in a hundred ordinary sentences at most are taken for one', () => {
  const warnings = rows.filter(({ harm }) => harm).map(({ text }) => text);
  const harmless = [...rows.filter(({ harm }) => !harm).map(({ text }) => text), ...ordinary];
  expect(warnings.length).toBeGreaterThanOrEqual(30);
  expect(warnings.filter(isWarned).length / warnings.length).toBeGreaterThanOrEqual(0.95);
  expect(harmless.filter(isWarned).length / harmless.length).toBeLessThanOrEqual(0.03);
});

test('a name is no more alarming than a pronoun', () => {
  const named = rows.filter(({ harm, named: isNamed }) => isNamed && !harm);
  const bare = (text: string) =>
    hear(text).mentions.reduceRight((said, { from, to }) => `${said.slice(0, from)}he${said.slice(to)}`, text);
  expect(named.length).toBeGreaterThanOrEqual(25);
  for (const { text } of named) {
    expect(hear(text).mentions.length, text).toBeGreaterThan(0);
    expect([text, isWarned(text)]).toEqual([text, isWarned(bare(text))]);
  }
});
