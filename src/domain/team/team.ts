import { addDays, type Day, daysBetween, monthsBetween } from '../calendar/day.ts';
import type { WeekSettings } from '../calendar/work-calendar.ts';
import type { FurtherMeeting } from './further-meeting.ts';

export type Role = 'agent' | 'mentor' | 'lead';
export const roles: readonly Role[] = ['agent', 'mentor', 'lead'];

/** Shocks: after one of these, what was known of a team counts for less. */
/** What commands note of a team by themselves: one person came from another team, or went to one; another playbook. */
export const notedKinds = ['came-over', 'went-over', 'new-playbook'] as const;
export const eventKinds = ['new-manager', 'new-product', 'new-list', 'new-scheme'] as const;

export interface Team {
  id: number;
  name: string;
  foundedOn: Day | null;
  playbook: string;
  settings: TeamSettings;
  archived: boolean;
  /** The day on which it was entered here: nobody was told anything of it before. Null where nobody wrote it down. */
  knownSince?: Day | null;
}

/** Clock times are `HH:MM`, local to the team. */
export interface TeamSettings extends WeekSettings {
  workHours: { from: string; to: string };
  meetings: {
    morning: string;
    evening: string;
    weekly: { weekday: number; start: string };
    /** Further kinds of the playbook, by id; of the team's own settings those that it has changed. */
    others?: Readonly<Record<string, FurtherMeeting>>;
  };
  trainingSlots: readonly { from: string; to: string }[];
  /** Best hours for calling: no session sits in them. */
  callingHours: readonly { from: string; to: string }[];
  /** Training sessions that can be held at the same time. */
  trainingRooms: number;
  /** A connected call of at least this many seconds counts as effective. */
  effectiveCallSeconds: number;
  /** What the team has at hand for activities: `whiteboard`, `cards` … */
  has: readonly string[];
  board: boolean;
  /** Whether the team's figures stand on a board of all teams. */
  companyBoard: boolean;
  /** Most hours of training a week for whoever is no newcomer. */
  trainingHoursPerWeek: number;
  /** The manager's hours of a week for the team, beside its meetings. */
  hoursPerWeek: number;
  /** Day of the month on which wages come; null: nobody said. */
  payDay: number | null;
  /** On the day of the weekly meeting there is no evening meeting. */
  weeklyEndsDay: boolean;
  /** Days that a note on somebody's state is kept. */
  privateRetentionDays: number;
}

export const defaultTeamSettings: TeamSettings = {
  workWeek: 'five-day',
  workedSaturdayWeek: null,
  workHours: { from: '09:00', to: '18:00' },
  meetings: { morning: '09:00', evening: '17:40', weekly: { weekday: 5, start: '17:00' } },
  trainingSlots: [
    { from: '09:30', to: '10:00' },
    { from: '11:30', to: '12:00' },
    { from: '13:30', to: '14:30' },
    { from: '17:00', to: '17:40' },
  ],
  callingHours: [
    { from: '10:00', to: '11:30' },
    { from: '14:30', to: '17:00' },
  ],
  trainingRooms: 1,
  trainingHoursPerWeek: 2,
  effectiveCallSeconds: 60,
  has: ['whiteboard', 'paper'],
  board: true,
  companyBoard: false,
  hoursPerWeek: 5,
  payDay: null,
  weeklyEndsDay: false,
  privateRetentionDays: 90,
};

export interface Member {
  id: number;
  teamId: number;
  name: string;
  code: string | null;
  role: Role;
  joinedOn: Day | null;
  leftOn: Day | null;
  /** What else the member is called: an old name, what colleagues or files say; left out where there is nothing. */
  aliases?: readonly string[];
  /** The bare name, where others of the team have it too and `name` says the code with it. */
  sharedName?: string;
  /** Times of which somebody had left, and came back; left out where there is none. */
  gaps?: readonly Gap[];
}

/** The last day before it and the first one after it, both days on the team. */
export interface Gap {
  leftOn: Day;
  backOn: Day;
}

type Stay = Pick<Member, 'joinedOn' | 'leftOn' | 'gaps'>;

/** On the team on that day; joining and leaving day included. An unknown joining day means "always". */
export function isMemberOn({ joinedOn, leftOn, gaps = [] }: Stay, day: Day): boolean {
  return (
    (joinedOn === null || joinedOn <= day) &&
    (leftOn === null || day <= leftOn) &&
    !gaps.some((gap) => gap.leftOn < day && day < gap.backOn)
  );
}

/** On the team on at least one of those days. */
export const isMemberIn = (stay: Stay, from: Day, to: Day): boolean =>
  (stay.joinedOn === null || stay.joinedOn <= to) &&
  (stay.leftOn === null || from <= stay.leftOn) &&
  !(stay.gaps ?? []).some((gap) => gap.leftOn < from && to < gap.backOn);

/** From which day on time on the team counts: the joining day, or as much later as somebody was gone until `day`. */
export function servedFrom({ joinedOn, gaps = [] }: Omit<Stay, 'leftOn'>, day: Day): Day | null {
  if (joinedOn === null) return null;
  const gone = gaps.filter((gap) => gap.backOn <= day).map((gap) => daysBetween(gap.leftOn, gap.backOn) - 1);
  return addDays(
    joinedOn,
    gone.reduce((sum, days) => sum + days, 0),
  );
}

/** Months of it until `day`; null where the joining day is unknown. */
export function monthsServed(member: Omit<Stay, 'leftOn'>, day: Day): number | null {
  const from = servedFrom(member, day);
  return from === null ? null : monthsBetween(from, day);
}

/** A shock to the team, written down by its manager. */
export interface TeamEvent {
  kind: string; // new-manager | new-product | new-list | new-scheme, or an id from the playbook
  on: Day;
}
