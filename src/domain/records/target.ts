import { addDays, type Day, endOfMonth, startOfMonth, startOfWeek } from '../calendar/day.ts';
import { rememberedOf } from '../remembered.ts';
import { grouped } from './ordered-records.ts';

export type TargetMetric = 'dials' | 'connects' | 'effective' | 'deals' | 'amount';
export type TargetPeriod = 'month' | 'week' | 'day';

/** A target of one member, or of the whole team when `memberId` is null, for the period that starts on `startsOn`. */
export interface Target {
  memberId: number | null;
  metric: TargetMetric;
  period: TargetPeriod;
  startsOn: Day;
  value: number;
}

/** A target for a measure of the playbook, named by its id. */
export type OwnTarget = Omit<Target, 'metric'> & { metric: string };

export const targetMetrics: readonly TargetMetric[] = ['dials', 'connects', 'effective', 'deals', 'amount'];

/** First and last day of a target's period. */
export const periodOf = (target: Pick<Target, 'period' | 'startsOn'>): { from: Day; to: Day } =>
  target.period === 'day'
    ? { from: target.startsOn, to: target.startsOn }
    : target.period === 'week'
      ? { from: startOfWeek(target.startsOn), to: addDays(startOfWeek(target.startsOn), 6) }
      : { from: startOfMonth(target.startsOn), to: endOfMonth(target.startsOn) };

/** True on the days of a target's period. */
export function isRunning(target: Pick<Target, 'period' | 'startsOn'>, day: Day): boolean {
  const { from, to } = periodOf(target);
  return from <= day && day <= to;
}

const SHORTEST_FIRST: readonly TargetPeriod[] = ['day', 'week', 'month'];

const grouping = rememberedOf((targets: readonly OwnTarget[]) => grouped(targets, ({ memberId }) => memberId));
/** The targets of one member; of null, the team's. */
export const targetsOf = <T extends OwnTarget>(targets: readonly T[], member: number | null): readonly T[] =>
  (grouping(targets).get(member) ?? []) as readonly OwnTarget[] as readonly T[];

/** One's target for a measure that is running on a day, of the shortest period; a member of null means the team. */
export const nearestTarget = <T extends OwnTarget>(
  targets: readonly T[],
  member: number | null,
  metric: T['metric'],
  day: Day,
): T | undefined =>
  targetsOf(targets, member)
    .filter((each) => each.metric === metric && isRunning(each, day))
    .sort((a, b) => SHORTEST_FIRST.indexOf(a.period) - SHORTEST_FIRST.indexOf(b.period))[0];

/** What the members' targets add up to, for each measure and period of which the team has no target of its own. */
export function teamTotals(targets: readonly Target[]): Target[] {
  const totals = new Map<string, Target>();
  const keyOf = (target: Target) => `${target.metric} ${target.period} ${periodOf(target).from}`;
  const own = new Set(targets.filter((target) => target.memberId === null).map(keyOf));
  for (const target of targets) {
    const key = keyOf(target);
    if (own.has(key)) continue;
    totals.set(key, { ...target, memberId: null, value: (totals.get(key)?.value ?? 0) + target.value });
  }
  return [...totals.values()];
}
