import { expect, test } from 'vitest';
import { addDays } from '../../../src/domain/calendar/day.ts';
import { attendedDays } from '../../../src/domain/records/person-days.ts';
import { weeklyTotals } from '../../../src/domain/records/weekly-totals.ts';
import { member, record } from '../board/records.ts';

const MONDAY = '2026-11-16';
const SUNDAY = '2026-11-29';
const week = (who: number, monday: string, days: number, dials: number, deals: number | null) =>
  Array.from({ length: days }, (_, i) => record(who, addDays(monday, i), { dials, deals }));

test('a week with holidays, leave or joiners is none worse: a day of somebody is what is laid beside the other weeks', () => {
  const people = [member(1), member(2), member(3, '2026-11-23')];
  const records = [
    ...[1, 2].flatMap((who) => week(who, MONDAY, 5, 100, 1)),
    // Two days only, one on leave, and somebody who has just come.
    ...[1, 2].flatMap((who) => week(who, '2026-11-23', 2, 100, 1)),
    record(1, '2026-11-25', { attendedMinutes: 0, dials: 0, deals: 0 }),
    ...week(3, '2026-11-23', 5, 20, 0),
  ];
  const [first, second] = weeklyTotals(records, attendedDays(records, people), SUNDAY, 2);
  expect(first).toMatchObject({ dials: 1000, deals: 10, dialsPerDay: 100, dealsInFiveDays: 5 });
  expect(second).toMatchObject({ dials: 500, deals: 4, dialsPerDay: 100, dealsInFiveDays: 5 });
});

test('deals that are only written down where there are any are not those of every day', () => {
  const records = [...week(1, MONDAY, 4, 100, null), record(1, '2026-11-20', { dials: 100, deals: 2 })];
  expect(weeklyTotals(records, records, '2026-11-22', 1)[0]).toMatchObject({ dialsPerDay: 100, dealsInFiveDays: 2 });
  const none = week(1, MONDAY, 5, 100, null);
  expect(weeklyTotals(none, none, '2026-11-22', 1)[0]?.dealsInFiveDays).toBeNull();
});
