import type { Day } from '../calendar/day.ts';
import type { WorkCalendar } from '../calendar/work-calendar.ts';
import type { Absence } from '../team/absence.ts';
import type { TeamSettings } from '../team/team.ts';
import type { Season } from './in-season.ts';
import type { NeedsInput } from './needs.ts';
import type { MeetingMinutes } from './room.ts';
import type { HeldSession, PlannableModule, Result, Session, TrainingMember } from './shapes.ts';

/** Away for half a day is away for planning: which half a session falls in is not known before. */
type DaysAway = Pick<Absence, 'member' | 'from' | 'to'>;

/** Everything a timetable is made of. */
export interface TrainingInput extends Omit<NeedsInput, 'learned' | 'members'> {
  /** First and last day that may have sessions. */
  to: Day;
  /** First day that may get new sessions: later than `from` when that day is already running. */
  addFrom: Day;
  members: readonly TrainingMember[];
  modules: readonly PlannableModule[];
  calendar: WorkCalendar;
  settings: TeamSettings;
  /** The trade's busiest days, `MM-DD`; see `rushOn`. */
  peaks?: readonly string[];
  /** Of the trade; a module may name one. */
  seasons?: readonly Season[];
  meetings: MeetingMinutes;
  /** Sessions that can be held at the same time. */
  rooms: number;
  absences: readonly DaysAway[];
  /** Sessions that were held, with who was there. */
  held: readonly HeldSession[];
  results: readonly Result[];
  /** Sessions that stand: they keep day, time and people. Any days; those before `from` were not held yet. */
  standing: readonly Session[];
  /** Numbers up to here are taken. */
  lastId: number;
  /** Of what is needed only this is planned; absent: all of it. */
  only?(module: string, member: number): boolean;
}
