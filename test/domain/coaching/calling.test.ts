import { expect, test } from 'vitest';
import { addDays } from '../../../src/domain/calendar/day.ts';
import { callsBeside, servedOf } from '../../../src/domain/coaching/calling.ts';
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
  callsBeside(ladder, at(passes), servedOf([...known, ...since(dials)], [], []), '2026-11-20');

test('calls on a rung without any are seen, as many as ever on every rung but the last', () => {
  expect(beside(0, [40, 110, 120, 109])).toEqual({ count: 110, usual: 140, isAsUsual: true, days: 3, measure: null });
  expect(beside(0, [40, 44, 42])).toEqual({ count: 42, usual: 140, isAsUsual: false, days: 3, measure: null });
  expect(beside(0, [40, 3, 2])).toBeNull();
  expect(beside(1, [40, 44, 42])).toBeNull();
  expect(beside(1, [110, 120, 109])).toMatchObject({ isAsUsual: true });
  expect(beside(2, [110, 120, 109])).toBeNull();
});

test('nothing is said without three days since, or after the end; of a newcomer what is no call or two', () => {
  expect(beside(0, [110, 120])).toBeNull();
  expect(beside(0, [110, 120, 109], before.slice(0, 5))).toMatchObject({ count: 110, usual: null, isAsUsual: false });
  expect(beside(0, [6, 4, 7], before.slice(0, 5))).toBeNull();
  expect(beside(1, [110, 120, 109], before.slice(0, 5))).toBeNull();
  expect(beside(3, [110, 120, 109])).toBeNull();
});

test('where nobody counts calls, the customers that the playbook counts tell', () => {
  const measure = (id: string) => ({
    id,
    title: id,
    unit: '',
    direction: 'more' as const,
    adds: 'sum' as const,
    aliases: [],
  });
  const measures = [
    measure('inquiries'),
    measure('conversations'),
    { ...measure('complaints'), direction: 'less' as const },
  ];
  const figures = [10, 12, 11].flatMap((value, i) => [
    { memberId: 1, day: addDays(START, i), measure: 'inquiries', value },
    { memberId: 1, day: addDays(START, i), measure: 'conversations', value: 4 * value },
    { memberId: 1, day: addDays(START, i), measure: 'complaints', value: 90 },
  ]);
  const served = servedOf([record(1, START, { deals: 1 })], figures, measures);
  expect(callsBeside(ladder, at(0), served, '2026-11-20')).toMatchObject({
    count: 44,
    usual: null,
    measure: { id: 'conversations' },
  });
  expect(callsBeside(ladder, at(1), served, '2026-11-20')).toBeNull();
  expect(callsBeside(ladder, at(0), servedOf([], [], measures), '2026-11-20')).toBeNull();
});
