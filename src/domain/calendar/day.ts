import dayjs from 'dayjs';
import isoWeekPlugin from 'dayjs/plugin/isoWeek.js';
import utc from 'dayjs/plugin/utc.js';
import { remembered } from '../remembered.ts';

dayjs.extend(utc);
dayjs.extend(isoWeekPlugin);

/** A calendar day as `YYYY-MM-DD` text: sorts as it reads and knows no time zone. */
export type Day = string;

const FORMAT = 'YYYY-MM-DD';
const MS_PER_DAY = 86_400_000;

/*
 * Calendars walk over the same days again and again, and dayjs takes some µs for each, more in a program that has just
 * started. What is remembered stays small: only days that exist are asked for, and there are 110,000 in all.
 */

const text = (date: dayjs.Dayjs): Day => {
  if (!date.isValid()) throw new RangeError('not a day');
  // Sooner than `format`, which looks at the locale and the zone first.
  return date.toISOString().slice(0, FORMAT.length);
};

/** Days since 1970-01-01; the quick way to compare and subtract. */
export const dayNumber = (day: Day): number => numbers.get(day) ?? parsedNumber(day);
const parsedNumber = remembered((day: Day) => dayjs.utc(day).valueOf() / MS_PER_DAY);
/** Days that were written here need not be parsed again. */
const numbers = new Map<Day, number>();
export const dayFromNumber = remembered((number: number) => {
  const day = text(dayjs.utc(number * MS_PER_DAY));
  numbers.set(day, number);
  return day;
});

/**
 * True for an existing day of the years 1900–2199 written `YYYY-MM-DD`: one that comes back as it went in. 30 February
 * comes back as a day of March. A strict parse by format takes three times as long, and remembers nothing for others.
 */
export const isDay = (day: string): boolean =>
  /^(19|2[01])\d\d-\d\d-\d\d$/.test(day) && Number.isFinite(dayNumber(day)) && dayFromNumber(dayNumber(day)) === day;

export const addDays = (day: Day, days: number): Day => dayFromNumber(dayNumber(day) + days);
/** Whole days from `from` to `to`, negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);
/** The same date some months later, or the last day of a shorter month. */
export const addMonths = (day: Day, months: number): Day => monthsLater(months)(day);
const monthsLater = remembered((months: number) => remembered((day: Day) => text(dayjs.utc(day).add(months, 'month'))));
/** 1 = Monday … 7 = Sunday. */
export const isoWeekday = remembered((day: Day) => dayjs.utc(day).isoWeekday());
export const startOfWeek = (day: Day): Day => addDays(day, 1 - isoWeekday(day));
export const startOfMonth = remembered((day: Day) => text(dayjs.utc(day).startOf('month')));
export const endOfMonth = remembered((day: Day) => text(dayjs.utc(day).endOf('month')));
/** `2026-W48`: the year is that of the week's Thursday (ISO 8601). */
export const isoWeek = remembered((day: Day) => {
  const date = dayjs.utc(day);
  return `${date.isoWeekYear()}-W${String(date.isoWeek()).padStart(2, '0')}`;
});
/** @param format as dayjs writes it: `M月D日`, `D MMM` */
export const formatDay = (day: Day, format: string): string => dayjs.utc(day).format(format);
/** Age in months of 30.4375 days, the unit of the stage windows. */
export const monthsBetween = (from: Day, to: Day): number => daysBetween(from, to) / 30.4375;

/** The first of these days; null where one of them is not known, or there are none. */
export function earliestOfAll(days: readonly (Day | undefined)[]): Day | null {
  const known = days.flatMap((day) => day ?? []).sort();
  return known.length < days.length ? null : (known[0] ?? null);
}

/** The last of those of these days that are known; null where none is. */
export const latestOfAll = (days: readonly (Day | null | undefined)[]): Day | null =>
  days.reduce<Day | null>((latest, day) => (day != null && (latest === null || day > latest) ? day : latest), null);
