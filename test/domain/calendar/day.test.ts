import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  dayFromNumber,
  dayNumber,
  daysBetween,
  endOfMonth,
  formatDay,
  isDay,
  isoWeek,
  isoWeekday,
  startOfMonth,
  startOfWeek,
} from '../../../src/domain/calendar/day.ts';

/** The days of 1900–2199 counted one after another by the rule of the Gregorian calendar; the first was a Monday. */
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lengthOf = (year: number, month: number) =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
const two = (value: number) => String(value).padStart(2, '0');
const counted = Array.from({ length: 300 }, (_, i) => 1900 + i).flatMap((year) =>
  Array.from({ length: 12 }, (_, i) => i + 1).flatMap((month) =>
    Array.from({ length: lengthOf(year, month) }, (_, i) => `${year}-${two(month)}-${two(i + 1)}`),
  ),
);
const FIRST = counted.indexOf('1970-01-01');

/** ISO 8601: week 1 is the one with the year's first Thursday; told by counting the Thursdays of the year. */
function weekByCounting(at: number): string {
  const thursday = at - (at % 7) + 3;
  const year = (counted[thursday] as string).slice(0, 4);
  let week = 0;
  for (let i = thursday; counted[i]?.startsWith(year); i -= 7) week += 1;
  return `${year}-W${two(week)}`;
}

const inside = fc.integer({ min: 40, max: counted.length - 41 });

test('days, weeks and months are what counting one day after another gives', () => {
  fc.assert(
    fc.property(inside, fc.integer({ min: -30, max: 30 }), (at, step) => {
      const day = counted[at] as string;
      expect(isDay(day)).toBe(true);
      expect(dayNumber(day)).toBe(at - FIRST);
      expect(dayFromNumber(at - FIRST)).toBe(day);
      expect(addDays(day, step)).toBe(counted[at + step]);
      expect(daysBetween(day, counted[at + step] as string)).toBe(step);
      expect(isoWeekday(day)).toBe((at % 7) + 1);
      expect(startOfWeek(day)).toBe(counted[at - (at % 7)]);
      expect(isoWeek(day)).toBe(weekByCounting(at));
    }),
    { numRuns: 1000 },
  );
});

test('a month later is the same date, or the last of a shorter month', () => {
  fc.assert(
    fc.property(inside, fc.integer({ min: -30, max: 30 }), (at, step) => {
      const day = counted[at] as string;
      const [year, month, date] = day.split('-').map(Number) as [number, number, number];
      const later = year * 12 + month - 1 + step;
      const [toYear, toMonth] = [Math.floor(later / 12), (later % 12) + 1];
      expect(addMonths(day, step)).toBe(`${toYear}-${two(toMonth)}-${two(Math.min(date, lengthOf(toYear, toMonth)))}`);
      expect(startOfMonth(day)).toBe(`${day.slice(0, 7)}-01`);
      expect(endOfMonth(day)).toBe(`${day.slice(0, 7)}-${lengthOf(year, month)}`);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  '2026-02-29',
  '2100-02-29',
  '2026-2-9',
  '2026-13-01',
  '2026-00-10',
  '2026-11-31',
  '2026-11-2a',
  '2026-11-24 ',
  '1899-12-31',
  '2200-01-01',
  '２０２６-11-24',
  '20261124',
  '',
])('%j is no day, however often it is asked', (text) => {
  expect([isDay(text), isDay(text)]).toEqual([false, false]);
});

test('what is no day cannot be counted on', () => {
  expect(() => addDays('morgen', 1)).toThrow(RangeError);
  expect(() => addMonths('morgen', 1)).toThrow(RangeError);
});

test('a day is written as the language wants it', () => {
  expect(formatDay('2026-11-04', 'M月D日')).toBe('11月4日');
  expect(formatDay('2026-11-04', 'D MMM')).toBe('4 Nov');
});
