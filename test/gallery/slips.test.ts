import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { bundled } from '../../src/app/open/playbooks.ts';
import { lintPlaybook } from '../../src/playbook/lint.ts';
import { problemSentence } from '../../src/present/playbook.ts';
import { HEADER, type Slip, slips } from './slips.ts';

/*
 * One mistake, one error, in the author's own file. Beside the gallery of broken playbooks, which stand on a small base,
 * these stand on a bundled one, as those of authors do.
 */
const home = mkdtempSync(join(tmpdir(), 'slips-'));

function write(name: string, files: Slip['files']): string {
  const folder = join(home, name.replace(/\W+/g, '-'));
  for (const [file, text] of Object.entries({ 'playbook.yaml': HEADER, ...files })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

const lint = (folder: string) => lintPlaybook(folder, bundled()).problems;

test('what the slips are made in is sound', () => {
  expect(lint(write('sound', {}))).toEqual([]);
});

/** What a remedy must not say: words of programmers, a way out of the program, the loss of what was written. */
const JARGON = /[A-Z]+_[A-Z]+|schema|解析|标量|语法树/;

test.each(Object.entries(slips))('%s', (name, { files, at: [file, line], offers }) => {
  const folder = write(name, files);
  const problems = lint(folder);
  const told = problems.map(({ code, place }) => [code, place.file, place.line]);
  expect(told).toEqual([[expect.any(String), join(folder, file), line]]);
  const { message, fix } = problemSentence(problems[0] as (typeof problems)[number], 'zh-CN');
  expect(`${message}${fix}`).not.toMatch(JARGON);
  expect(fix, 'no remedy').not.toMatch(/^$|：。|写成 *$/);
  expect(`${message}${fix}`).not.toMatch(/playbooks[\\/]/);
  if (offers) expect(fix).toContain(offers);
});
