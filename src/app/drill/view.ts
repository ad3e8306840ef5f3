import type { Day } from '../../domain/calendar/day.ts';
import type { Picked } from '../../domain/drill/pick.ts';
import type { DrillReport } from '../../domain/drill/report.ts';
import type { Review } from '../../domain/drill/review.ts';

/** A practice card in words. */
export interface DrillFace {
  id: string;
  kind: 'objection' | 'script';
  module: string | null;
  /** One way or more to ask it: taken in turn, so that nobody learns one sentence by heart. */
  questions: readonly string[];
  /** What fits each question, or one for all of them. */
  answers: readonly string[];
  why: string | null;
  avoid: string | null;
}

export interface DrillPerson {
  id: number | null;
  name: string;
}

export interface DrillListView {
  /** Who practises; null is the manager. */
  person: DrillPerson | null;
  asOf: Day;
  picked: Picked;
  faces: ReadonlyMap<string, DrillFace>;
  /** Everybody who has cards due today. */
  people: readonly { person: DrillPerson | null; cards: number }[];
}

/** An answer that was noted. */
export interface GradedView {
  person: DrillPerson | null;
  review: Review;
}

export interface DrillReportView {
  report: DrillReport;
  /** Undefined: everybody. */
  person: DrillPerson | null | undefined;
  asOf: Day;
}
