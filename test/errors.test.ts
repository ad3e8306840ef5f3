import { expect, test } from 'vitest';
import { TeamctlError } from '../src/errors.ts';
import { problem } from '../src/playbook/problem.ts';
import { errorSentences } from '../src/present/error-catalogue.ts';

/** Each line below is one that the compiler refuses; without the refusal `tsc` calls the comment unused. */
const refused = [
  // @ts-expect-error: no sentence has this code
  () => new TeamctlError('usage', 'no-such-code'),
  // @ts-expect-error: the sentence names a flag and the choices too
  () => new TeamctlError('usage', 'bad-choice', { value: 'x' }),
  // @ts-expect-error: misspelt
  () => new TeamctlError('usage', 'bad-day', { value: 'x', falg: '--on' }),
  // @ts-expect-error: what fills the gaps is missing
  () => new TeamctlError('usage', 'bad-day'),
  // @ts-expect-error: a list of fields, not one
  () => problem('untranslated', { file: 'signs.yaml' }, { id: 'x', language: 'en', fields: 'title' }),
];
void refused;

test('every code has its sentence in both languages', () => {
  const [zh, en] = [errorSentences('zh-CN'), errorSentences('en')];
  void refused;
  expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
  expect(zh['bad-day']?.({ value: '2026-02-30', flag: '--on' }).message).toContain('2026-02-30');
});
