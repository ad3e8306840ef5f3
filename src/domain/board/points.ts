import type { DayRecord, Measure } from '../records/day-record.ts';
import { measures } from '../records/day-record.ts';
import { byMember } from '../records/ordered-records.ts';
import type { DaySpan } from './period.ts';

/** A rule of the playbook by which points are earned from records. */
export interface PointRule {
  id: string;
  /** Kebab-case name of a measure; a rule without one is kept by hand. */
  metric?: string | undefined;
  points: number;
  capPerDay?: number | undefined;
  stages?: readonly string[] | undefined;
}

export interface Points {
  memberId: number;
  value: number;
  parts: { rule: string; points: number }[];
}

/** `intent-a` → `intentA`; null for what is no measure of a day. */
export const measureOf = (metric: string): Measure | null => {
  const camel = metric.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return measures.find((measure) => measure === camel) ?? null;
};

export const rulesOfStage = <T extends PointRule>(rules: readonly T[], stage: string): T[] =>
  rules.filter((rule) => rule.stages === undefined || rule.stages.includes(stage));

/** Points of one day by one rule: units times points, capped, so that dialling for its own sake does not pay. */
function pointsOfDay(rule: PointRule, record: DayRecord): number {
  const measure = rule.metric === undefined ? null : measureOf(rule.metric);
  const earned = measure === null ? 0 : (record[measure] ?? 0) * rule.points;
  return Math.max(0, Math.min(earned, rule.capPerDay ?? Number.POSITIVE_INFINITY));
}

/** What each member earned within a span, and by which rule; money is no unit of points. */
export function pointsOf(
  rules: readonly PointRule[],
  records: readonly DayRecord[],
  memberIds: readonly number[],
  span: DaySpan,
): Points[] {
  const counted = rules.filter((rule) => rule.metric !== undefined && rule.metric !== 'amount');
  const inside = byMember(records.filter((record) => record.day >= span.from && record.day <= span.to));
  return memberIds.map((memberId) => {
    const own = inside.get(memberId) ?? [];
    const parts = counted
      .map((rule) => ({ rule: rule.id, points: own.reduce((sum, record) => sum + pointsOfDay(rule, record), 0) }))
      .filter((part) => part.points > 0);
    return { memberId, value: parts.reduce((sum, part) => sum + part.points, 0), parts };
  });
}
