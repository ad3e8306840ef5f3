import type { MeetingKind } from '../../domain/agenda/meeting-kind.ts';
import { addDays, type Day, isoWeekday } from '../../domain/calendar/day.ts';
import type { WorkCalendar } from '../../domain/calendar/work-calendar.ts';
import { isDayOf } from '../../domain/team/further-meeting.ts';
import type { TeamSettings } from '../../domain/team/team.ts';
import type { Recurrence } from './view.ts';

/** A quarter: long enough to be useful, short enough that holidays are known. */
const WEEKS = 13;

/** When the meeting comes in the coming quarter: holidays fall out, make-up days join. */
export function recurrenceOf(
  { workWeek, meetings, weeklyEndsDay }: TeamSettings,
  calendar: WorkCalendar,
  meeting: MeetingKind,
  from: Day,
): Recurrence {
  const further = meetings.others?.[meeting];
  const all = workWeek === 'five-day' ? [1, 2, 3, 4, 5] : [1, 2, 3, 4, 5, 6];
  const worked = meeting === 'evening' && weeklyEndsDay ? all.filter((day) => day !== meetings.weekly.weekday) : all;
  const named = meeting === 'weekly' ? [meetings.weekly.weekday] : further?.weekdays;
  const weekdays = named ?? worked;
  const days = Array.from({ length: 7 * WEEKS }, (_, i) => addDays(from, i));
  const regular = (day: Day) => weekdays.includes(isoWeekday(day));
  const isHeld = (day: Day) => calendar.isWorkday(day) && (further === undefined || isDayOf(further, day));
  const first = days.find((day) => regular(day) && isHeld(day)) ?? from;
  const later = days.filter((day) => day > first);
  return {
    first,
    weekdays,
    until: days.at(-1) as Day,
    except: later.filter((day) => regular(day) && !isHeld(day)),
    extra: named === undefined ? later.filter((day) => !regular(day) && isHeld(day)) : [],
  };
}
