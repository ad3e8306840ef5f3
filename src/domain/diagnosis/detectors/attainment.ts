import { addDays, addMonths, type Day } from '../../calendar/day.ts';
import type { Target } from '../../records/target.ts';
import { isMemberOn } from '../../team/team.ts';
import { answer, type Detector, lack, number, type RecordsView, total } from './view.ts';
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

const metricOf = (targets: readonly Target[]) =>
  DEFAULT_METRIC.find((metric) => targets.some((target) => target.metric === metric));

/** What was asked of a member, or of the team, in a block of days; 0 where nothing was. */
function askedFor(view: RecordsView, targets: readonly Target[], block: WeekBlock): number {
  return targets.reduce((sum, target) => sum + targetShare(view, target, block.from, block.to), 0);
}

/** People's targets in a block of days, where at least half of those there have one: fewer do not speak for the team. */
function mostOf(view: RecordsView, targets: readonly Target[], block: WeekBlock): readonly Target[] {
  const theirs = targets.filter((each) => targetShare(view, each, block.from, block.to) > 0);
  const here = view.members.filter((member) => isMemberOn(member, block.to));
  const have = here.filter(({ id }) => theirs.some(({ memberId }) => memberId === id));
  return 2 * have.length >= here.length ? theirs : [];
}

/** Attainment of the whole team, a number a week, latest first; null when no target covers the weeks. */
export function weeklyAttainment(view: RecordsView, weeks: number): number[] | null {
  const metric = metricOf(view.targets);
  if (!metric) return null;
  const own = view.targets.filter((target) => target.metric === metric);
  const whole = own.filter((target) => target.memberId === null);
  const attained = weekBlocks(view, weeks).flatMap((block) => {
    const targets = whole.length > 0 ? whole : mostOf(view, own, block);
    const asked = askedFor(view, targets, block);
    const whose = whole.length > 0 ? null : new Set(targets.map(({ memberId }) => memberId));
    // What some have agreed on is held against their own work.
    const records = whose === null ? block.records : block.records.filter(({ memberId }) => whose.has(memberId));
    return asked > 0 ? [total(records, metric) / asked] : [];
  });
  return attained.length === 0 ? null : attained;
}

/** Most members reach their own target, week after week, mostly without help. */
export const targetsSelfDriven: Detector = (view, parameters) => {
  const weeks = number(parameters, 'weeks', 3);
  const metric = metricOf(view.targets.filter((target) => target.memberId !== null));
  if (!metric) return lack('no-targets');
  const blocks = weekBlocks(view, weeks);
  if (blocks.length < weeks) return lack('short-history', { weeks: blocks.length });
  const shares = blocks.map((block) => memberShare(view, block, metric, number(parameters, 'attainment', 0.9)));
  if (shares.some((share) => share === null)) return lack('no-targets');
  const records = blocks.flatMap((block) => block.records);
  const assisted = total(records, 'assisted') / Math.max(1, total(records, 'deals'));
  const lowest = Math.min(...(shares as number[]));
  const driven =
    lowest >= number(parameters, 'memberShare', 0.7) && assisted < number(parameters, 'assistedShareMax', 0.2);
  return answer(driven, (blocks[weeks - 1] as WeekBlock).from, { lowestShare: lowest, assistedShare: assisted, weeks });
};

/** Share of the members with a target who reached it in a week. */
function memberShare(view: RecordsView, block: WeekBlock, metric: Target['metric'], attainment: number): number | null {
  const asked = new Map<number, number>();
  for (const target of view.targets) {
    if (target.memberId === null || target.metric !== metric) continue;
    const share = targetShare(view, target, block.from, block.to);
    asked.set(target.memberId, (asked.get(target.memberId) ?? 0) + share);
  }
  const done = new Map<number, number>();
  for (const record of block.records)
    done.set(record.memberId, (done.get(record.memberId) ?? 0) + (record[metric] ?? 0));
  const judged = view.members.filter((member) => isMemberOn(member, block.to) && (asked.get(member.id) ?? 0) > 0);
  const reached = judged.filter(({ id }) => (done.get(id) ?? 0) >= attainment * (asked.get(id) as number));
  return judged.length === 0 ? null : reached.length / judged.length;
}
