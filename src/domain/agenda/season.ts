import { type Day, daysBetween } from '../calendar/day.ts';
import type { SeasonDefinition } from './shapes.ts';

/** The day lies in a season of the trade; one that ends before it begins runs over the new year. */
export function isInSeason({ from, to }: SeasonDefinition, date: Day): boolean {
  const day = date.slice(5);
  return from <= to ? from <= day && day <= to : day >= from || day <= to;
}

const SHORT_DAYS = 7;

/** A season of a few days marks them as a holiday does. */
export const isShort = ({ from, to }: SeasonDefinition): boolean =>
  // Any year that is no leap year will do.
  from <= to && daysBetween(`2001-${from}`, `2001-${to}`) < SHORT_DAYS;
