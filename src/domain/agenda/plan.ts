import type { Day } from '../calendar/day.ts';
import type { Goal } from './goals.ts';
import type { Fill, Line } from './line.ts';
import type { MeetingKind } from './meeting-kind.ts';
import type { ManagerNote } from './notes.ts';
import type { PastMeeting } from './past.ts';
import type { ChosenPractice } from './practice.ts';
import type { StageNotice } from './stage-notice.ts';

export interface PlannedItem {
  id: string;
  element: string;
  content: string;
  minutes: number;
  /** `HH:MM` */
  start: string;
  /** Null: the manager. */
  owner: number | null;
  /** Index of the opening variant, the stage's own first and the common ones after them; null: none can be filled today. */
  variant: number | null;
  fill: Fill;
  lines: readonly Line[];
}

export type SharingReason = 'record' | 'closed-deal' | 'better-day' | 'in-turn' | 'top-performer';

export interface Sharer {
  member: number;
  reason: SharingReason;
  sharedBefore: number;
  /** True when a record puts somebody on beside the turn. */
  exception: boolean;
}

export interface Carried {
  todo: number;
  owner: number | null;
  since: Day;
}

export interface Omitted {
  id: string;
  /** `no-time`, or the condition of the playbook that does not hold today, as `not:<condition>`. */
  reason: string;
}

export type AgendaNotice =
  | { code: 'not-a-workday'; holiday: string | null }
  /** Nothing is announced for the year, and the day is near a holiday of the law: it may be off. */
  | { code: 'may-be-off'; holiday: string; year: number }
  /** The weekly of this week would be on that day, which is a holiday. */
  | { code: 'weekly-falls-out'; on: Day }
  /** The day lies before the team: what is said of it is what would have been said. */
  | { code: 'before-founding'; foundedOn: Day }
  | StageNotice;

/** An agenda before words: ids, numbers and codes. */
export interface AgendaPlan {
  meeting: MeetingKind;
  date: Day;
  start: string;
  minutes: number;
  box: { min: number; max: number };
  stage: string | null;
  present: readonly number[];
  items: readonly PlannedItem[];
  activity: string | null;
  host: number | null;
  sharers: readonly Sharer[];
  pairs: readonly (readonly number[])[];
  practice: ChosenPractice | null;
  theme: string | null;
  module: string | null;
  targets: readonly Goal[];
  carried: readonly Carried[];
  omitted: readonly Omitted[];
  /** The last work day before, which the good news is about. */
  newsDay: Day;
  /** The next work day. */
  nextDay: Day;
  notices: readonly AgendaNotice[];
  managerNotes: readonly ManagerNote[];
}

export type NoAgenda =
  | { code: 'nobody-present' }
  | { code: 'minutes-outside-box'; asked: number; min: number; max: number }
  /** The playbook's items cannot fill any length in the box today; `least` to `most` minutes would do. */
  | { code: 'cannot-fit'; minutes: number; least: number; most: number };

export type Composed = { kind: 'agenda'; plan: AgendaPlan } | { kind: 'no-agenda'; reason: NoAgenda };

/** What later agendas must know of this one. */
export function pastOf(plan: AgendaPlan): PastMeeting {
  return {
    meeting: plan.meeting,
    date: plan.date,
    skipped: false,
    activity: plan.activity,
    sharers: plan.sharers.map(({ member, exception }) => ({ member, exception })),
    host: plan.host,
    pairs: plan.pairs,
    carried: plan.carried.map((carried) => carried.todo),
    practice: plan.practice === null ? null : { kind: plan.practice.kind, id: plan.practice.id },
    theme: plan.theme,
    module: plan.module,
    stage: plan.stage,
    variants: Object.fromEntries(
      plan.items.flatMap((item) => (item.variant === null ? [] : [[item.id, item.variant]])),
    ),
  };
}
