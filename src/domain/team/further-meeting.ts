import { type Day, isoWeek, isoWeekday } from '../calendar/day.ts';

/** On which work days a meeting beside the usual three is held: all of them, where nothing is said. */
export interface MeetingDays {
  /** 1 = Monday. */
  weekdays?: readonly number[] | undefined;
  /** Of the year, by the ISO count. */
  weeks?: 'odd' | 'even' | undefined;
}

/** A kind of meeting of the team's playbook beside morning, evening and weekly. */
export interface FurtherMeeting extends MeetingDays {
  /** `HH:MM` */
  start: string;
}

const parityOf = (day: Day): 'odd' | 'even' => (Number(isoWeek(day).slice(-2)) % 2 === 1 ? 'odd' : 'even');

/** Whether the day is one of its days; whether anybody works then is the calendar's matter. */
export const isDayOf = ({ weekdays, weeks }: MeetingDays, day: Day): boolean =>
  (weekdays?.includes(isoWeekday(day)) ?? true) && (weeks === undefined || parityOf(day) === weeks);
