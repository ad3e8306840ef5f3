import { addDays, addMonths, type Day } from '../../calendar/day.ts';
import type { DayRecord } from '../../records/day-record.ts';
import { between, byMember } from '../../records/ordered-records.ts';
import { sum } from '../../records/statistics.ts';
import type { Target } from '../../records/target.ts';
import { isMemberOn, type Member } from '../../team/team.ts';
import { above, likely } from './degree.ts';
import { daysOfMost } from './stated.ts';
import { type Detector, lack, number, type RecordsView, total } from './view.ts';
import { type WeekBlock, weekBlocks } from './weeks.ts';

const DEFAULT_METRIC = ['deals', 'amount', 'effective', 'dials'] as const;

/** First day after a target's period. */
const endOf = (target: Target): Day =>
  target.period === 'month'
    ? addMonths(target.startsOn, 1)
    : addDays(target.startsOn, target.period === 'week' ? 7 : 1);

/** Counts of work days by calendar: every member's target asks for the same few periods. */
const counted = new WeakMap<RecordsView['isWorkday'], Map<string, number>>();

/** Work days from one day on and before another. */
export function workdays({ isWorkday }: RecordsView, from: Day, before: Day): number {
  const known = counted.get(isWorkday) ?? new Map<string, number>();
  counted.set(isWorkday, known);
  const key = `${from} ${before}`;
  let count = known.get(key);
  if (count === undefined) {
    count = 0;
    for (let day = from; day < before; day = addDays(day, 1)) if (isWorkday(day)) count += 1;
    known.set(key, count);
  }
  return count;
}

/** The part of a target that falls on the work days from `from` to `to`. */
function targetShare(view: RecordsView, target: Target, from: Day, to: Day): number {
  if (target.startsOn > to) return 0;
  const end = endOf(target);
  if (end <= from) return 0;
  const start = target.startsOn > from ? target.startsOn : from;
  const after = addDays(to, 1);
  const stop = end < after ? end : after;
  const whole = workdays(view, target.startsOn, end);
  return whole === 0 ? 0 : (target.value * workdays(view, start, stop)) / whole;
}

/** What is looked at where there are targets of several measures; undefined where there are none. */
export const metricOf = (targets: readonly Target[]) =>
  DEFAULT_METRIC.find((metric) => targets.some((target) => target.metric === metric));

/**
 * What was asked on days; 0 where nothing was. A day of which nothing is known is asked of nobody: an import that is
 * missing, and the day that is not over, are no fall.
 */
const askedOn = (view: RecordsView, targets: readonly Target[], days: Iterable<Day>): number =>
  sum([...days].flatMap((day) => targets.map((target) => targetShare(view, target, day, day))));

/** People's targets in a block of days, where at least half of those there have one: fewer do not speak for the team. */
function mostOf(view: RecordsView, targets: readonly Target[], block: WeekBlock): readonly Target[] {
  const here = view.members.filter((member) => isMemberOn(member, block.to));
  return 2 * withTarget(view, targets, block).length >= here.length ? targetsIn(view, targets, block) : [];
}

const targetsIn = (view: RecordsView, targets: readonly Target[], { from, to }: WeekBlock) =>
  targets.filter((each) => targetShare(view, each, from, to) > 0);

/** Who of those there has a target in a block of days. */
function withTarget(view: RecordsView, targets: readonly Target[], block: WeekBlock): Member[] {
  const whose = new Set(targetsIn(view, targets, block).map(({ memberId }) => memberId));
  return view.members.filter((member) => whose.has(member.id) && isMemberOn(member, block.to));
}

const distinctDays = (records: readonly DayRecord[]) => new Set(records.map(({ day }) => day));

/** What was done counts for a target, on whatever day; but for a promotion nothing else was asked for either. */
const doneIn = (view: RecordsView, { from, to }: WeekBlock): DayRecord[] =>
  between(view.records, from, to).filter(({ day }) => !view.isPromotion?.(day));

/**
 * Attainment of the whole team, a number a week, latest first, and the first day of the earliest; null when no target
 * covers the weeks.
 */
export function weeklyAttainment(view: RecordsView, weeks: number): { shares: number[]; from: Day } | null {
  const metric = metricOf(view.targets);
  if (!metric) return null;
  const own = view.targets.filter((target) => target.metric === metric);
  const whole = own.filter((target) => target.memberId === null);
  const attained = weekBlocks(view, weeks, metric).flatMap((block) => {
    const { attended, from } = block;
    const targets = whole.length > 0 ? whole : mostOf(view, own, block);
    // What some have agreed on is held against their own work.
    const whose = new Set<number | null>(targets.map(({ memberId }) => memberId));
    const asked =
      whole.length > 0
        ? askedOn(view, targets, distinctDays(daysOfMost(attended)))
        : sum([...byMember(attended)].map(([id, days]) => askedOn(view, targetsOf(targets, id), distinctDays(days))));
    const done = doneIn(view, block).filter(({ memberId }) => whole.length > 0 || whose.has(memberId));
    return asked > 0 ? [{ share: total(done, metric) / asked, from }] : [];
  });
  const last = attained.at(-1);
  return last === undefined ? null : { shares: attained.map(({ share }) => share), from: last.from };
}

const targetsOf = (targets: readonly Target[], id: number) => targets.filter(({ memberId }) => memberId === id);

/** Most members reach their own target, week after week, mostly without help. */
export const targetsSelfDriven: Detector = (view, parameters) => {
  const weeks = number(parameters, 'weeks', 3);
  const metric = metricOf(view.targets.filter((target) => target.memberId !== null));
  if (!metric) return lack('no-targets');
  const blocks = weekBlocks(view, weeks, metric);
  if (blocks.length < weeks) return lack('short-history', { weeks: blocks.length });
  const own = view.targets.filter((target) => target.memberId !== null && target.metric === metric);
  const few = blocks.find((block) => mostOf(view, own, block).length === 0 && withTarget(view, own, block).length > 0);
  if (few) return lack('few-people', { people: withTarget(view, own, few).length });
  const shares = blocks.map((block) => memberShare(view, block, metric, number(parameters, 'attainment', 0.9)));
  if (shares.some((share) => share === null)) return lack('no-targets');
  const records = blocks.flatMap((block) => block.attended).filter((record) => record.assisted !== null);
  const assisted = total(records, 'assisted') / Math.max(1, total(records, 'deals'));
  const lowest = Math.min(...(shares as number[]));
  const driven = Math.min(
    above(lowest, number(parameters, 'memberShare', 0.7), 0.2),
    above(number(parameters, 'assistedShareMax', 0.2), assisted, 0.1),
  );
  return likely(driven, (blocks[weeks - 1] as WeekBlock).from, { lowestShare: lowest, assistedShare: assisted, weeks });
};

/** Fewer days than these are no week of a person's. */
const LEAST_DAYS = 2;

/** Share of the members with a target who reached it in a week; null where too few of them have figures. */
function memberShare(view: RecordsView, block: WeekBlock, metric: Target['metric'], attainment: number): number | null {
  const own = view.targets.filter((target) => target.memberId !== null && target.metric === metric);
  const [days, done] = [byMember(block.attended), byMember(doneIn(view, block))];
  const asked = withTarget(view, own, block);
  const judged = asked.flatMap(({ id }) => {
    const theirs = days.get(id) ?? [];
    const share = askedOn(view, targetsOf(own, id), distinctDays(theirs));
    return theirs.length >= LEAST_DAYS && share > 0 ? [total(done.get(id) ?? [], metric) / share] : [];
  });
  if (judged.length === 0 || judged.length < asked.length / 2) return null;
  return judged.filter((share) => share >= attainment).length / judged.length;
}
