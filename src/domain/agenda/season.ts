import { addDays, type Day, daysBetween } from '../calendar/day.ts';
import type { SeasonDefinition } from './shapes.ts';

/** The day lies in a season of the trade; one that ends before it begins runs over the new year. */
export function isInSeason({ from, to }: SeasonDefinition, date: Day): boolean {
  const day = date.slice(5);
  return from <= to ? from <= day && day <= to : day >= from || day <= to;
}

const DAYS_OF_YEAR = 365;

/** How many days a season has, both ends included; in a year that is no leap year. */
export const daysOfSeason = ({ from, to }: Pick<SeasonDefinition, 'from' | 'to'>): number =>
  ((daysBetween(`2001-${from}`, `2001-${to}`) + DAYS_OF_YEAR) % DAYS_OF_YEAR) + 1;

const SHORT_DAYS = 7;

/** A season of a few days marks them as a holiday does. */
export const isShort = (season: SeasonDefinition): boolean =>
  season.from <= season.to && daysOfSeason(season) <= SHORT_DAYS;

/** Month and day of the great sales days. */
export const SHOPPING_FESTIVALS = ['06-18', '11-11', '12-12'];

/** The evening before a sale its carts are filled, the day after it is paid for what was left in them: both are like the day itself. */
const BESIDE_DAYS = 1;
/** Some leap year, so that every day of one has its neighbours. */
const SOME_YEAR = '2000';

/**
 * Days that bring what no usual one does in this trade, and those beside them: the weeks around them are neither a fall nor a rise
 * for it. @param peaks days of the year as `MM-DD`
 */
export function promotionsOf(peaks: readonly string[]): (day: Day) => boolean {
  const beside = new Set(
    peaks.flatMap((peak) =>
      [-BESIDE_DAYS, 0, BESIDE_DAYS].map((by) => monthAndDay(addDays(`${SOME_YEAR}-${peak}`, by))),
    ),
  );
  return (day) => beside.has(monthAndDay(day));
}

const monthAndDay = (day: Day): string => day.slice('YYYY-'.length);
