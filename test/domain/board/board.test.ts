import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestOf, buildBoard } from '../../../src/domain/board/board.ts';
import { pointsOf } from '../../../src/domain/board/points.ts';
import { addDays } from '../../../src/domain/calendar/day.ts';
import { boardWords } from '../../../src/i18n/areas/board.ts';
import { record } from './records.ts';

const MONDAY = '2026-11-23';

test('the list never reaches the bottom: half of the team at most, nobody with nothing, the level ones together', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(6), { maxLength: 12 }), fc.integer({ min: 1, max: 20 }), (values, count) => {
      const all = values.map((value, id) => ({ id, value }));
      const shown = bestOf(all, count, all.length);
      const least = Math.min(...shown.map((each) => each.value));
      for (const each of all)
        expect(shown.includes(each)).toBe(each.value > 0 && each.value >= least && shown.length > 0);
      const above = all.filter((each) => each.value > least).length;
      expect(above).toBeLessThan(Math.max(1, Math.min(count, Math.max(1, Math.floor(all.length / 2)))));
    }),
  );
});

/** Ten work days of 20, ending the week before. */
const usual = (memberId: number, value = 20) =>
  Array.from({ length: 14 }, (_, i) => addDays(MONDAY, -14 + i))
    .filter((_, i) => i % 7 < 5)
    .map((day) => record(memberId, day, { effective: value }));
const sorted = (records: ReturnType<typeof record>[]) => records.sort((a, b) => (a.day < b.day ? -1 : 1));
const board = (records: ReturnType<typeof record>[], memberIds = [1, 2, 3, 4]) =>
  buildBoard({ measure: 'effective', period: 'week', on: MONDAY, memberIds, records: sorted(records), top: 3 });

test('a personal best beats every day before, and needs ten days to be one', () => {
  const best = record(1, MONDAY, { effective: 21 });
  expect(board([...usual(1), best]).bests).toEqual([{ memberId: 1, kind: 'day', on: MONDAY, value: 21, before: 20 }]);
  expect(board([...usual(1), record(1, MONDAY, { effective: 20 })]).bests).toEqual([]);
  expect(board([...usual(1).slice(1), best]).bests).toEqual([]);
});

test('who had none before has beaten nothing: the first one is told once, as a first one', () => {
  const months = [-14, 0].flatMap((by) => usual(1, 0).map((each) => ({ ...each, day: addDays(each.day, by) })));
  const [first, ...others] = board([...months, record(1, MONDAY, { effective: 1 })]).bests;
  expect([first, others]).toEqual([{ memberId: 1, kind: 'day', on: MONDAY, value: 1, before: 0 }, []]);
  for (const words of [boardWords('zh-CN'), boardWords('en')])
    expect(words.best('方舟', words.measures.deals, 'day', '1', null, MONDAY)).not.toMatch(/超过|above/u);
});

test('what a week came to is no best day, and still a best week', () => {
  const fridays = Array.from({ length: 12 }, (_, i) => addDays(MONDAY, 4 - 7 * (11 - i)));
  const sums = fridays.map((day, i) => record(1, day, { effective: 60 + i }));
  expect(board(sums).bests).toEqual([{ memberId: 1, kind: 'week', on: MONDAY, value: 71, before: 70 }]);
});

test('what was best before a best stands before it, in the same month too: the page of a week and that of its month agree', () => {
  // Two weeks of October, then November: a week of 10 a day, and a better one.
  const weeks = [2, 2, 2, 2, 10, 16].map((value, i) => ({ value, monday: addDays(MONDAY, 7 * (i - 5)) }));
  const records = weeks.flatMap(({ value, monday }) =>
    Array.from({ length: 5 }, (_, i) => record(1, addDays(monday, i), { effective: value })),
  );
  const bestsOf = (period: 'week' | 'month') =>
    buildBoard({ measure: 'effective', period, on: MONDAY, memberIds: [1], records, top: 3 }).bests;
  const expected = [
    { memberId: 1, kind: 'day', on: MONDAY, value: 16, before: 10 },
    { memberId: 1, kind: 'week', on: MONDAY, value: 80, before: 50 },
  ];
  expect(bestsOf('week')).toEqual(expected);
  expect(bestsOf('month')).toEqual(expected);
});

test('a day has one mean on a board: the list and the rise count the same days and the same deals', () => {
  const now = [3, 3, 3, 0].map((value, i) => record(1, addDays(MONDAY, i), { effective: value }));
  const onLeave = { ...record(1, addDays(MONDAY, 4), { effective: 3 }), there: 0 as const };
  const found = board([...usual(1, 1), ...now, onLeave]);
  const [first] = found.top;
  expect(first).toMatchObject({ value: 12, days: 4 });
  expect(found.improved).toMatchObject([{ perDay: 3 }]);
});

test('rising is measured against the own usual, over three days at least', () => {
  const days = (memberId: number, value: number, count: number) =>
    Array.from({ length: count }, (_, i) => record(memberId, addDays(MONDAY, i), { effective: value }));
  const found = board([
    ...usual(1, 10),
    ...days(1, 15, 3),
    ...usual(2, 40),
    ...days(2, 42, 3),
    ...usual(3),
    ...days(3, 60, 2),
  ]);
  expect(found.improved).toEqual([{ memberId: 1, perDay: 15, usual: 10, rise: 0.5 }]);
  expect(found.top.map((each) => each.memberId)).toEqual([2, 3]);
});

test('those who left, and other weeks, are not on the board', () => {
  const found = board([record(9, MONDAY, { effective: 90 }), record(1, addDays(MONDAY, -1), { effective: 50 })]);
  expect(found.top).toEqual([]);
  expect(found.span).toEqual({ from: '2026-11-23', to: '2026-11-29' });
});

const rules = [
  { id: 'calls', metric: 'effective', points: 1, capPerDay: 12 },
  { id: 'warm', metric: 'intent-a', points: 2, capPerDay: 6 },
  { id: 'deal', metric: 'deals', points: 5 },
  { id: 'by-hand', points: 3 },
  { id: 'money', metric: 'amount', points: 1 },
];
const span = { from: MONDAY, to: addDays(MONDAY, 6) };

test('points, by hand: 12 + 6 + 5 on the first day, 3 on the second, none for next week', () => {
  const records = [
    record(1, MONDAY, { effective: 40, intentA: 5, deals: 1, dials: 900, amount: 9000 }),
    record(1, addDays(MONDAY, 1), { effective: 3 }),
    record(1, addDays(MONDAY, 7), { deals: 4 }),
  ];
  expect(pointsOf(rules, records, [1, 2], span)).toEqual([
    {
      memberId: 1,
      value: 26,
      parts: [
        { rule: 'calls', points: 15 },
        { rule: 'warm', points: 6 },
        { rule: 'deal', points: 5 },
      ],
    },
    { memberId: 2, value: 0, parts: [] },
  ]);
});

test('dialling at random does not pay: a thousand dials more are not one point more', () => {
  fc.assert(
    fc.property(fc.nat(50), fc.nat(2000), (effective, dials) => {
      const points = (more: number) =>
        pointsOf(
          rules,
          [record(1, MONDAY, { effective: effective + (more > 0 ? 12 : 0), dials: dials + more })],
          [1],
          span,
        )[0]?.value as number;
      expect(points(1000)).toBeLessThanOrEqual(12);
      if (effective >= 12) expect(points(1000)).toBe(points(0));
    }),
  );
});
