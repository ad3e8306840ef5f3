import { addDays, type Day, startOfWeek } from '../calendar/day.ts';
import { type DayRecord, isBlankOf } from './day-record.ts';
import { daysOf } from './full-days.ts';
import { type Found, type OwnMeasure, totalOf, within } from './own-measure.ts';
import { sum } from './statistics.ts';
import { sumOf } from './weekly-totals.ts';

/** What is laid week beside week: how much was called, how long was talked, what came of it. */
export const weekMeasures = ['dials', 'connects', 'effective', 'talkSeconds', 'deals', 'amount'] as const;
export type WeekMeasure = (typeof weekMeasures)[number];

type Each<T> = Readonly<Record<WeekMeasure, T>>;
export type Sums = Each<number | null>;

/** A calendar week of one person. Null where no record says anything. */
export interface OwnWeek {
  monday: Day;
  /** Days with a record, half days as halves; days off are none. */
  days: number;
  sums: Sums;
  /** Days on which a measure is known, and what it came to on those: what was left blank is not nothing. */
  known: Each<number>;
  ofKnown: Sums;
  /** Days of work that say nothing of a measure that happens now and then. */
  blank: Each<number>;
}

const each = <T>(of: (measure: WeekMeasure) => T) =>
  Object.fromEntries(weekMeasures.map((measure) => [measure, of(measure)])) as Each<T>;

/** The `count` weeks up to the one that holds `asOf`, oldest first. @param records of one person */
export function ownWeeks(records: readonly DayRecord[], asOf: Day, count: number): OwnWeek[] {
  const last = startOfWeek(asOf);
  return Array.from({ length: count }, (_, at) => {
    const monday = addDays(last, -7 * (count - 1 - at));
    const own = records.filter(({ day }) => day >= monday && day < addDays(monday, 7) && day <= asOf);
    const there = own.filter((record) => daysOf(record) > 0);
    const known = each((measure) => sum(there.filter((record) => record[measure] !== null).map(daysOf)));
    const [sums, ofKnown] = [own, there].map((records) => each((measure) => sumOf(records, measure))) as [Sums, Sums];
    const blank = each((measure) => sum(there.filter((record) => isBlankOf(record, measure)).map(daysOf)));
    return { monday, days: sum(there.map(daysOf)), sums, known, ofKnown, blank };
  });
}

/**
 * What a day of these weeks came to on average, of the days on which that measure is known; null where it is on none.
 * Fair to weeks with a day off, and to days on which a column was left blank; but of what happens now and then a blank may
 * be none, so that the other days are the good ones: no mean then.
 */
export function perDayOf(weeks: readonly OwnWeek[]): Sums {
  return each((measure) => {
    const days = weeks.reduce((total, { known }) => total + known[measure], 0);
    return days === 0 || weeks.some(({ blank }) => blank[measure] > 0)
      ? null
      : weeks.reduce((total, { ofKnown }) => total + (ofKnown[measure] ?? 0), 0) / days;
  });
}

/** A measure of the playbook, laid week beside week: null where nobody said anything of it. */
export interface OwnFigures {
  measure: OwnMeasure;
  /** Of each of the weeks, oldest first, what it came to as the playbook adds it up. */
  weeks: readonly (number | null)[];
  /** A day of these weeks, and of those before: what is added up is divided by the days it is known of, all else is as it is. */
  now: number | null;
  before: number | null;
}

function perDayIn(measure: OwnMeasure, found: Found): number | null {
  const total = totalOf(measure, found);
  if (total === null || measure.adds !== 'sum') return total;
  return total / new Set(found.figures.filter((each) => each.measure === measure.id).map(({ day }) => day)).size;
}

/** What a measure came to in each of the `count` weeks up to the one that holds `asOf`, oldest first. */
export function totalsByWeek(measure: OwnMeasure, found: Found, asOf: Day, count: number): (number | null)[] {
  const first = addDays(startOfWeek(asOf), -7 * (count - 1));
  return Array.from({ length: count }, (_, at) => {
    const monday = addDays(first, 7 * at);
    return totalOf(measure, within(found, monday, addDays(monday, 6)));
  });
}

/**
 * The playbook's measures of one person that anything is known of, over `count` weeks up to `asOf` and `earlier` ones before.
 * @param found of that person alone
 */
export function ownFigures(
  measures: readonly OwnMeasure[],
  found: Found,
  asOf: Day,
  count: number,
  earlier: number,
): OwnFigures[] {
  const first = addDays(startOfWeek(asOf), -7 * (count - 1));
  const start = addDays(first, -7 * earlier);
  return measures.flatMap((measure) => {
    const weeks = totalsByWeek(measure, found, asOf, count);
    const now = perDayIn(measure, within(found, first, asOf));
    const before = perDayIn(measure, within(found, start, addDays(first, -1)));
    return now === null && before === null ? [] : [{ measure, weeks, now, before }];
  });
}

/** By how much a day now is above one before, as a share; null where one of them is not known or was nothing. */
export const riseOf = (now: number | null, before: number | null): number | null =>
  now === null || before === null || before === 0 ? null : now / before - 1;
