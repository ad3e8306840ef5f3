import { expect, test } from 'vitest';
import { addDays } from '../../../src/domain/calendar/day.ts';
import { callsBeside } from '../../../src/domain/coaching/calling.ts';
import { record } from '../board/records.ts';

const ladder = [
  { id: 'listen', workdays: 1, noCalls: true, exit: { count: 1 } },
  { id: 'few', workdays: 1, exit: { count: 1 } },
  { id: 'all', workdays: 1, exit: { count: 1 } },
];
const START = '2026-11-02';
const before = Array.from({ length: 15 }, (_, i) => record(1, addDays('2026-10-12', i), { dials: 140 }));
const since = (dials: readonly number[]) => dials.map((each, i) => record(1, addDays(START, i), { dials: each }));
const at = (passes: number) => ({
  startedOn: START,
  results: Array.from({ length: passes }, () => ({ on: START, outcome: 'pass' as const, fear: 2 })),
});
const beside = (passes: number, dials: readonly number[], known = before) =>
  callsBeside(ladder, at(passes), [...known, ...since(dials)], '2026-11-20');

test('calls on a rung without any are seen, as many as ever on every rung but the last', () => {
  expect(beside(0, [40, 110, 120, 109])).toEqual({ dials: 110, usual: 140, isAsUsual: true, days: 3 });
  expect(beside(0, [40, 44, 42])).toEqual({ dials: 42, usual: 140, isAsUsual: false, days: 3 });
  expect(beside(0, [40, 3, 2])).toBeNull();
  expect(beside(1, [40, 44, 42])).toBeNull();
  expect(beside(1, [110, 120, 109])).toMatchObject({ isAsUsual: true });
  expect(beside(2, [110, 120, 109])).toBeNull();
});

test('nothing is said without three days since, or without a usual, or after the end', () => {
  expect(beside(0, [110, 120])).toBeNull();
  expect(beside(0, [110, 120, 109], before.slice(0, 5))).toBeNull();
  expect(beside(3, [110, 120, 109])).toBeNull();
});
