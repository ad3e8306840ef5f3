import { addDays } from '../../calendar/day.ts';
import type { DayRecord, Measure } from '../../records/day-record.ts';
import { between, byMember, firstFrom } from '../../records/ordered-records.ts';
import { sum } from '../../records/statistics.ts';
import { monthsServed } from '../../team/team.ts';
import { rampOf } from '../ramp.ts';
import { above, chanceAbove, likely, spreadOfRatio } from './degree.ts';
import { statedDays } from './stated.ts';
import {
  attendedOf,
  type Detector,
  fresh,
  lack,
  lastAttended,
  number,
  type RecordsView,
  recordedDays,
  total,
} from './view.ts';

const LEAST_CONNECTS = 50;
const LEAST_EFFECTIVE = 30;
const LEAST_DEALS_EACH = 3;

/** Connected calls end before anything can be said. */
export const shortCalls: Detector = (view, parameters) => {
  const counts = (record: DayRecord) => record.talkSeconds !== null && record.connects !== null;
  const latest = recordedDays(attendedOf(view), number(parameters, 'days', 10), counts);
  if (latest.length === 0) return lack('measure-missing');
  const days = fresh(view, latest);
  const first = days[days.length - 1];
  if (first === undefined) return lack('old-records');
  const recent = between(attendedOf(view), first, view.asOf).filter(counts);
  const connects = total(recent, 'connects');
  if (connects < LEAST_CONNECTS) return lack('few-counts', { connects });
  const seconds = total(recent, 'talkSeconds') / connects;
  const limit = number(parameters, 'secondsPerConnect', 60);
  return likely(above(limit, seconds, limit / 6), first, {
    secondsPerConnect: seconds,
    connects,
  });
};

const warmKinds = ['intentA', 'intentB'] as const;
type WarmKind = (typeof warmKinds)[number];

const warm = (records: readonly DayRecord[], kinds: readonly WarmKind[]) =>
  kinds.reduce((sum, kind) => sum + total(records, kind), 0);

/**
 * Spans of days that can be held against each other: with the same kinds of prospects on every day of them. A kind that
 * is known in one span alone, or on few days, is left out of both.
 * @returns null where no kind is known lately
 */
function warmOf(
  view: RecordsView,
  spans: readonly (readonly DayRecord[])[],
  beside: readonly Measure[],
): { kinds: readonly WarmKind[]; spans: readonly (readonly DayRecord[])[] } | null {
  const all = attendedOf(view);
  const stated = (records: readonly DayRecord[], measures: readonly Measure[]) =>
    measures.reduce((left, measure) => statedDays(left, measure, all), records);
  const whole = spans.map((records) => stated(records, beside));
  const isKnown = (records: readonly DayRecord[], kind: WarmKind) =>
    records.length > 0 && 2 * stated(records, [kind]).length >= records.length;
  const lately = warmKinds.filter((kind) => isKnown(whole[0] ?? [], kind));
  if (lately.length === 0) return null;
  const kinds = lately.filter((kind) => whole.every((records) => isKnown(records, kind)));
  return { kinds, spans: whole.map((records) => (kinds.length === 0 ? [] : stated(records, kinds))) };
}

/** How likely so much of a rise is one of the limit and more, with so many prospects in the two spans. */
function hasRisen(
  rise: number,
  limit: number,
  spans: readonly (readonly DayRecord[])[],
  kinds: readonly WarmKind[],
): number {
  const [now = 0, before = 0] = spans.map((records) => warm(records, kinds));
  return chanceAbove(Math.log(Math.max(1 + rise, 1e-6)), Math.log(1 + limit), spreadOfRatio(now, before));
}

/** Warm prospects (A and B) per effective call, now against weeks ago. */
export const intentRateRise: Detector = (view, parameters) => {
  const [apart, window] = [7 * number(parameters, 'weeksApart', 8), 7 * number(parameters, 'windowWeeks', 2)];
  const counted = warmOf(view, [lastAttended(view, window), lastAttended(view, window, apart)], ['effective']);
  if (counted === null) return lack('measure-missing');
  const { kinds, spans } = counted;
  const [now, before] = spans as [readonly DayRecord[], readonly DayRecord[]];
  if (before.length === 0) return lack('short-history');
  const effective = Math.min(total(now, 'effective'), total(before, 'effective'));
  if (effective < LEAST_EFFECTIVE) return lack('few-counts', { effective });
  const rate = (records: readonly DayRecord[]) => warm(records, kinds) / total(records, 'effective');
  if (rate(before) === 0) return lack('few-counts', { effective });
  const rise = rate(now) / rate(before) - 1;
  return likely(hasRisen(rise, number(parameters, 'rise', 0.2), spans, kinds), addDays(view.asOf, -window), {
    rateNow: rate(now),
    rateBefore: rate(before),
    rise,
  });
};

/** New A and B prospects a person-day, these weeks against those before. */
export const intentPipelineGrowth: Detector = (view, parameters) => {
  const days = 7 * number(parameters, 'weeks', 4);
  const counted = warmOf(view, [lastAttended(view, days), lastAttended(view, days, days)], []);
  if (counted === null) return lack('measure-missing');
  const { kinds, spans } = counted;
  const [now, before] = spans as [readonly DayRecord[], readonly DayRecord[]];
  if (recordedDays(before).length < days / 3) return lack('short-history');
  const perHead = (records: readonly DayRecord[]) => warm(records, kinds) / records.length;
  const prospects = warm(before, kinds);
  if (prospects < 10) return lack('few-counts', { prospects });
  const rise = perHead(now) / perHead(before) - 1;
  return likely(hasRisen(rise, number(parameters, 'rise', 0.15), spans, kinds), addDays(view.asOf, -days), {
    rise,
    perMemberDay: perHead(now),
    before: perHead(before),
  });
};

/** Deals per effective call no longer move, and people are close to each other. */
export const skillsPlateau: Detector = (view, parameters) => {
  const days = 7 * number(parameters, 'weeks', 8);
  const all = attendedOf(view);
  const records = statedDays(statedDays(lastAttended(view, days), 'effective', all), 'deals', all);
  if (records.length === 0) return lack('measure-missing');
  if (recordedDays(records).length < days / 2) return lack('short-history', { days: recordedDays(records).length });
  const members = byMember(records);
  if (total(records, 'deals') < LEAST_DEALS_EACH * members.size)
    return lack('few-counts', { deals: total(records, 'deals') });
  const half = addDays(view.asOf, -days / 2);
  const rate = (part: readonly DayRecord[]) => total(part, 'deals') / Math.max(1, total(part, 'effective'));
  const middle = firstFrom(records, addDays(half, 1));
  const [first, second] = [records.slice(0, middle), records.slice(middle)];
  const fewer = Math.min(recordedDays(first).length, recordedDays(second).length);
  if (fewer < days / 8) return lack('short-history', { days: fewer });
  const [early, late] = [rate(first), rate(second)];
  const change = Math.abs(late - early) / Math.max(early, 1e-9);
  const { spread, byChance } = spreadOf(view, [...members.values()]);
  const [changeMax, spreadMax] = [number(parameters, 'changeMax', 0.1), number(parameters, 'spreadMax', 0.35)];
  const moves = spreadOfRatio(total(first, 'deals'), total(second, 'deals'));
  // No level is refuted by what chance does to so few deals, nor is one shown.
  const isLevel = above(1, (change - changeMax) / moves, 1);
  const isAlike = above(spreadMax, spread, Math.max(0.15, byChance));
  const seen = Math.min(1, changeMax / moves, spreadMax / byChance);
  const found = Math.min(isLevel, isAlike);
  return likely(found > 0.5 ? 0.5 + (found - 0.5) * seen : found, addDays(view.asOf, -days), {
    change,
    spread,
    rate: late,
  });
};

/**
 * How far people lie apart in deals per effective call, as a share of what is usual: beyond what chance does to so few deals,
 * and newcomers held against newcomers; and how far apart chance alone may make them look.
 */
function spreadOf({ members }: RecordsView, people: readonly (readonly DayRecord[])[]) {
  const counted = people.map((records) => ({
    deals: total(records, 'deals'),
    calls: sum(records.map(expected(members))),
  }));
  const usual = sum(counted.map(({ deals }) => deals)) / Math.max(1e-9, sum(counted.map(({ calls }) => calls)));
  const beyond = counted.map(({ deals, calls }) => (deals - usual * calls) ** 2 - usual * calls);
  const squares = Math.max(1e-9, sum(counted.map(({ calls }) => (usual * calls) ** 2)));
  const each = (usual * sum(counted.map(({ calls }) => calls))) / people.length;
  const byChance = Math.sqrt(Math.sqrt(2 / people.length) / Math.max(1e-9, each));
  return { spread: Math.sqrt(Math.max(0, sum(beyond)) / squares), byChance };
}

/** Effective calls of a day, of which a newcomer makes fewer deals. */
function expected(members: RecordsView['members']): (record: DayRecord) => number {
  const known = new Map(members.map((member) => [member.id, member]));
  return ({ memberId, day, effective }) => {
    const member = known.get(memberId);
    const months = member === undefined ? null : monthsServed(member, day);
    return (effective ?? 0) * (months === null ? 1 : rampOf(months));
  };
}
