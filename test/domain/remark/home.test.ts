import { expect, test } from 'vitest';
import { homesOf } from '../../../src/domain/remark/home.ts';
import { lexicons } from '../../../src/i18n/lexicon/lexicons.ts';

// A Wednesday.
const TODAY = '2026-09-16';

test.each([
  ['小王下午请假半天', 'leave', TODAY],
  ['小王明天请假', 'leave', '2026-09-17'],
  ['提醒我周五跟小王聊聊', 'reminder', '2026-09-18'],
  ['提醒我周三对名单', 'reminder', '2026-09-23'],
  ['名单一半空号', 'supply', null],
  ['小王想调去客服', 'transfer', null],
])('%s: %s', (text, kind, on) => {
  expect(homesOf(text, lexicons['zh-CN'], TODAY)).toContainEqual({ kind, on, guessed: false });
});

test('what is no such thing has no home, and English has homes too', () => {
  expect(homesOf('大家劲头很足', lexicons['zh-CN'], TODAY)).toEqual([]);
  expect(homesOf('Remind me on Friday', lexicons.en, TODAY)).toEqual([
    { kind: 'reminder', on: '2026-09-18', guessed: false },
  ]);
});
