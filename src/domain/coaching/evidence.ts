import type { Day } from '../calendar/day.ts';
import type { DayRecord } from '../records/day-record.ts';
import { periodOf, type Target, type TargetMetric } from '../records/target.ts';
import type { Result } from '../training/shapes.ts';

/** A target that was set and what was reached, with nothing said about why. */
export interface Standard {
  metric: TargetMetric;
  from: Day;
  to: Day;
  target: number;
  actual: number;
}

export interface TrainingOnRecord {
  on: Day;
  module: string;
  minutes: number;
}

export interface AssessmentOnRecord {
  on: Day;
  module: string;
  score: number;
}

/** Targets of a member whose period is over, with the member's own sums. */
export function standardsOf(
  targets: readonly Target[],
  records: readonly DayRecord[],
  memberId: number,
  asOf: Day,
): Standard[] {
  return targets
    .filter((target) => target.memberId === memberId && periodOf(target).to <= asOf)
    .map((target) => {
      const { from, to } = periodOf(target);
      const own = records.filter((record) => record.memberId === memberId && record.day >= from && record.day <= to);
      const actual = own.reduce((sum, record) => sum + (record[target.metric] ?? 0), 0);
      return { metric: target.metric, from, to, target: target.value, actual };
    });
}

interface HeldTraining {
  date: Day;
  module: string;
  minutes: number;
  there: readonly number[];
}

/**
 * Training that a member had and what was scored. Modules for people in trouble are left out: that
 * somebody was in one tells of a state of mind.
 * @param telling ids of those modules
 */
export function trainingOf(
  sessions: readonly HeldTraining[],
  results: readonly Result[],
  memberId: number,
  telling: ReadonlySet<string>,
): { training: TrainingOnRecord[]; assessments: AssessmentOnRecord[] } {
  return {
    training: sessions
      .filter((session) => session.there.includes(memberId) && !telling.has(session.module))
      .map(({ date, module, minutes }) => ({ on: date, module, minutes })),
    assessments: results
      .filter((result) => result.member === memberId && !telling.has(result.module))
      .map(({ on, module, score }) => ({ on, module, score })),
  };
}
