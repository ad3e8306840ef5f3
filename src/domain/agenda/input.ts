import type { PointRule } from '../board/points.ts';
import type { Day } from '../calendar/day.ts';
import type { WorkCalendar } from '../calendar/work-calendar.ts';
import type { DayRecord } from '../records/day-record.ts';
import type { Target } from '../records/target.ts';
import type { EarlierDays } from './ledger.ts';
import type { PastMeeting } from './past.ts';
import type {
  ActivityDefinition,
  AgendaMember,
  MeetingDefinition,
  ModuleDefinition,
  PrivateSighting,
  PrivateStep,
  ThemeDefinition,
} from './shapes.ts';
import type { OpenTodo } from './todos.ts';

/** Everything an agenda is made of. */
export interface AgendaInput {
  teamId: number;
  date: Day;
  /** `HH:MM` */
  start: string;
  /** Null: as the playbook says. */
  minutes: number | null;
  stage: string | null;
  definition: MeetingDefinition;
  activities: readonly ActivityDefinition[];
  themes: readonly ThemeDefinition[];
  modules: readonly ModuleDefinition[];
  objections: readonly string[];
  /** Modules of the stage, in order. */
  curriculum: readonly string[];
  /** Team signs lately seen, most recent first. */
  signs: readonly string[];
  /** Module of today's training session. */
  session: string | null;
  /** On the team on that day. */
  members: readonly AgendaMember[];
  absent: ReadonlySet<number>;
  has: readonly string[];
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
  /** Any order, other dates too: only what lies before this meeting is looked at. */
  history: readonly PastMeeting[];
  todos: readonly OpenTodo[];
  /** Given only when the manager's own notes are asked for. */
  private: {
    sightings: readonly PrivateSighting[];
    gates: readonly string[];
    steps?: readonly PrivateStep[];
  } | null;
}
