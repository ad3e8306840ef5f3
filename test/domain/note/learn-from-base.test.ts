import { expect, test } from 'vitest';
import { learnToRead, learnToReadFrom, marksOf } from '../../../src/domain/note/learn.ts';
import { type Heard, openReader, type PackedReader } from '../../../src/domain/note/reader.ts';
import { readSentence } from '../../../src/domain/note/sentence.ts';
import { meaningOf } from '../../../src/domain/text-model/denials.ts';
import { lexicons } from '../../../src/i18n/lexicon/lexicons.ts';

const lexicon = lexicons['zh-CN'];

const sign = (id: string, title: string, synonyms: string[], good = false) => ({ id, title, synonyms, good });
const SIGNS = [
  sign('avoids-calling', '拖着不打', ['不想打电话', '一上午没拨几通', '磨蹭着不打']),
  sign('late', '迟到', ['开会来晚了', '踩着点进门', '又来晚了']),
  sign('steady', '业绩稳', ['每周都差不多', '数字很稳'], true),
];
const HEARD: Heard[] = Array.from({ length: 8 }, (_, i) => [
  { text: `这周第${i}天大家拖着不打`, means: ['avoids-calling'] },
  { text: `开会第${i}回有人来晚了`, means: ['late'] },
  { text: `第${i}周业绩还是很稳`, means: ['steady'] },
  { text: `第${i}天没人拖着不打了`, means: ['avoids-calling=no'] },
  { text: `第${i}周开会没人来晚`, means: ['late=no'] },
  { text: `第${i}周业绩不稳了`, means: ['steady=no'] },
  { text: `第${i}天中午吃的面`, means: [] },
]).flat();

const lessonsOf = (signs: typeof SIGNS, heard: readonly Heard[]) => ({
  stages: [{ id: 'forming' }, { id: 'mature' }],
  signs,
  memberSigns: [],
  referrals: [],
  sayings: [],
  heard,
  sentences: [],
});
const base = lessonsOf(SIGNS, HEARD);
const marks = new Set(marksOf(base, lexicon));
const reader = learnToRead(base, lexicon);

function likeliest(packed: PackedReader, text: string): string {
  const { model, good, signs } = openReader(packed);
  const shares = meaningOf(
    model,
    good,
    readSentence(text, lexicon, [], null).clauses.map((each) => each.text),
  );
  const most = shares.indexOf(Math.max(...shares));
  return most === 2 * signs.length ? 'nothing' : `${signs[most >> 1]?.id}${most % 2 === 1 ? '=no' : ''}`;
}

test('who says nothing new reads as the base does, without the signs that are gone', () => {
  const same = learnToReadFrom(reader, marks, base, lexicon) as PackedReader;
  const fewer = learnToReadFrom(reader, marks, lessonsOf(SIGNS.slice(1), HEARD), lexicon) as PackedReader;
  expect(same.model).toEqual(reader.model);
  expect(fewer.signs.map(({ id }) => id)).toEqual(['late', 'steady']);
  expect(likeliest(fewer, '开会又有人来晚了')).toBe('late');
});

test('where a sign turns from bad news to good, or much is new, all is to be learned anew', () => {
  const turned = SIGNS.map((each) => (each.id === 'late' ? { ...each, good: true } : each));
  expect(learnToReadFrom(reader, marks, lessonsOf(turned, HEARD), lexicon)).toBeNull();
  const much = HEARD.map(({ text, means }) => ({ text: `${text}，听说`, means }));
  expect(learnToReadFrom(reader, marks, lessonsOf(SIGNS, [...HEARD, ...much]), lexicon)).toBeNull();
});
