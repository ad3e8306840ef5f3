import { addDays } from '../../calendar/day.ts';
import type { DayRecord, Measure } from '../../records/day-record.ts';
import { between, byMember, firstFrom } from '../../records/ordered-records.ts';
import { mean } from '../../records/statistics.ts';
import { statedDays } from './stated.ts';
import {
  answer,
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
  return answer(seconds < number(parameters, 'secondsPerConnect', 60), first, {
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
  return answer(rise >= number(parameters, 'rise', 0.2), addDays(view.asOf, -window), {
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
  return answer(rise >= number(parameters, 'rise', 0.15), addDays(view.asOf, -days), {
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
  const rates = [...members.values()].map(rate);
  const usual = mean(rates);
  const spread = Math.sqrt(mean(rates.map((each) => (each - usual) ** 2))) / Math.max(usual, 1e-9);
  const mastered = change <= number(parameters, 'changeMax', 0.1) && spread <= number(parameters, 'spreadMax', 0.35);
  return answer(mastered, addDays(view.asOf, -days), { change, spread, rate: late });
};
