import { addDays, type Day } from '../calendar/day.ts';
import type { WorkCalendar } from '../calendar/work-calendar.ts';
import { grouped } from '../records/ordered-records.ts';
import { isReached, isWorkedOff, type OwnMeasure, totalOf, within } from '../records/own-measure.ts';
import { nearestTarget, type OwnTarget, periodOf } from '../records/target.ts';
import { type GoalsWanted, resultGoal, type Span } from './goals.ts';
import type { Line, OwnGoalPart } from './line.ts';
import { ledgerOf, type OwnFigures } from './own-figures.ts';
import type { Beyond } from './reach.ts';

/** What one member aims for in a measure of the playbook. */
export interface OwnGoal extends OwnGoalPart {
  member: number;
}

export interface OwnGoals {
  goals: OwnGoal[];
  /** As `Beyond`, of a measure that adds up. */
  beyond: (Omit<Beyond, 'metric'> & { measure: string })[];
  /** Limits that are not read out: one of few people would say who has trouble. */
  limits: OwnGoal[];
}

export const noOwnGoals: OwnGoals = { goals: [], beyond: [], limits: [] };

type MeasureGoals = Pick<OwnGoals, 'goals' | 'beyond'>;

/** What is added up goes by the rules of deals. */
function workedOff(
  measure: OwnMeasure,
  target: OwnTarget,
  member: number,
  wanted: GoalsWanted,
  span: Span,
): MeasureGoals {
  const { goals, beyond } = resultGoal({ ...target, metric: 'deals' }, member, wanted, span);
  return {
    goals: goals.map(({ value, period, left }) => ({ member, measure: measure.id, value, period, left })),
    beyond: beyond.map(({ metric: _, ...each }) => ({ ...each, measure: measure.id })),
  };
}

/** What nobody can divide by days is said as it was agreed. */
function asAgreed(measure: OwnMeasure, { value, period }: OwnTarget, member: number): MeasureGoals {
  return { goals: [{ member, measure: measure.id, value, period, left: false }], beyond: [] };
}

/**
 * What each of those who are to have a number aims for in the playbook's measures: a target for the day as agreed; of a
 * longer one that adds up what a day or the period still asks for, as with deals; any other figure as agreed. A limit is
 * read out where at least half of them have one.
 */
export function ownGoals(wanted: GoalsWanted, own: OwnFigures, span: Span): OwnGoals {
  const found: OwnGoals = { goals: [], beyond: [], limits: [] };
  for (const measure of own.measures) {
    const ofMeasure = own.targets.filter(
      ({ metric, period }) => metric === measure.id && (span.period === 'day' || period !== 'day'),
    );
    if (ofMeasure.length === 0) continue;
    const ledger = ledgerOf(measure, own);
    const each = wanted.present.flatMap((member): MeasureGoals[] => {
      const target = nearestTarget(ofMeasure, member, measure.id, wanted.date);
      if (!target) return [];
      return isWorkedOff(measure)
        ? [workedOff(measure, target, member, { ...wanted, ledger }, span)]
        : [asAgreed(measure, target, member)];
    });
    const goals = each.flatMap((one) => one.goals);
    const isPublic = measure.direction === 'more' || goals.length * 2 >= wanted.present.length;
    (isPublic ? found.goals : found.limits).push(...goals);
    found.beyond.push(...each.flatMap((one) => one.beyond));
  }
  return found;
}

/** What a target came to on the very day on which it was reached; null on any other day. */
function reachedOn(
  target: OwnTarget,
  measure: OwnMeasure,
  { found }: OwnFigures,
  day: Day,
  calendar: WorkCalendar,
): number | null {
  const { from, to } = periodOf(target);
  if (day < from || day > to || (measure.direction === 'more' && target.value <= 0)) return null;
  const until = (last: Day) => totalOf(measure, within(found, from, last, target.memberId));
  const done = until(day);
  if (done === null || !isReached(measure, done, target.value)) return null;
  if (isWorkedOff(measure)) return (until(addDays(day, -1)) ?? 0) < target.value ? done : null;
  // What can still change is reached when its time is over.
  return calendar.addWorkdays(day, 1) > to ? done : null;
}

/**
 * Targets in the playbook's measures that a day reached, of the team and of its people. Of people only what they have
 * more of: who keeps within a limit is told in private.
 * @returns by member; null: the team
 */
export function ownReached(own: OwnFigures, day: Day, calendar: WorkCalendar): ReadonlyMap<number | null, Line[]> {
  const reached = own.targets.flatMap((target): { member: number | null; line: Line }[] => {
    const measure = own.measures.find(({ id }) => id === target.metric);
    if (!measure || (target.memberId !== null && measure.direction === 'less')) return [];
    const done = reachedOn(target, measure, own, day, calendar);
    if (done === null) return [];
    const { memberId: member, metric, period, value: asked } = target;
    const what = { measure: metric, period, asked, done };
    const line: Line =
      member === null ? { code: 'own-team-reached', ...what } : { code: 'own-reached', member, ...what };
    return [{ member, line }];
  });
  return new Map(
    [...grouped(reached, ({ member }) => member)].map(([member, each]) => [member, each.map(({ line }) => line)]),
  );
}
