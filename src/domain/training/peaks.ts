import { addDays, type Day } from '../calendar/day.ts';

/** Calendar days before and after a peak that are busy as well: what was promised is got ready, what came is sent on. */
const BUSY_BEFORE = 3;
const BUSY_AFTER = 1;

/** A peak of the trade has no training, the days beside it have half as much as others. */
export type Rush = 'peak' | 'beside' | null;

/**
 * How busy a day is by the trade's year.
 * @param peaks months and days (`MM-DD`) that a playbook calls its peaks
 */
export function rushOn(day: Day, peaks: readonly string[]): Rush {
  const isPeak = (date: Day) => peaks.includes(date.slice(5));
  if (peaks.length === 0) return null;
  if (isPeak(day)) return 'peak';
  for (let step = -BUSY_AFTER; step <= BUSY_BEFORE; step += 1) if (isPeak(addDays(day, step))) return 'beside';
  return null;
}
