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

/** Calls and deals are counted; only money has a half. */
export const isCounted = (metric: TargetMetric): boolean => metric !== 'amount';

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

/** Somebody's time on the team, as far as targets ask for it. */
interface Stay {
  id: number;
  joinedOn: Day | null;
  leftOn?: Day | null;
}

/** A target of the whole team: one that was set for it, or what its people's add up to. */
export type TeamTarget<T extends OwnTarget = Target> = T & { memberId: null; isSum?: true };

/** Of those who are to have a target, those who were there when a period began; of a team that is newer, all. */
function askedIn(asked: readonly Stay[], { from, to }: { from: Day; to: Day }): readonly Stay[] {
  const here = asked.filter(
    ({ joinedOn, leftOn = null }) => (joinedOn ?? from) <= to && (leftOn === null || leftOn >= to),
  );
  const fromTheStart = here.filter(({ joinedOn }) => (joinedOn ?? from) <= from);
  return fromTheStart.length === 0 ? here : fromTheStart;
}

/**
 * The team's targets: those that were set for it; of a measure and period without one the sum of its people's, where
 * each of `asked` has one. What some have agreed on is held against nobody else's work, and so is no target of the team.
 * @param people everybody whose work counts, those who left included: a target of a time after they left is none
 * @param asked who is to have one
 */
export function teamTargets<T extends OwnTarget>(
  targets: readonly T[],
  people: readonly Stay[],
  asked: readonly Stay[],
): readonly TeamTarget<T>[] {
  const keyOf = (target: T) => `${target.metric} ${target.period} ${periodOf(target).from}`;
  const set = targets.flatMap((each) => (each.memberId === null ? [{ ...each, memberId: null }] : []));
  const isSet = new Set(set.map(keyOf));
  const leftOn = new Map(people.map((each) => [each.id, each.leftOn ?? null]));
  const counts = ({ memberId, ...target }: T) =>
    memberId !== null && leftOn.has(memberId) && (leftOn.get(memberId) ?? target.startsOn) >= periodOf(target).from;
  const own = grouped(
    targets.filter((each) => counts(each) && !isSet.has(keyOf(each))),
    keyOf,
  );
  const sums = [...own.values()].flatMap((theirs): TeamTarget<T>[] => {
    const [first] = theirs as [T];
    const have = new Set(theirs.map(({ memberId }) => memberId));
    const value = theirs.reduce((sum, target) => sum + target.value, 0);
    const isAll = askedIn(asked, periodOf(first)).every(({ id }) => have.has(id));
    return isAll ? [{ ...first, startsOn: periodOf(first).from, memberId: null, value, isSum: true }] : [];
  });
  return [...set, ...sums];
}
