import { addDays, type Day, startOfWeek } from '../calendar/day.ts';
import type { DayRecord } from './day-record.ts';
import { sumOf } from './weekly-totals.ts';

/** What is laid week beside week: how much was called, how long was talked, what came of it. */
export const weekMeasures = ['dials', 'connects', 'effective', 'talkSeconds', 'deals', 'amount'] as const;
export type WeekMeasure = (typeof weekMeasures)[number];

export type Sums = Readonly<Record<WeekMeasure, number | null>>;

/** A calendar week of one person. Null where no record says anything. */
export interface OwnWeek {
  monday: Day;
  /** Days with a record. */
  days: number;
  sums: Sums;
}

const sumsOf = (records: readonly DayRecord[]): Sums =>
  Object.fromEntries(weekMeasures.map((measure) => [measure, sumOf(records, measure)])) as Sums;

/** The `count` weeks up to the one that holds `asOf`, oldest first. @param records of one person */
export function ownWeeks(records: readonly DayRecord[], asOf: Day, count: number): OwnWeek[] {
  const last = startOfWeek(asOf);
  return Array.from({ length: count }, (_, at) => {
    const monday = addDays(last, -7 * (count - 1 - at));
    const own = records.filter(({ day }) => day >= monday && day < addDays(monday, 7) && day <= asOf);
    return { monday, days: own.length, sums: sumsOf(own) };
  });
}

/** What a recorded day of these weeks came to on average; null where nothing is known. Fair to weeks with a day off. */
export function perDayOf(weeks: readonly OwnWeek[]): Sums {
  const mean = (measure: WeekMeasure) => {
    const known = weeks.filter(({ sums }) => sums[measure] !== null);
    const days = known.reduce((total, week) => total + week.days, 0);
    return days === 0 ? null : known.reduce((total, week) => total + (week.sums[measure] ?? 0), 0) / days;
  };
  return Object.fromEntries(weekMeasures.map((measure) => [measure, mean(measure)])) as Sums;
}

/** By how much a day now is above one before, as a share; null where one of them is not known or was nothing. */
export const riseOf = (now: number | null, before: number | null): number | null =>
  now === null || before === null || before === 0 ? null : now / before - 1;
