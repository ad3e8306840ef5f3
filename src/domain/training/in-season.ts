import type { Day } from '../calendar/day.ts';
import type { PlannableModule } from './shapes.ts';

/** A stretch of the trade's year, months and days (`MM-DD`); one that ends before it begins runs over the new year. */
export interface Season {
  id: string;
  from: string;
  to: string;
}

/** Whether a module may be taught on a day: what is about a sale is of no use weeks after it. One of an unknown season may always be. */
export function isOffered(
  { season }: Pick<PlannableModule, 'season'>,
  day: Day,
  seasons: readonly Season[] = [],
): boolean {
  const found = season === undefined ? undefined : seasons.find(({ id }) => id === season);
  if (found === undefined) return true;
  const at = day.slice('YYYY-'.length);
  return found.from <= found.to ? found.from <= at && at <= found.to : at >= found.from || at <= found.to;
}
