import { expect, test } from 'vitest';
import { openWarnings } from '../../../src/domain/remark/open-warning.ts';

const remark = (id: number, on: string, memberId: number | null, sign = 'panic', open = true) => ({
  id,
  on,
  readings: [{ sign, memberId, ...(open ? { open } : {}) }],
});
const idsOf = (...args: Parameters<typeof openWarnings>) => openWarnings(...args).map((each) => each.remark);

test('what nobody was asked about stays open, the latest first, each sign of each person once', () => {
  const remarks = [
    remark(1, '2026-11-02', 7),
    remark(2, '2026-11-03', 7),
    remark(3, '2026-11-03', 8),
    remark(4, '2026-11-04', 7, 'hopelessness'),
    remark(5, '2026-11-04', 9, 'panic', false),
  ];
  expect(idsOf(remarks, [], '2026-11-05')).toEqual([4, 3, 2]);
});

test('a yes or a no of that day or later settles it for that person and sign, an earlier one does not', () => {
  const remarks = [remark(1, '2026-11-03', 7), remark(2, '2026-11-03', null)];
  const answered = (on: string, memberId: number, sign = 'panic') => [{ on, memberId, sign }];
  expect(idsOf(remarks, answered('2026-11-02', 7), '2026-11-05')).toEqual([2, 1]);
  expect(idsOf(remarks, answered('2026-11-03', 7, 'hopelessness'), '2026-11-05')).toEqual([2, 1]);
  // Where nobody was recognised, whoever it is said of.
  expect(idsOf(remarks, answered('2026-11-04', 8), '2026-11-05')).toEqual([1]);
  expect(idsOf(remarks, answered('2026-11-03', 7), '2026-11-05')).toEqual([]);
});

test('it is asked until somebody answers, and never before it was said', () => {
  const remarks = [remark(1, '2026-11-03', 7)];
  expect(idsOf(remarks, [], '2027-01-18')).toEqual([1]);
  expect(idsOf(remarks, [], '2026-11-02')).toEqual([]);
});
