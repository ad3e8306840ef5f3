import { addDays, type Day, isDay, isoWeek, startOfWeek } from '../../domain/calendar/day.ts';
import type { TargetPeriod } from '../../domain/records/target.ts';
import { TeamctlError } from '../../errors.ts';
import { parseDay } from './options.ts';

export interface PeriodOptions {
  month?: string;
  week?: string;
  day?: string;
}

/** Monday of `2026-W48`. */
function parseWeek(text: string): Day {
  const match = /^(\d{4})-W(\d{2})$/i.exec(text);
  const monday = match ? addDays(startOfWeek(`${match[1]}-01-04`), 7 * (Number(match[2]) - 1)) : '';
  if (match && isoWeek(monday) === text.toUpperCase()) return monday;
  throw new TeamctlError('usage', 'bad-week', { value: text });
}

function parseMonth(text: string): Day {
  const first = `${text}-01`;
  if (/^\d{4}-\d{2}$/.test(text) && isDay(first)) return first;
  throw new TeamctlError('usage', 'bad-month', { value: text });
}

/** The period named by one of `--month`, `--week`, `--day`; null without any. @throws TeamctlError `usage` for two */
export function readPeriod(options: PeriodOptions): { period: TargetPeriod; startsOn: Day } | null {
  const { month, week, day } = options;
  const given = [month, week, day].filter((each) => each !== undefined);
  if (given.length > 1) throw new TeamctlError('usage', 'target-when', {});
  if (month !== undefined) return { period: 'month', startsOn: parseMonth(month) };
  if (week !== undefined) return { period: 'week', startsOn: parseWeek(week) };
  return day === undefined ? null : { period: 'day', startsOn: parseDay(day, '--day') };
}
