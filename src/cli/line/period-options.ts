import type { Day } from '../../domain/calendar/day.ts';
import { spokenMonth, spokenWeek } from '../../domain/calendar/spoken-period.ts';
import type { TargetPeriod } from '../../domain/records/target.ts';
import { TeamctlError } from '../../errors.ts';
import { monthsAway, weeksAway } from '../../i18n/typed-words.ts';
import { parseDay } from './options.ts';

export interface PeriodOptions {
  month?: string;
  week?: string;
  day?: string;
}

/** @throws TeamctlError `bad-week` */
export function parseWeek(typed: string, today: Day): Day {
  const monday = spokenWeek(typed, today, weeksAway);
  if (monday === null) throw new TeamctlError('usage', 'bad-week', { value: typed });
  return monday;
}

/** @throws TeamctlError `bad-month` */
function parseMonth(typed: string, today: Day): Day {
  const first = spokenMonth(typed, today, monthsAway);
  if (first === null) throw new TeamctlError('usage', 'bad-month', { value: typed });
  return first;
}

/** The period named by one of `--month`, `--week`, `--day`; null without any. @throws TeamctlError `usage` for two */
export function readPeriod(options: PeriodOptions, today: Day): { period: TargetPeriod; startsOn: Day } | null {
  const { month, week, day } = options;
  const given = [month, week, day].filter((each) => each !== undefined);
  if (given.length > 1) throw new TeamctlError('usage', 'target-when', {});
  if (month !== undefined) return { period: 'month', startsOn: parseMonth(month, today) };
  if (week !== undefined) return { period: 'week', startsOn: parseWeek(week, today) };
  return day === undefined ? null : { period: 'day', startsOn: parseDay(day, '--day', today) };
}
