import { expect, test } from 'vitest';
import { rampCurve } from '../../../src/domain/board/ramp-curve.ts';
import { addDays } from '../../../src/domain/calendar/day.ts';
import type { Measures } from '../../../src/domain/records/day-record.ts';
import { member, record } from './records.ts';

const TODAY = '2026-11-20';
const days = (id: number, from: string, count: number, given: Partial<Measures>) =>
  Array.from({ length: count }, (_, i) => record(id, addDays(from, i), given));
const settled = [member(2, '2026-01-05'), member(3, '2026-02-02')];
const newcomer = member(1, '2026-11-02');

test('deals of a newcomer stand beside the ramp of what settled colleagues do', () => {
  const records = [
    ...days(2, '2026-11-01', 20, { deals: 1 }),
    ...days(3, '2026-11-01', 20, { deals: 3 }),
    ...days(1, '2026-11-02', 7, { deals: 1 }),
  ];
  const curve = rampCurve(newcomer, [newcomer, ...settled], records, 'deals', TODAY);
  expect(curve).toMatchObject({ basis: 'ramp', people: 2 });
  expect(curve.weeks.map((week) => week.own)).toEqual([1, null, null]);
  // Half a week after joining: 2 a day · (1 − e^(−(3.5/30.4375)/2.2)).
  expect(curve.weeks[0]?.expected).toBeCloseTo(2 * (1 - Math.exp(-3.5 / 30.4375 / 2.2)), 9);
  expect(curve.weeks[2]?.expected).toBeCloseTo(2 * (1 - Math.exp(-17.5 / 30.4375 / 2.2)), 9);
});

test('dials are compared with those who started together, never with veterans', () => {
  const cohort = [member(4, '2026-10-19'), member(5, '2026-11-09')];
  const records = [
    ...days(2, '2026-11-01', 20, { dials: 200 }),
    ...days(3, '2026-11-01', 20, { dials: 200 }),
    ...days(4, '2026-10-19', 7, { dials: 100 }),
    ...days(5, '2026-11-09', 7, { dials: 60 }),
    ...days(1, '2026-11-02', 7, { dials: 90 }),
  ];
  const curve = rampCurve(newcomer, [newcomer, ...settled, ...cohort], records, 'dials', TODAY);
  expect(curve).toMatchObject({ basis: 'cohort', people: 2 });
  expect(curve.weeks[0]).toEqual({ week: 1, own: 90, expected: 80 });
});

test.each([
  ['nobody to learn from', [newcomer], '2026-11-02'],
  ['one settled colleague only', [newcomer, settled[0] as (typeof settled)[number]], '2026-11-02'],
])('%s: no expectation is made up', (_, members, from) => {
  const records = [...days(1, from, 5, { deals: 1 }), ...days(2, '2026-11-01', 20, { deals: 1 })];
  const curve = rampCurve(newcomer, members, records, 'deals', TODAY);
  expect(curve.basis).toBeNull();
  expect(curve.weeks.every((week) => week.expected === null)).toBe(true);
});

test('without a joining day the first record starts the count; without records there is no curve', () => {
  const unknown = member(1);
  expect(rampCurve(unknown, [unknown], days(1, '2026-11-10', 3, { deals: 1 }), 'deals', TODAY).weeks.length).toBe(2);
  expect(rampCurve(unknown, [unknown], [], 'deals', TODAY).weeks).toEqual([]);
});

test('whoever has been here for more than half a year stands beside no newcomer', () => {
  const old = member(1, '2026-04-01');
  const records = [
    ...days(2, '2026-11-01', 20, { deals: 1 }),
    ...days(3, '2026-11-01', 20, { deals: 3 }),
    ...days(1, '2026-11-02', 7, { deals: 1 }),
  ];
  const curve = rampCurve(old, [old, ...settled], records, 'deals', TODAY);
  expect(curve).toMatchObject({ basis: null, isPast: true });
  expect(curve.weeks.every((week) => week.expected === null)).toBe(true);
  expect(rampCurve(newcomer, [newcomer, ...settled], records, 'deals', TODAY).isPast).toBe(false);
});
