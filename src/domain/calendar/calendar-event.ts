import { type Day, isoWeekday } from './day.ts';

/** Weekly on these ISO weekdays until the last day, without the days that fall out, with those that join. */
export interface Repeat {
  weekdays: readonly number[];
  until: Day;
  except?: readonly Day[];
  extra?: readonly Day[];
}

/** An entry for calendar files: times are local to the team, minutes long. */
export interface CalendarEvent {
  /** Its own part of the id; what stands behind the @ is the database's, and is added when a file is handed out. */
  uid: string;
  day: Day;
  start: string;
  minutes: number;
  title: string;
  description: string;
  repeat?: Repeat;
  /** Stands in for this occurrence of the series with the same uid. */
  replaces?: { day: Day; start: string };
  /** An earlier file had it, and it has fallen out since. */
  cancelled?: true;
  /** How often what it says has changed; 0 when left out. */
  sequence?: number;
}

/** What the last file that was handed out said of an entry. */
export interface KnownEvent extends Pick<CalendarEvent, 'uid' | 'day' | 'start' | 'minutes' | 'title' | 'replaces'> {
  isCancelled: boolean;
}

/** The id of a meeting's series, and of one that is held beside it on a day of its own. */
export const meetingUid = (teamId: number, kind: string, day?: Day) =>
  `${kind}-${teamId}${day === undefined ? '' : `-${day}`}`;

/** Where courses come from. No id of a meeting has a dot. */
export const TRAINING = 'training.sessions';
export const sessionUid = (teamId: number, { id }: { id: number }) => `training.${teamId}.${id}`;

/** Whether a series that begins on `first` comes on that day. */
export function comesOn({ first, weekdays, until, except = [], extra = [] }: Repeat & { first: Day }, day: Day) {
  if (extra.includes(day)) return true;
  return day >= first && day <= until && weekdays.includes(isoWeekday(day)) && !except.includes(day);
}

/** A known entry as one that has fallen out. */
export const asCancelled = ({ isCancelled: _, ...known }: KnownEvent): CalendarEvent => ({
  ...known,
  description: '',
  cancelled: true,
});
