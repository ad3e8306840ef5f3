import type { Day } from '../calendar/day.ts';
import type { SeasonDefinition } from './shapes.ts';

/** The day lies in a season of the trade; one that ends before it begins runs over the new year. */
export function isInSeason({ from, to }: SeasonDefinition, date: Day): boolean {
  const day = date.slice(5);
  return from <= to ? from <= day && day <= to : day >= from || day <= to;
}
