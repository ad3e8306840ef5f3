import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { bundled } from '../../src/app/open/playbooks.ts';
import { lintPlaybook } from '../../src/playbook/lint.ts';
import { toPlain } from '../../src/playbook/located.ts';
import { parseYaml } from '../../src/playbook/parse-yaml.ts';
import { problemSentence } from '../../src/present/playbook.ts';
import { openConsole } from '../console.ts';
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

const stepsOf = (steps: string) => {
  const { node } = parseYaml('a.yaml', `steps:\n${steps}`);
  return node && (toPlain(node) as { steps: string[] }).steps;
};

test('a Chinese sentence that goes on in the next line gets no blank, and keeps those that were typed', () => {
  expect(stepsOf('  - 最近两周，队里有多少人\n    续不下来 就怪保费贵\n')).toEqual([
    '最近两周，队里有多少人续不下来 就怪保费贵',
  ]);
  expect(stepsOf("  - '先听，\n    再问 one\n    two 三'\n")).toEqual(['先听，再问 one two 三']);
  expect(stepsOf('  - >-\n    先听。\n    再问。\n')).toEqual(['先听。再问。']);
  expect(stepsOf('  - listen\n    first\n')).toEqual(['listen first']);
});

test.each([
  ['zh-CN', '是不是想写'],
  ['en', 'Did you mean'],
])('words that are typed for others lead to those: %s', async (lang, meant) => {
  const console = openConsole();
  await console.run('init', '--no-input', '--name', '一组', '--founded', '2026-08-03', '--member', '洪叶');
  const said = async (...typed: string[]) => (await console.run(...typed, '--lang', lang)).stderr;
  expect(await said('train', 'plan')).toMatch(/train [\s\S]*plan[\s\S]*replan/);
  const shown = await said('playbook', 'show', 'sign');
  expect(shown).toContain(meant);
  expect(shown).toContain('playbook show signs');
  expect(await said('playbook', 'init', './x', '--extends', 'insurence')).toContain('insurance-telesales');
});
