import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openNoteReader } from '../../src/app/note/reader.ts';
import type { NoteReader } from '../../src/domain/note/reader.ts';
import { readSentence } from '../../src/domain/note/sentence.ts';
import { meaningOf } from '../../src/domain/text-model/denials.ts';
import { lexicons } from '../../src/i18n/lexicon/lexicons.ts';
import { openPlaybook } from '../../src/playbook/source.ts';

const home = mkdtempSync(join(tmpdir(), 'own-reader-'));
const folders = { bundledDir: 'playbooks', compiledDir: join('dist', 'playbooks'), cacheDir: join(home, 'cache') };
const lexicon = lexicons['zh-CN'];

/** An own playbook with a sign of its own, said in three ways. */
function writeOwn(): string {
  const folder = join(home, 'own');
  mkdirSync(folder);
  writeFileSync(
    join(folder, 'playbook.yaml'),
    'id: own\nversion: 1.0.0\ntitle: 自己的\nlanguage: zh-CN\nextends: telesales\nsource: 测试\n',
  );
  writeFileSync(
    join(folder, 'signs.yaml'),
    `signs:
  - id: price-compare-loses
    title: 客户一比价就接不住
    ask: 最近两周，客户一说别家便宜就接不住的，常见吗？
    synonyms: [一比价就没词, 比价接不上话]
    belongsTo: storming
    cluster: avoidance
    probability: {forming: 0.3, storming: 0.6, stable: 0.3, mature: 0.2}
`,
  );
  return folder;
}

/** The likeliest sign of a text, said or denied; null for an ordinary remark. */
function likeliest({ model, good, signs }: NoteReader, text: string): string | null {
  const clauses = readSentence(text, lexicon, [], null).clauses.map((each) => each.text);
  const shares = meaningOf(model, good, clauses);
  return signs[shares.indexOf(Math.max(...shares)) >> 1]?.id ?? null;
}

test('the reader of an own playbook hears what is its own, and everything else as its base does', async () => {
  const own = await openPlaybook(writeOwn(), 'zh-CN', folders);
  expect(own.base()?.id).toBe('telesales');
  const reader = await openNoteReader(own, lexicon);
  const base = await openNoteReader(await openPlaybook('telesales', 'zh-CN', folders), lexicon);
  for (const text of ['大家一比价就没词', '客户拿别家比价，她接不上话'])
    expect(likeliest(reader, text)).toBe('price-compare-loses');
  const texts = readFileSync('test/data/notes-fresh.jsonl', 'utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { text: string }).text);
  const same = texts.filter((text) => likeliest(reader, text) === likeliest(base, text));
  expect(same.length / texts.length).toBeGreaterThan(0.95);
});
