import { addDays, type Day, startOfWeek } from '../calendar/day.ts';
import type { MeetingKind } from './meeting-kind.ts';

export interface RhythmWeek {
  monday: Day;
  held: number;
  skipped: number;
  /** Prepared, and nobody said how it went. */
  planned: number;
}

interface Met {
  kind: MeetingKind;
  date: Day;
  state: 'planned' | 'held' | 'skipped';
}

/** How many meetings of each of the last weeks were held, oldest week first. */
export function meetingRhythm(meetings: readonly Met[], asOf: Day, weeks: number): RhythmWeek[] {
  const last = startOfWeek(asOf);
  return Array.from({ length: weeks }, (_, i) => {
    const monday = addDays(last, -7 * (weeks - 1 - i));
    const own = meetings.filter(({ date }) => date >= monday && date < addDays(monday, 7));
    const count = (state: Met['state']) => own.filter((meeting) => meeting.state === state).length;
    return { monday, held: count('held'), skipped: count('skipped'), planned: count('planned') };
  });
}
