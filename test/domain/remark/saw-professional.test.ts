import { expect, test } from 'vitest';
import { sawProfessional } from '../../../src/domain/remark/saw-professional.ts';

const on = '2026-11-18';
const seen = (text: string, named: readonly number[] = [7]) =>
  sawProfessional([{ on, text, named }], 7, '2026-11-16') === on;

test.each([
  '明月去医院看了，医生开了药，让她少上夜班',
  '明月上周五去看了心理医生，今天气色好多了',
  '医生让明月休半个月',
  '明月打了心理援助热线',
  '明月打通了12356热线，聊了四十分钟',
  '明月去了趟人民医院',
  '明月不想去，今天还是去医院看了，大夫让下周复查',
  'Mia saw a doctor on Friday',
  'Mia called the hotline and talked for an hour',
  'the doctor told Mia to rest',
])('%s: a professional has seen them', (text) => expect(seen(text)).toBe(true));

test.each([
  '明月不肯去看医生',
  '劝明月去医院看看',
  '明月还没去医院',
  '明月的孩子去医院看了',
  '明月两周没睡好',
  '明月答应去医院看看',
  '明月说改天去医院',
  '明月打了心理热线，没打通',
  '明月约了下周三的心理医生',
  '明月陪客户去了医院',
  '明月去医院了吗？',
  '明月骗我说看过医生了，其实没去',
  '明月到医院门口又回来了',
  'Mia should have seen a doctor',
  'Mia promised to see a doctor',
  'Mia called the hotline but there was no answer',
])('%s: nobody has', (text) => expect(seen(text)).toBe(false));

test('what was noted of several, or before, says nothing', () => {
  expect(seen('明月和小禾去看了医生', [7, 8])).toBe(false);
  expect(sawProfessional([{ on, text: '明月看过医生了', named: [7] }], 7, '2026-11-19')).toBeNull();
});
