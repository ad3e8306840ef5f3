import dayjs from 'dayjs';
import isoWeekPlugin from 'dayjs/plugin/isoWeek.js';
import utc from 'dayjs/plugin/utc.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  dayFromNumber,
  endOfMonth,
  isDay,
  isoWeek,
  isoWeekday,
} from '../../../src/domain/calendar/day.ts';

dayjs.extend(utc);
dayjs.extend(isoWeekPlugin);

const day = fc.integer({ min: -25_567, max: 84_005 }).map(dayFromNumber);

test('days, months and weeks are counted as dayjs counts them', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -30, max: 30 }), (from, step) => {
      const at = dayjs.utc(from);
      expect(isDay(from)).toBe(true);
      expect(addDays(from, step)).toBe(at.add(step, 'day').format('YYYY-MM-DD'));
      expect(addMonths(from, step)).toBe(at.add(step, 'month').format('YYYY-MM-DD'));
      expect(endOfMonth(from)).toBe(at.endOf('month').format('YYYY-MM-DD'));
      expect(isoWeekday(from)).toBe(at.isoWeekday());
      expect(isoWeek(from)).toBe(`${at.isoWeekYear()}-W${String(at.isoWeek()).padStart(2, '0')}`);
    }),
    { numRuns: 2000 },
  );
});
