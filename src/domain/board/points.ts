import type { Day } from '../calendar/day.ts';
import type { DayRecord, Measure } from '../records/day-record.ts';
import { measureNamed, measures } from '../records/day-record.ts';
import { byMember } from '../records/ordered-records.ts';
import { type Figure, isReached, type OwnMeasure } from '../records/own-measure.ts';
import { sum } from '../records/statistics.ts';
import type { DaySpan } from './period.ts';

/** A rule of the playbook by which points are earned from records. */
export interface PointRule {
  id: string;
  /** Kebab-case name of a measure; a rule without one is kept by hand. */
  metric?: string | undefined;
  points: number;
  capPerDay?: number | undefined;
  /** Earned once on a day whose figure is at least as good as this, instead of by the unit. */
  reaches?: number | undefined;
  stages?: readonly string[] | undefined;
  /** Only the person may bring it up: nobody is named for it by others. */
  bySelf?: boolean | undefined;
}

export interface Points {
  memberId: number;
  value: number;
  parts: { rule: string; points: number }[];
}

/** `intent-a` → `intentA`; null for what is no measure of a day. */
export const measureOf = (metric: string): Measure | null => measureNamed(metric, measures) ?? null;

export const rulesOfStage = <T extends PointRule>(rules: readonly T[], stage: string): T[] =>
  rules.filter((rule) => rule.stages === undefined || rule.stages.includes(stage));

/** Figures of the playbook's own measures, where it has any. */
export interface OwnPoints {
  own: readonly OwnMeasure[];
  figures: readonly Figure[];
}

/** Points of one day by one rule: units times points, capped, so that dialling for its own sake does not pay. */
function earnedBy(rule: PointRule, value: number | null, direction: 'more' | 'less'): number {
  if (value === null) return 0;
  const earned =
    rule.reaches === undefined ? value * rule.points : isReached({ direction }, value, rule.reaches) ? rule.points : 0;
  return Math.max(0, Math.min(earned, rule.capPerDay ?? Number.POSITIVE_INFINITY));
}

/** Points of one person within a span by one rule. */
function pointsBy(rule: PointRule, records: readonly DayRecord[], mine: OwnPoints): number {
  const { metric } = rule;
  const measure = metric === undefined ? null : measureOf(metric);
  if (measure !== null) return sum(records.map((record) => earnedBy(rule, record[measure], 'more')));
  const own = mine.own.find(({ id }) => id === metric);
  // Of what is better when less, or is no sum, units are no merit.
  if (!own || (rule.reaches === undefined && (own.direction === 'less' || own.adds !== 'sum'))) return 0;
  const figures = mine.figures.filter((each) => each.measure === own.id);
  return sum(figures.map(({ value }) => earnedBy(rule, value, own.direction)));
}

/** What each member earned within a span, and by which rule; money is no unit of points. */
export function pointsOf(
  rules: readonly PointRule[],
  records: readonly DayRecord[],
  memberIds: readonly number[],
  span: DaySpan,
  { own, figures }: OwnPoints = { own: [], figures: [] },
): Points[] {
  const counted = rules.filter((rule) => rule.metric !== undefined && rule.metric !== 'amount');
  const isInside = ({ day }: { day: Day }) => day >= span.from && day <= span.to;
  const inside = byMember(records.filter(isInside));
  const told = byMember(figures.filter(isInside));
  return memberIds.map((memberId) => {
    const days = inside.get(memberId) ?? [];
    const mine = { own, figures: told.get(memberId) ?? [] };
    const parts = counted
      .map((rule) => ({ rule: rule.id, points: pointsBy(rule, days, mine) }))
      .filter((part) => part.points > 0);
    return { memberId, value: sum(parts.map((part) => part.points)), parts };
  });
}
