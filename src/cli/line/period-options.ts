import { addDays, addMonths, type Day, isoWeek, startOfMonth, startOfWeek } from '../../domain/calendar/day.ts';
import { spokenDay } from '../../domain/calendar/spoken-day.ts';
import type { TargetPeriod } from '../../domain/records/target.ts';
import { TeamctlError } from '../../errors.ts';
import { monthsAway, weeksAway } from '../../i18n/typed-words.ts';
import { parseDay } from './options.ts';

export interface PeriodOptions {
  month?: string;
  week?: string;
  day?: string;
}

/** Monday of `2026-W48`, of `下周`, or of the week that a day lies in. */
export function parseWeek(typed: string, today: Day): Day {
  const text = typed.normalize('NFKC').trim();
  const away = weeksAway[text.toLowerCase()];
  if (away !== undefined) return addDays(startOfWeek(today), 7 * away);
  const day = spokenDay(text, today);
  if (day !== null) return startOfWeek(day);
  const match = /^(\d{4})-W(\d{2})$/i.exec(text);
  const monday = match ? addDays(startOfWeek(`${match[1]}-01-04`), 7 * (Number(match[2]) - 1)) : '';
  if (match && isoWeek(monday) === text.toUpperCase()) return monday;
  throw new TeamctlError('usage', 'bad-week', { value: typed });
}

/** `2026-11`, `2026/11`, `2026年11月`, `11月` of the nearest year, `下个月`. */
function parseMonth(text: string, today: Day): Day {
  const said = text.normalize('NFKC').trim();
  const away = monthsAway[said.toLowerCase()];
  if (away !== undefined) return addMonths(startOfMonth(today), away);
  const whole = said.replace(/月$/, '').replace(/^(\d{4})年/, '$1-');
  const first = spokenDay(`${whole.replace('/', '-')}-1`, today);
  if (/^(\d{4}[-/])?\d{1,2}$/.test(whole) && first !== null) return first;
  throw new TeamctlError('usage', 'bad-month', { value: text });
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
