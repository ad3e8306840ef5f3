import type { MeetingKind } from '../../domain/agenda/meeting-kind.ts';
import { addDays, type Day, isoWeekday } from '../../domain/calendar/day.ts';
import type { WorkCalendar } from '../../domain/calendar/work-calendar.ts';
import type { Team } from '../../domain/team/team.ts';
import type { Recurrence } from './view.ts';

/** A quarter: long enough to be useful, short enough that holidays are known. */
const WEEKS = 13;

/** When the meeting comes in the coming quarter: holidays fall out, make-up days join. */
export function recurrenceOf(team: Team, calendar: WorkCalendar, meeting: MeetingKind, from: Day): Recurrence {
  const { workWeek, meetings, weeklyEndsDay } = team.settings;
  const all = workWeek === 'five-day' ? [1, 2, 3, 4, 5] : [1, 2, 3, 4, 5, 6];
  const worked = meeting === 'evening' && weeklyEndsDay ? all.filter((day) => day !== meetings.weekly.weekday) : all;
  const weekdays = meeting === 'weekly' ? [meetings.weekly.weekday] : worked;
  const days = Array.from({ length: 7 * WEEKS }, (_, i) => addDays(from, i));
  const regular = (day: Day) => weekdays.includes(isoWeekday(day));
  const first = days.find((day) => regular(day) && calendar.isWorkday(day)) ?? from;
  const later = days.filter((day) => day > first);
  return {
    first,
    weekdays,
    until: days.at(-1) as Day,
    except: later.filter((day) => regular(day) && !calendar.isWorkday(day)),
    extra: meeting === 'weekly' ? [] : later.filter((day) => !regular(day) && calendar.isWorkday(day)),
  };
}
