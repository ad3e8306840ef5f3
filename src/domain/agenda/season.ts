import { type Day, daysBetween } from '../calendar/day.ts';
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

/** A day that brings what no usual one does in this trade: the weeks beside it are neither a fall nor a rise for it. */
export const isPromotion = (day: Day, seasons: readonly SeasonDefinition[] = []): boolean =>
  seasons.some(({ peaks = [] }) => peaks.includes(day.slice(5)));
