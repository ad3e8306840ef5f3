import { addDays, type Day, isoWeekday, startOfWeek } from '../calendar/day.ts';
import type { WorkCalendar } from '../calendar/work-calendar.ts';
import { isDayOf } from '../team/further-meeting.ts';
import type { TeamSettings } from '../team/team.ts';
import type { MeetingKind } from './meeting-kind.ts';

export interface ComingMeeting {
  kind: MeetingKind;
  date: Day;
  /** `HH:MM` */
  start: string;
}

/** Further off than a kind that is held every other week lies, over the longest holiday. */
const DAYS_OF_KIND = 42;

/** Two weeks reach over the longest holiday. */
const DAYS_AHEAD = 14;

/** The meetings of one day by the team's settings, in the order of the clock. */
export function meetingsOn(
  day: Day,
  settings: Pick<TeamSettings, 'meetings' | 'weeklyEndsDay'>,
  calendar: WorkCalendar,
): ComingMeeting[] {
  if (!calendar.isWorkday(day)) return [];
  const { morning, evening, weekly, others = {} } = settings.meetings;
  const meetings: ComingMeeting[] = [{ kind: 'morning', date: day, start: morning }];
  const isWeekly = weekly.weekday === isoWeekday(day);
  if (!isWeekly || !settings.weeklyEndsDay) meetings.push({ kind: 'evening', date: day, start: evening });
  if (isWeekly) meetings.push({ kind: 'weekly', date: day, start: weekly.start });
  for (const [kind, further] of Object.entries(others))
    if (isDayOf(further, day)) meetings.push({ kind, date: day, start: further.start });
  return meetings.sort((a, b) => (a.start < b.start ? -1 : 1));
}

/**
 * The first meeting that begins at or after a moment and is not over or skipped.
 * @param now `YYYY-MM-DDTHH:MM…`, local to the team
 * @param isOver tells meetings that were held or skipped
 * @returns null when there is none within two weeks
 */
export function nextMeeting(
  now: string,
  settings: Pick<TeamSettings, 'meetings' | 'weeklyEndsDay'>,
  calendar: WorkCalendar,
  isOver: (meeting: ComingMeeting) => boolean,
): ComingMeeting | null {
  const today = now.slice(0, 10);
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead += 1) {
    const coming = meetingsOn(addDays(today, ahead), settings, calendar).find(
      (meeting) => `${meeting.date}T${meeting.start}` >= now.slice(0, 16) && !isOver(meeting),
    );
    if (coming) return coming;
  }
  return null;
}

/** The first day from one on that has a meeting of that kind; null: none in six weeks. */
export function nextDayOf(
  kind: MeetingKind,
  from: Day,
  settings: Pick<TeamSettings, 'meetings' | 'weeklyEndsDay'>,
  calendar: WorkCalendar,
): Day | null {
  for (let ahead = 0; ahead < DAYS_OF_KIND; ahead += 1) {
    const day = addDays(from, ahead);
    if (meetingsOn(day, settings, calendar).some((each) => each.kind === kind)) return day;
  }
  return null;
}

/** The last work day before a weekly that a holiday takes away, in its week; else the first one after; null where it has none. */
export function weeklyInstead(weekly: Day, calendar: Pick<WorkCalendar, 'workdays'>): Day | null {
  const monday = startOfWeek(weekly);
  const days = calendar.workdays(monday, addDays(monday, 6));
  return days.findLast((day) => day < weekly) ?? days[0] ?? null;
}
