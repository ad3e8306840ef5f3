import { LAST_WEEKDAY } from '../calendar/work-calendar.ts';
import type { TeamSettings } from './team.ts';

/** What nobody can have meant: an evening that begins before the morning, a weekly on a day on which nobody works. */
export type OddTimes =
  | { code: 'evening-before-morning'; morning: string; evening: string }
  | { code: 'weekly-on-rest-day'; weekday: number };

/** @param settings in force @returns null where the times can be kept */
export function oddTimes({ meetings, workWeek }: Pick<TeamSettings, 'meetings' | 'workWeek'>): OddTimes | null {
  const { morning, evening, weekly } = meetings;
  if (evening <= morning) return { code: 'evening-before-morning', morning, evening };
  const { weekday } = weekly;
  return weekday > LAST_WEEKDAY[workWeek] ? { code: 'weekly-on-rest-day', weekday } : null;
}
