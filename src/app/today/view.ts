import type { MeetingKind } from '../../domain/agenda/meeting-kind.ts';
import type { ComingMeeting } from '../../domain/agenda/next-meeting.ts';
import type { Day } from '../../domain/calendar/day.ts';
import type { DayStatus } from '../../domain/calendar/work-calendar.ts';
import type { SessionKind } from '../../domain/training/shapes.ts';
import type { AgendaView } from '../agenda/view.ts';
import type { SomebodyAway } from '../away/on-day.ts';
import type { HarmCode } from '../harm/typed.ts';
import type { StageView } from '../stage/view.ts';
import type { LeftOver } from '../train/left-over.ts';

export interface DueTodo {
  id: number;
  text: string;
  /** Null: everybody's. */
  owner: string | null;
  due: Day;
  /** Whose it was has left: somebody takes it over, or it is dropped. */
  isLeft: boolean;
  /** Why it is not read out in the room; null: it is. */
  unsaid: HarmCode | null;
}

export interface TodayView {
  date: Day;
  /** What kind of day it is. */
  status: DayStatus;
  stage: StageView;
  /** With what such a meeting is called in the playbook. */
  meeting: (ComingMeeting & { title: string }) | null;
  /** Who is away today. */
  away: readonly SomebodyAway[];
  /** Of the morning meeting, until it begins. */
  agenda: AgendaView | null;
  /** Open to-dos that are due today or before. */
  todos: readonly DueTodo[];
  /** How many steps of somebody's coaching are due today; whose is told nowhere but in private. */
  coaching: number;
  /** What is trained today; `meets`: the meeting that it runs into. */
  /** Training that was planned for other stages than the one that is gone by. */
  leftOver: readonly LeftOver[];
  sessions: readonly {
    title: string;
    start: string;
    kind: SessionKind;
    meets: { kind: MeetingKind; title: string } | null;
  }[];
}
