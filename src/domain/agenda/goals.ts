import { addDays, type Day, startOfWeek } from '../calendar/day.ts';
import { nearestTarget, periodOf, type Target, type TargetMetric } from '../records/target.ts';
import { isAwayAllDay } from '../team/absence.ts';
import { dailyMetrics } from './ledger.ts';
import type { GoalPart } from './line.ts';
import { type Beyond, beyond, isOutOfReach, type Left, type LeftWanted, leftOf, possible, STRETCH } from './reach.ts';
import { sayable } from './sayable.ts';

/** What one member aims for, with what it was made from. */
export interface Goal extends GoalPart {
  member: number;
  reason: 'target' | 'team-target' | 'target-reached' | 'stretch' | 'own-pace';
  /** What the target alone would ask a day; null without one. */
  needed: number | null;
}

export interface GoalsWanted extends LeftWanted {
  /** Who is to have a number. */
  present: readonly number[];
  /** Whose work counts for the targets of the whole team, those who left meanwhile included. */
  counted: readonly number[];
  targets: readonly Target[];
  /** From the stable stage on nobody is asked for less than the own usual day. */
  settled: boolean;
}

export interface Goals {
  goals: Goal[];
  /** Results of which no number is said, for it could not be reached. */
  beyond: Beyond[];
  /** Agreed numbers of the day that are far from somebody's usual one. They are said as agreed. */
  unusual: Unusual[];
}

export interface Unusual {
  member: number;
  metric: TargetMetric;
  target: number;
  usual: number;
}

const none: Goals = { goals: [], beyond: [], unusual: [] };

/** An agreed number of the day is worth a word to the manager from so far on either side of the usual one. */
const [FAR_BELOW, FAR_ABOVE] = [0.7, 1.3];

const RESULTS: readonly TargetMetric[] = ['deals', 'amount'];

/** The days that a number is for: one, or those of next week on which somebody is there. */
export interface Span {
  period: 'day' | 'week';
  days(member: number): number;
}

/** An effort from what is left and the own pace, never outside what the pace allows; null: no number can be said. */
function effortGoal(
  member: number,
  metric: TargetMetric,
  aim: { left: Left; shared: boolean } | null,
  wanted: GoalsWanted,
  span: Span,
): Goal | null {
  const pace = wanted.ledger.pace(member, metric, wanted.date) ?? 0;
  const days = span.days(member);
  const isOfDay = aim?.left.period === 'day';
  const within = wanted.ledger.within(member, metric, wanted.date) ?? 0;
  const [least, most] = [wanted.settled && !isOfDay ? pace : 0, Math.min(pace * STRETCH, within)];
  if (most <= 0 || days === 0) return null;
  const asked = aim === null || aim.left.left <= 0 ? pace : aim.left.perDay;
  const value = sayable(Math.min(most, Math.max(least, asked)) * days, least * days, most * days);
  if (value === null) return null;
  const reason: Goal['reason'] =
    aim === null
      ? 'own-pace'
      : aim.left.left <= 0
        ? 'target-reached'
        : asked > most
          ? 'stretch'
          : asked < least
            ? 'own-pace'
            : aim.shared
              ? 'team-target'
              : 'target';
  const needed = aim === null ? null : Math.max(0, aim.left.perDay);
  return { member, metric, value, period: span.period, left: false, reason, needed };
}

/** What was agreed on for the day itself is said as it was agreed, whatever the usual day. */
function agreed({ metric, value }: Target, member: number, { ledger, date }: GoalsWanted): Goals {
  if (value <= 0) return none;
  const usual = RESULTS.includes(metric) ? null : ledger.usual(member, metric, date);
  const isFar = usual !== null && (value < usual * FAR_BELOW || value > usual * FAR_ABOVE);
  const goal: Goal = { member, metric, value, period: 'day', left: false, reason: 'target', needed: value };
  return { ...none, goals: [goal], unusual: isFar ? [{ member, metric, target: value, usual }] : [] };
}

/** So it was when the week began: what was read out on Monday is not dropped without a word by Wednesday. */
function wasOutOfReach(target: Target, member: number, wanted: GoalsWanted): boolean {
  const date = [startOfWeek(wanted.date), periodOf(target).from].sort()[1] as Day;
  const left = leftOf(target, [member], { ...wanted, date });
  return isOutOfReach(left.left, possible(wanted.ledger, member, target.metric, date, left.days));
}

/** What is judged by the first day that is still to come of what a target asks for; null where its time is over by then. */
function aheadOf(target: Target, wanted: GoalsWanted): GoalsWanted | null {
  const { from, to } = periodOf(target);
  const date = [wanted.ahead ?? wanted.date, from].sort()[1] as Day;
  return date > to ? null : { ...wanted, date };
}

/** Whether nobody could do a result by then, and what to agree on instead. */
function beyondResult(target: Target, member: number, wanted: GoalsWanted | null): { beyond: Beyond[] } | null {
  if (wanted === null) return null;
  const left = leftOf(target, [member], wanted);
  const can = possible(wanted.ledger, member, target.metric, wanted.date, left.days);
  const isBeyond =
    left.left > 0 &&
    (left.perDay > can.most || (isOutOfReach(left.left, can) && wasOutOfReach(target, member, wanted)));
  return isBeyond ? { beyond: [beyond(target, member, left, wanted) ?? []].flat() } : null;
}

/**
 * Deals and amounts: a day's number of whoever sells one on a usual day, where it is possible; of others what the
 * period lacks. What nobody could do by the day is not said at all.
 */
export function resultGoal(target: Target, member: number, wanted: GoalsWanted, span: Span): Goals {
  const { metric } = target;
  if (target.period === 'day' && span.period === 'day') return agreed(target, member, wanted);
  const left = leftOf(target, [member], wanted);
  if (left.left <= 0) return none;
  const isBeyond = beyondResult(target, member, aheadOf(target, wanted));
  if (isBeyond) return { ...none, ...isBeyond };
  const can = possible(wanted.ledger, member, metric, wanted.date, left.days);
  const { most } = can;
  // Who does not sell every day is asked for none by the day; on the last one the two are the same.
  const isByDay = span.period === 'day' && metric === 'deals' && left.perDay >= 1 && left.days > 1 && can.mean >= 1;
  const value = isByDay ? Math.min(Math.ceil(left.perDay - 1e-9), most) : Math.ceil(left.left);
  const period = isByDay ? 'day' : left.period;
  return { ...none, goals: [{ member, metric, value, period, left: !isByDay, reason: 'target', needed: left.perDay }] };
}

/** A member's part of what the team still lacks, in proportion to the paces of those here. */
function shareOfTeam(target: Target, member: number, wanted: GoalsWanted): Left | null {
  const pace = (id: number) => wanted.ledger.pace(id, target.metric, wanted.date) ?? 0;
  const all = wanted.present.reduce((sum, id) => sum + pace(id), 0);
  const mine = all > 0 ? pace(member) / all : 1 / wanted.present.length;
  const left = leftOf(target, wanted.counted, wanted);
  return mine === 0 ? null : { ...left, left: left.left * mine, perDay: left.perDay * mine };
}

/** An effort of which more is left a day than 1.3 × the own pace. */
function beyondEffort(target: Target, member: number, wanted: GoalsWanted | null): Beyond[] {
  if (wanted === null) return [];
  const left = leftOf(target, [member], wanted);
  const pace = wanted.ledger.pace(member, target.metric, wanted.date) ?? 0;
  return left.left > 0 && left.perDay > pace * STRETCH ? [beyond(target, member, left, wanted) ?? []].flat() : [];
}

function effortsOf(member: number, wanted: GoalsWanted, span: Span): Goals {
  const found: Goals = { goals: [], beyond: [], unusual: [] };
  let hasTarget = false;
  for (const metric of dailyMetrics) {
    const own = nearestTarget(wanted.targets, member, metric, wanted.date);
    const team = own ? undefined : nearestTarget(wanted.targets, null, metric, wanted.date);
    const left = own ? leftOf(own, [member], wanted) : team ? shareOfTeam(team, member, wanted) : null;
    if (left === null) continue;
    hasTarget = true;
    if (own?.period === 'day' && span.period === 'day') {
      const { goals, unusual } = agreed(own, member, wanted);
      found.goals.push(...goals);
      found.unusual.push(...unusual);
      continue;
    }
    const goal = effortGoal(member, metric, { left, shared: own === undefined }, wanted, span);
    if (goal) found.goals.push(goal);
    if (own && goal) found.beyond.push(...beyondEffort(own, member, aheadOf(own, wanted)));
  }
  if (hasTarget) return found;
  // Without any target: the own usual day, on the metric nearest to a sale that is known.
  for (const metric of dailyMetrics) {
    const goal = effortGoal(member, metric, null, wanted, span);
    if (goal) return { ...none, goals: [goal] };
  }
  return found;
}

function goalsFor(wanted: GoalsWanted, span: Span): Goals {
  const each = wanted.present.flatMap((member): Goals[] => {
    const results = RESULTS.flatMap((metric): Goals[] => {
      const own = nearestTarget(wanted.targets, member, metric, wanted.date);
      return own ? [resultGoal(own, member, wanted, span)] : [];
    });
    return [effortsOf(member, wanted, span), ...results];
  });
  return {
    goals: each.flatMap(({ goals }) => goals),
    beyond: each.flatMap((one) => one.beyond),
    unusual: each.flatMap((one) => one.unusual),
  };
}

/**
 * Today's numbers of everybody who is to have one. Efforts: what is left of a target divided by the work days left,
 * never more than the person did on half of the last 10 recorded days or 1.3 × their median and, in a settled team, never
 * less than that median; without a target it is the number. Results: never more than was done in a day of the last 60 days, and none
 * where what is left is more than 1.3 × the best run of as many days and than chance may bring.
 */
export const dayGoals = (wanted: GoalsWanted): Goals => goalsFor(wanted, dayOf);

/** The day itself, of everybody alike. */
export const dayOf: Span = { period: 'day', days: () => 1 };

/** Next week, and what is wanted of those who are there in it. */
export function nextWeekOf(wanted: GoalsWanted): { wanted: GoalsWanted; span: Span } {
  const monday = addDays(startOfWeek(wanted.date), 7);
  const days = wanted.calendar.workdays(monday, addDays(monday, 6));
  const there = (member: number) => days.filter((day) => !isAwayAllDay(wanted.absences, member, day)).length;
  const present = wanted.present.filter((member) => there(member) > 0);
  return { wanted: { ...wanted, present, date: monday }, span: { period: 'week', days: there } };
}

/** Numbers for next week: the day's times the work days that each is there, results as what their period lacks. */
export function weekGoals(wanted: GoalsWanted): Goals {
  const next = nextWeekOf(wanted);
  return goalsFor(next.wanted, next.span);
}
