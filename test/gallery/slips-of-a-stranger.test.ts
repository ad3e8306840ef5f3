import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { bundled } from '../../src/app/open/playbooks.ts';
import { lintPlaybook } from '../../src/playbook/lint.ts';
import { problemSentence } from '../../src/present/playbook.ts';
import { HEADER } from './slips.ts';
import { toldSlips } from './slips-of-a-stranger.ts';

const home = mkdtempSync(join(tmpdir(), 'told-'));

test.each(Object.entries(toldSlips))('%s', (name, { files, at: [file, line], offers, never }) => {
  const folder = join(home, name.replace(/\W+/g, '-'));
  for (const [below, text] of Object.entries({ 'playbook.yaml': HEADER, ...files })) {
    mkdirSync(dirname(join(folder, below)), { recursive: true });
    writeFileSync(join(folder, below), text);
  }
  const { problems } = lintPlaybook(folder, bundled());
  const told = problems.map(({ code, place }) => [code, place.file, place.line]);
  expect(told).toEqual([[expect.any(String), join(folder, file), line]]);
  const [first] = problems as [(typeof problems)[number]];
  const texts = (['zh-CN', 'en'] as const).map((locale) => problemSentence(first, locale));
  for (const { message, fix = '' } of texts) {
    expect(message).not.toBe(first.code);
    expect(fix).not.toBe('');
    expect(fix).toContain(offers);
    if (never) expect(`${message}${fix}`).not.toMatch(never);
    expect(fix).not.toMatch(/undefined|null|\[object/);
  }
  const [zh, en] = texts as [(typeof texts)[number], (typeof texts)[number]];
  expect(zh.message).toMatch(/\p{Script=Han}/u);
  expect(en.message).toMatch(/^["“A-Za-z0-9]/);
});
