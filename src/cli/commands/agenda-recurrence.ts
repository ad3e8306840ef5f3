import type { MeetingKind } from '../../domain/agenda/shapes.ts';
import { addDays, type Day, isoWeekday } from '../../domain/calendar/day.ts';
import type { WorkCalendar } from '../../domain/calendar/work-calendar.ts';
import type { Team } from '../../domain/team/team.ts';
import type { Recurrence } from '../../present/agenda-events.ts';

/** A quarter: long enough to be useful, short enough that holidays are known. */
const WEEKS = 13;

/** When the meeting comes again in the coming quarter; holidays fall out. */
export function recurrenceOf(team: Team, calendar: WorkCalendar, meeting: MeetingKind, from: Day): Recurrence {
  const until = addDays(from, 7 * WEEKS - 1);
  const worked = team.settings.workWeek === 'five-day' ? [1, 2, 3, 4, 5] : [1, 2, 3, 4, 5, 6];
  const weekdays = meeting === 'weekly' ? [team.settings.meetings.weekly.weekday] : worked;
  const days = Array.from({ length: 7 * WEEKS }, (_, i) => addDays(from, i));
  const except = days.filter((day) => day > from && weekdays.includes(isoWeekday(day)) && !calendar.isWorkday(day));
  return { weekdays: [...new Set([...weekdays, isoWeekday(from)])].sort((a, b) => a - b), until, except };
}
