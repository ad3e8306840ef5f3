import { expect, test } from 'vitest';
import { buildLedger } from '../../../src/domain/agenda/ledger.ts';
import { addDays } from '../../../src/domain/calendar/day.ts';
import { callsDrop } from '../../../src/domain/diagnosis/detectors/drops.ts';
import { sumsOfDays, withoutSums } from '../../../src/domain/records/sums-of-days.ts';
import { record } from '../board/records.ts';

test.each([
  ['each Friday', ['2026-10-16', '2026-10-23', '2026-10-30'], 3],
  ['each month', ['2026-08-31', '2026-09-30', '2026-10-31'], 3],
  ['one day so far', ['2026-10-16'], 0],
  ['day by day', ['2026-10-15', '2026-10-16', '2026-10-19'], 0],
  ['the first day behind a week of holidays', ['2026-09-29', '2026-09-30', '2026-10-08'], 0],
  ['one day between two weeks off', ['2026-09-25', '2026-09-26', '2026-10-08', '2026-10-19', '2026-10-20'], 0],
  ['weeks, then days', ['2026-10-02', '2026-10-09', '2026-10-16', '2026-10-23', '2026-10-26', '2026-10-27'], 3],
  ['twice only', ['2026-10-16', '2026-10-23'], 0],
])('what is a sum of several days: %s', (_, days, sums) => {
  expect([...sumsOfDays([...days, ...days].reverse())]).toEqual(days.slice(0, sums));
});

test('what is a sum adds up, and is nobody’s day', () => {
  const fridays = ['2026-10-16', '2026-10-23', '2026-10-30'] as const;
  const records = fridays.map((day) => record(1, day, { effective: 60, deals: 5 }));
  const ledger = buildLedger(records, [], sumsOfDays(fridays));
  expect(ledger.sum(1, 'effective', '2026-10-01', '2026-10-31')).toBe(180);
  const next = '2026-11-02';
  expect([ledger.pace(1, 'effective', next), ledger.within(1, 'effective', next)]).toEqual([null, null]);
  expect(ledger.on(1, '2026-10-30')).toBeUndefined();
  expect(ledger.best(1, 'deals', next)).toEqual({ days: 0, most: 0 });
  expect(buildLedger(records).pace(1, 'effective', next)).toBe(60);
});

test('sums of weeks from before a team kept days make no fall in calls of the days since', () => {
  const fridays = Array.from({ length: 12 }, (_, i) => addDays('2026-08-07', 7 * i));
  const days = ['2026-10-26', '2026-10-27', '2026-10-28', '2026-10-29', '2026-10-30'] as const;
  const people = [1, 2, 3, 4];
  const of = (on: readonly string[], dials: number) =>
    on.flatMap((day) => people.map((who) => record(who, day, { dials })));
  const records = [...of(fridays, 500), ...of(days, 100)];
  const said = (attended: typeof records) => {
    const view = { asOf: '2026-10-30', members: [], records, attended, targets: [], sharers: [], eveningMeetings: [] };
    return callsDrop({ ...view, isWorkday: () => true }, {});
  };
  expect(said(records)).toMatchObject({ kind: 'answer', answer: 1 });
  expect(said(withoutSums(records))).toMatchObject({ kind: 'not-enough-data' });
  expect(withoutSums(of(days, 100))).toHaveLength(20);
  // Where nothing else is kept, one sum is held against another.
  expect(withoutSums(of(fridays, 500))).toHaveLength(48);
});
