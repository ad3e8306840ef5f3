import type { Day } from '../../domain/calendar/day.ts';
import type { Half } from '../../domain/team/absence.ts';

/** From when to when a leave of several days was asked for; the days without a year, as `3/13` or `11-12`. */
export interface LeaveSpan {
  first: string;
  last: string;
  /** It begins at noon. */
  fromNoon: boolean;
  /** It ends at noon. */
  toNoon: boolean;
}

export const NOON = 12;
/** So many hours of one day are more than half of it. */
export const HOURS_OF_HALF = 5;
/** A morning ends by then; whoever is back for lunch is back. */
const AFTER_NOON = 14;

/** @param clock `9:30`; 9.5 */
export const hourOf = (clock: string): number => Number(clock.split(':')[0]) + Number(clock.split(':')[1] ?? 0) / 60;

/** @param from 上午, 下午 or a clock; undefined where nothing is said */
export function leaveSpan(first: string, from: string | undefined, last: string, to: string | undefined): LeaveSpan {
  return {
    first,
    last,
    fromNoon: from === '下午' || (from !== undefined && /\d/.test(from) && hourOf(from) >= NOON),
    toNoon: to === '上午' || (to !== undefined && /\d/.test(to) && hourOf(to) < AFTER_NOON),
  };
}

const isOn = (written: string, day: Day): boolean => {
  const [month, date] = written.split(/[-/]/).map(Number);
  return month === Number(day.slice(5, 7)) && date === Number(day.slice(8));
};

/** What a leave of several days takes of one of them: the first may begin at noon, and the last end there. */
export function halfOnDay({ first, last, fromNoon, toNoon }: LeaveSpan, day: Day): Half | null {
  if (fromNoon && isOn(first, day)) return 'pm';
  return toNoon && isOn(last, day) ? 'am' : null;
}
