import { addDays, type Day, startOfWeek } from '../calendar/day.ts';
import type { WorkCalendar } from '../calendar/work-calendar.ts';
import { periodOf, type Target, type TargetMetric, type TargetPeriod } from '../records/target.ts';
import { dailyMetrics, type Ledger } from './ledger.ts';
import type { GoalPart } from './line.ts';

export interface Goal extends GoalPart {
  member: number;
  reason: 'target' | 'team-target' | 'target-reached' | 'stretch' | 'own-pace';
  /** What the target alone would ask a day; null without one. */
  needed: number | null;
}

export interface GoalsWanted {
  date: Day;
  present: readonly number[];
  targets: readonly Target[];
  ledger: Ledger;
  calendar: WorkCalendar;
  /** Deals and amounts always as what the period lacks: a day's number times a week may outrun the period's end. */
  resultsAsLeft?: boolean;
}

/** Nobody is asked for more than this much above the own pace at once. */
const STRETCH = 1.3;

/** A number as one says it aloud: 7, 15, 45, 120, 1500. */
function sayable(value: number): number {
  const steps: readonly (readonly [below: number, step: number])[] = [
    [20, 1],
    [100, 5],
    [500, 10],
    [1000, 50],
    [10_000, 100],
    [100_000, 1000],
  ];
  const step = steps.find(([below]) => value < below)?.[1] ?? 10_000;
  const rounded = step === 1 ? Math.ceil(value - 1e-9) : Math.round(value / step) * step;
  return Math.max(1, rounded);
}

const NEAREST: readonly TargetPeriod[] = ['day', 'week', 'month'];

/** The target of the shortest period that covers the day. */
function targetOn(targets: readonly Target[], member: number | null, metric: TargetMetric, date: Day) {
  const covering = targets.filter((target) => {
    if (target.memberId !== member || target.metric !== metric) return false;
    const { from, to } = periodOf(target);
    return from <= date && date <= to;
  });
  return covering.sort((a, b) => NEAREST.indexOf(a.period) - NEAREST.indexOf(b.period))[0];
}

interface Left {
  left: number;
  perDay: number;
  period: TargetPeriod;
}

/** What is left of a target on the morning of `date`, and how much that is a work day. */
function leftOf(target: Target, members: readonly number[], wanted: GoalsWanted): Left {
  const { from, to } = periodOf(target);
  const yesterday = addDays(wanted.date, -1);
  const done = members.reduce((sum, id) => sum + (wanted.ledger.sum(id, target.metric, from, yesterday) ?? 0), 0);
  const days = Math.max(1, wanted.calendar.workdays(wanted.date, to).length);
  return { left: target.value - done, perDay: (target.value - done) / days, period: target.period };
}

const part = (metric: TargetMetric, value: number): GoalPart => ({
  metric,
  value: sayable(value),
  period: 'day',
  left: false,
});

/** Today's number from what is left and the own pace. */
function dayGoal(member: number, metric: TargetMetric, left: Left, pace: number | null, shared: boolean): Goal {
  const base = { member, needed: Math.max(0, left.perDay) };
  if (left.left <= 0) return { ...base, ...part(metric, pace ?? 1), reason: 'target-reached' };
  const most = pace === null || pace === 0 ? Number.POSITIVE_INFINITY : pace * STRETCH;
  if (left.perDay > most) return { ...base, ...part(metric, most), reason: 'stretch' };
  return { ...base, ...part(metric, left.perDay), reason: shared ? 'team-target' : 'target' };
}

/** Deals and amounts: less than one a day is said as what the period still lacks. */
function resultGoal(member: number, metric: TargetMetric, left: Left, asLeft: boolean): Goal | null {
  if (left.left <= 0) return null;
  const reason = 'target' as const;
  if (asLeft || metric === 'amount' || left.perDay < 1) {
    return { member, metric, value: sayable(left.left), period: left.period, left: true, reason, needed: left.perDay };
  }
  return { member, ...part(metric, left.perDay), reason, needed: left.perDay };
}

/** A member's part of what the team still lacks, in proportion to the paces of those here. */
function shareOfTeam(target: Target, member: number, everyone: readonly number[], wanted: GoalsWanted): Left | null {
  const pace = (id: number) => wanted.ledger.pace(id, target.metric, wanted.date) ?? 0;
  const all = wanted.present.reduce((sum, id) => sum + pace(id), 0);
  const mine = all > 0 ? pace(member) / all : 1 / wanted.present.length;
  const left = leftOf(target, everyone, wanted);
  return mine === 0 ? null : { left: left.left * mine, perDay: left.perDay * mine, period: left.period };
}

function goalFor(member: number, metric: TargetMetric, everyone: readonly number[], wanted: GoalsWanted): Goal | null {
  const own = targetOn(wanted.targets, member, metric, wanted.date);
  const isResult = metric === 'deals' || metric === 'amount';
  if (own && isResult) return resultGoal(member, metric, leftOf(own, [member], wanted), wanted.resultsAsLeft === true);
  if (isResult) return null;
  const pace = wanted.ledger.pace(member, metric, wanted.date);
  if (own) return dayGoal(member, metric, leftOf(own, [member], wanted), pace, false);
  const team = targetOn(wanted.targets, null, metric, wanted.date);
  const left = team ? shareOfTeam(team, member, everyone, wanted) : null;
  return left ? dayGoal(member, metric, left, pace, true) : null;
}

/** Without any target: the own usual day, on the metric nearest to a sale that is known. */
function ownPaceGoal(member: number, wanted: GoalsWanted): Goal[] {
  for (const metric of dailyMetrics) {
    const pace = wanted.ledger.pace(member, metric, wanted.date);
    if (pace !== null && pace > 0) return [{ member, ...part(metric, pace), reason: 'own-pace', needed: null }];
  }
  return [];
}

const RESULTS: readonly TargetMetric[] = ['deals', 'amount'];

/**
 * Today's goals of everybody here: per target, what is left divided by the work days left, never more than
 * 1.3 × the own median of the last 10 recorded days; without a target the own median. Rounded to say aloud.
 * @param everyone all members of the team, for targets of the whole team
 */
export function dayGoals(wanted: GoalsWanted, everyone: readonly number[]): Goal[] {
  return wanted.present.flatMap((member) => {
    const results = RESULTS.flatMap((metric) => goalFor(member, metric, everyone, wanted) ?? []);
    const efforts = dailyMetrics.flatMap((metric) => goalFor(member, metric, everyone, wanted) ?? []);
    return [...(efforts.length > 0 ? efforts : ownPaceGoal(member, wanted)), ...results];
  });
}

/** Goals for next week: the day's number times its work days. */
export function weekGoals(wanted: GoalsWanted, everyone: readonly number[]): Goal[] {
  const monday = addDays(startOfWeek(wanted.date), 7);
  const days = wanted.calendar.workdays(monday, addDays(monday, 6)).length;
  const next = { ...wanted, date: monday, resultsAsLeft: true };
  return dayGoals(next, everyone).map((goal) =>
    goal.left ? goal : { ...goal, value: sayable(goal.value * Math.max(1, days)), period: 'week' },
  );
}
