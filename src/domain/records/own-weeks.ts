import { addDays, type Day, startOfWeek } from '../calendar/day.ts';
import type { DayRecord } from './day-record.ts';
import { sumOf } from './weekly-totals.ts';

/** What is laid week beside week: how much was called, how long was talked, what came of it. */
export const weekMeasures = ['dials', 'connects', 'effective', 'talkSeconds', 'deals', 'amount'] as const;
export type WeekMeasure = (typeof weekMeasures)[number];

type Each<T> = Readonly<Record<WeekMeasure, T>>;
export type Sums = Each<number | null>;

/** A calendar week of one person. Null where no record says anything. */
export interface OwnWeek {
  monday: Day;
  /** Days with a record. */
  days: number;
  /** Days on which a measure is known: what was left blank is not nothing. */
  known: Each<number>;
  sums: Sums;
}

const each = <T>(of: (measure: WeekMeasure) => T) =>
  Object.fromEntries(weekMeasures.map((measure) => [measure, of(measure)])) as Each<T>;

/** The `count` weeks up to the one that holds `asOf`, oldest first. @param records of one person */
export function ownWeeks(records: readonly DayRecord[], asOf: Day, count: number): OwnWeek[] {
  const last = startOfWeek(asOf);
  return Array.from({ length: count }, (_, at) => {
    const monday = addDays(last, -7 * (count - 1 - at));
    const own = records.filter(({ day }) => day >= monday && day < addDays(monday, 7) && day <= asOf);
    const known = each((measure) => own.filter((record) => record[measure] !== null).length);
    return { monday, days: own.length, known, sums: each((measure) => sumOf(own, measure)) };
  });
}

/**
 * What a day of these weeks came to on average, of the days on which that measure is known; null where it is on none.
 * Fair to weeks with a day off, and to days on which a column was left blank.
 */
export function perDayOf(weeks: readonly OwnWeek[]): Sums {
  return each((measure) => {
    const days = weeks.reduce((total, { known }) => total + known[measure], 0);
    return days === 0 ? null : weeks.reduce((total, { sums }) => total + (sums[measure] ?? 0), 0) / days;
  });
}

/** By how much a day now is above one before, as a share; null where one of them is not known or was nothing. */
export const riseOf = (now: number | null, before: number | null): number | null =>
  now === null || before === null || before === 0 ? null : now / before - 1;
