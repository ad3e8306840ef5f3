import type { Day } from '../calendar/day.ts';
import type { Role } from '../team/team.ts';

export type SessionKind = 'lesson' | 'practice' | 'review' | 'assessment';
type TrainerRole = 'manager' | 'lead' | 'mentor' | 'member';

/**
 * A proof that somebody needs a module no more: so many deals lately, so many days on the team, a test passed, a stage
 * that the team confirmed (of whoever is no newcomer).
 */
export type Evidence = { deals: number } | { days: number } | { passed: string } | { stage: string };

/** A module as planning sees it; fields as in playbook/schema/curricula.ts. */
export interface PlannableModule {
  id: string;
  belongsTo: string;
  audience: 'everybody' | 'newcomers' | 'mentors' | 'leads';
  method: 'lesson' | 'practice' | 'listening' | 'assessment';
  minutes: number;
  after: readonly string[];
  passMark?: number | undefined;
  gatesLiveCalls: boolean;
  /** Whoever gives one of these proofs is not taught it. */
  skip?: readonly Evidence[] | undefined;
  /** A season of the trade: outside of it the module is not taught. */
  season?: string | undefined;
  /** Held only for a problem that came up at work. */
  onProblem: boolean;
  /** Gone over again on the days after; false where hearing it once is enough. */
  reviewed: boolean;
  trains: { signs: readonly string[]; measures: readonly string[] };
  trainers: readonly TrainerRole[];
  origin: 'source' | 'added';
}

export interface TrainingMember {
  id: number;
  role: Role;
  joinedOn: Day | null;
  leftOn: Day | null;
  /** In the records at hand, some half a year. */
  deals?: number;
  /** Has calls or deals in the records. */
  onPhone?: boolean;
  /** Calls among them. */
  hasCalls?: boolean;
  /** The first and the last day of either. */
  calls?: { first: Day; last: Day };
}

type ReasonCode = 'stage-curriculum' | 'sign' | 'metric' | 'newcomer' | 'review' | 'problem';

/** Why a session is held: `ref` is a stage, a sign, a measure or a module; `figures` are the numbers behind it. */
export interface Reason {
  code: ReasonCode;
  ref: string;
  figures?: Readonly<Record<string, number>>;
}

/** Who needs a module and why. `weight` is its urgency: what a work day of waiting costs. */
export interface Need {
  module: string;
  members: readonly number[];
  reason: Reason;
  weight: number;
}

/** One session of the timetable. */
export interface Session {
  /** Number within the team: what people type. */
  id: number;
  /** Number of the session that this one reviews or tests; its own for the main session of a module. */
  series: number;
  module: string;
  kind: SessionKind;
  /** Work days after the main session; 0 for the main session itself. */
  step: number;
  date: Day;
  /** `HH:MM` */
  start: string;
  minutes: number;
  /** Member ids, ascending. */
  audience: readonly number[];
  /** Null: the manager. */
  trainer: number | null;
  reason: Reason;
  origin: 'source' | 'added';
  /** Members who said that they will not come to this one. */
  without?: readonly number[];
}

/** A session that was held: who was there and who was not. */
export interface HeldSession {
  session: Session;
  there: readonly number[];
}

/** A result of a test, in points of 100. */
export interface Result {
  member: number;
  module: string;
  score: number;
  on: Day;
}

export interface Unscheduled {
  module: string;
  reason: 'no-room' | 'too-long' | 'prerequisite' | 'nobody-there' | 'no-problem' | 'review-no-room';
  members: readonly number[];
  kind: SessionKind;
  /** The day that a review should have had. */
  date: Day | null;
}
