import type { PointRule } from '../board/points.ts';
import type { Day } from '../calendar/day.ts';
import type { WorkCalendar } from '../calendar/work-calendar.ts';
import type { DayRecord } from '../records/day-record.ts';
import type { Target, TeamTarget } from '../records/target.ts';
import type { OpenWarning } from '../remark/open-warning.ts';
import type { StandingHarm } from '../remark/standing-harm.ts';
import type { Absence } from '../team/absence.ts';
import type { Untested } from '../team/untested.ts';
import type { EarlierDays } from './ledger.ts';
import type { MeetingKind } from './meeting-kind.ts';
import type { OwnFigures } from './own-figures.ts';
import type { PastMeeting } from './past.ts';
import type { StageNotice } from './stage-notice.ts';
import type { OpenTodo } from './todos.ts';

export interface MinuteRange {
  min: number;
  ideal: number;
  max: number;
}

export type Lead = 'manager' | 'sharer' | 'host';
type ByStage<T> = Readonly<Record<string, T>>;

/** How a playbook puts its own before what its base has. */
export interface Precedence {
  /** Larger comes sooner; 1 when absent. */
  weight?: number | undefined;
  /** Where one that says so fits, those that do not stay away. */
  only?: boolean | undefined;
}

/** One way to open an item: its words, or with them for how many people, which days and stages they are meant. */
export type LineDefinition =
  | string
  | ({
      say: string;
      people?: { min?: number | undefined; max?: number | undefined } | undefined;
      when?: string | undefined;
      stages?: readonly string[] | undefined;
      /** In whose mouth it is right; anybody's when absent. */
      by?: 'manager' | 'member' | undefined;
      /** Only where the program has nothing to tell (true) or something to tell (false); either when absent. */
      asks?: boolean | undefined;
      /** It speaks of talking to customers in one way, whichever: not where everybody rehearses. */
      channel?: string | undefined;
      /** What has to be there: customers of today, or of long ago as well. */
      supposes?: 'customers' | 'old-customers' | 'good-days' | undefined;
    } & Precedence);

/** One item of a meeting as the playbook defines it; fields as in playbook/schema/meetings.ts. */
export interface ItemDefinition {
  id: string;
  element: string;
  content: string;
  minutes: MinuteRange;
  minutesByStage?: ByStage<MinuteRange> | undefined;
  drop?: number | undefined;
  stages?: readonly string[] | undefined;
  when?: string | undefined;
  /** So many different openings are to be heard within 60 work days, see `repertoire`. */
  distinct?: number | undefined;
  lead?: Lead | undefined;
  leadByStage?: ByStage<Lead> | undefined;
  /** Of their words only the {placeholders} are looked at here. */
  lines: readonly LineDefinition[];
  linesByStage?: ByStage<readonly LineDefinition[]> | undefined;
}

export interface MeetingDefinition {
  id: MeetingKind;
  box: { min: number; max: number };
  minutes: number;
  items: readonly ItemDefinition[];
}

export interface ActivityDefinition extends Precedence {
  id: string;
  minutes: { min: number; max: number };
  people: { min: number; max: number };
  /** Done two by two. */
  pairs?: boolean | undefined;
  needs: readonly string[];
  stages?: readonly string[] | undefined;
  when?: string | undefined;
  meetings: readonly MeetingKind[];
}

export interface ThemeDefinition {
  id: string;
  questions: readonly string[];
  stages?: readonly string[] | undefined;
  when?: string | undefined;
}

/** A stretch of the year that matters to the trade, the same every year; both days belong to it. */
export interface SeasonDefinition {
  id: string;
  /** `MM-DD` */
  from: string;
  to: string;
  /** `MM-DD` of the days that bring what no usual one does. */
  peaks?: readonly string[];
}

export interface ModuleDefinition extends Precedence {
  id: string;
  belongsTo: string;
  method: string;
  audience: string;
  /** How many it takes; any number when absent. */
  people?: { min?: number | undefined } | undefined;
  /** Id of the stretch of the year in which it comes first, and outside of which it rests. */
  season?: string | undefined;
  /** A practice for the meeting's few minutes; of its words nothing is looked at here. */
  quick?: unknown;
  trains: { signs: readonly string[]; measures: readonly string[] };
}

export interface AgendaMember {
  id: number;
  joinedOn: Day | null;
  leftOn?: Day | null;
}

/** Something a manager wrote down about a person; only ever used for the manager's own notes. */
export interface PrivateSighting {
  member: number;
  sign: string;
  on: Day;
  /** True for what calls for professional help before anything else. */
  refer?: boolean;
  /** When it was noted since that a professional has seen them. */
  seenOn?: Day;
}

/** A step of somebody's coaching that is due on the day; for the manager's own notes as well. */
export interface PrivateStep {
  member: number;
  /** From 1. */
  rung: number;
  of: number;
  checkpoint: boolean;
  /** By the records they call about as much as before it began, whatever the rung says. */
  calls?: true;
}

/** By the team's settings and what was skipped, not by what somebody has looked at. */
export interface WeeklyPlace {
  /** It is held today. */
  isToday: boolean;
  /** It is still to come this week, today included. */
  isAhead: boolean;
  /** The day on which it would be, which is a holiday, where this day is the one to speak of it. */
  fallsOut?: Day;
  /** On its day there is no evening meeting. */
  endsDay: boolean;
}

/** Everything an agenda is made of. */
export interface AgendaInput {
  teamId: number;
  /** Days on which the line or the system failed: no usual days. */
  down?: readonly Day[];
  /** Whose figures of a day before the last came too late for the morning that should have told them. */
  late?: readonly { member: number; day: Day }[];
  /** When the team was founded; null or absent: nobody said. */
  foundedOn?: Day | null;
  date: Day;
  /** `HH:MM` */
  start: string;
  /** Null: as the playbook says. */
  minutes: number | null;
  stage: string | null;
  /** Said at the first meeting of the week. */
  stageNotice?: StageNotice | null;
  definition: MeetingDefinition;
  /** The team's kinds of meeting in the order of one day; the usual ones when absent. */
  kinds?: readonly MeetingKind[];
  /** How the week's own meeting lies to the day; absent: there is none. */
  weekly?: WeeklyPlace | undefined;
  activities: readonly ActivityDefinition[];
  themes: readonly ThemeDefinition[];
  /** Of the trade; `when` may name them. */
  seasons?: readonly SeasonDefinition[];
  modules: readonly ModuleDefinition[];
  objections: readonly string[];
  /** Modules of the stage, in order. */
  curriculum: readonly string[];
  /** Team signs lately seen, most recent first. */
  signs: readonly string[];
  /** Modules of next week's main sessions, in their order. */
  upcoming?: readonly string[];
  /** Module of today's training session. */
  session: string | null;
  /** On the team on that day. */
  members: readonly AgendaMember[];
  absent: ReadonlySet<number>;
  /** Who is away on days before and after. */
  absences?: readonly Absence[];
  /** Those on a ladder or sent to professional help: in a meeting they are left in peace. */
  sheltered?: ReadonlySet<number>;
  /** Those with tests before live lists still to pass, and what is known of them. */
  untested?: readonly Untested[];
  /** Those who left, but whose work still counts in the totals of their time. */
  formerly?: readonly number[];
  /** Every day of the week is worked, and people take turns to rest. */
  takesTurns?: boolean;
  /** From the playbook's third stage on. */
  settled?: boolean;
  has: readonly string[];
  /** Day of the month on which wages come; null: nobody said. */
  payDay?: number | null;
  /** Of the playbook's own measures; absent where it has none. */
  own?: OwnFigures;
  /** By which points are earned in the stage; none where the team wants no board. */
  pointRules?: readonly PointRule[];
  /** Practice cards due that day, of all people together, as the day begins. */
  drillDue?: number;
  calendar: WorkCalendar;
  /** Of the last weeks, up to `date`. */
  records: readonly DayRecord[];
  /** The days before those; personal bests need them. */
  earlier?: readonly EarlierDays[];
  targets: readonly Target[];
  /** The whole team's, as `teamTargets` makes them of those. */
  teamTargets?: readonly TeamTarget[];
  /** Any order, other dates too: only what lies before this meeting is looked at. */
  history: readonly PastMeeting[];
  todos: readonly OpenTodo[];
  /** Given only when the manager's own notes are asked for. */
  /** Of whom the manager noted lately that calling frightens them. */
  timid?: ReadonlySet<number>;
  /** What was done to or between people and still stands; those named are kept apart. Private. */
  harm?: readonly StandingHarm[];
  private: {
    sightings: readonly PrivateSighting[];
    gates: readonly string[];
    steps?: readonly PrivateStep[];
    /** Who was promised a talk when practice was stopped on that day, and is due for it. */
    again?: readonly { member: number; on: Day; first?: true }[];
    /** Open to-dos that are not read out: their words would hurt somebody. */
    unsaid?: readonly OpenTodo[];
    /** Warnings still to be answered, the latest first. */
    open?: readonly OpenWarning[];
    /** Numbers of hints that were put away. */
    done?: ReadonlySet<number>;
  } | null;
}
