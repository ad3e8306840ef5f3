import { expect, test } from 'vitest';
import type { Measures } from '../../../src/domain/records/day-record.ts';
import { ownWeeks, perDayOf } from '../../../src/domain/records/own-weeks.ts';
import { record } from '../board/records.ts';

const day = (on: string, known: Partial<Measures>) => record(1, on, known);

test('a day on which a column was left blank does not count as nothing', () => {
  const weeks = ownWeeks(
    [
      day('2026-11-10', { effective: 100, deals: 10 }),
      day('2026-11-11', { effective: 100, deals: 10 }),
      day('2026-11-17', { effective: 100, deals: 10 }),
      day('2026-11-18', { deals: 10 }),
      day('2026-11-19', { effective: 0, deals: 0 }),
    ],
    '2026-11-20',
    2,
  );
  expect(perDayOf(weeks.slice(0, 1))).toMatchObject({ effective: 100, deals: 10, dials: null });
  // The blank day is left out, the day with a 0 is not.
  expect(perDayOf(weeks.slice(1))).toMatchObject({ effective: 50, dials: null });
  expect(perDayOf(weeks.slice(1)).deals).toBeCloseTo(20 / 3, 10);
  expect(perDayOf(weeks).effective).toBe(75);
});
