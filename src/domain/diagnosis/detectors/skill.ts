import { addDays } from '../../calendar/day.ts';
import type { DayRecord } from '../../records/day-record.ts';
import { between, byMember, firstFrom } from '../../records/ordered-records.ts';
import { mean } from '../../records/statistics.ts';
import {
  answer,
  type Detector,
  fresh,
  known,
  lack,
  lastAttended,
  lastDays,
  number,
  recordedDays,
  total,
} from './view.ts';

const LEAST_CONNECTS = 50;
const LEAST_EFFECTIVE = 30;
const LEAST_DEALS_EACH = 3;

/** Connected calls end before anything can be said. */
export const shortCalls: Detector = (view, parameters) => {
  const counts = (record: DayRecord) => record.talkSeconds !== null && record.connects !== null;
  const latest = recordedDays(view.records, number(parameters, 'days', 10), counts);
  if (latest.length === 0) return lack('measure-missing');
  const days = fresh(view, latest);
  const first = days[days.length - 1];
  if (first === undefined) return lack('old-records');
  const recent = between(view.records, first, view.asOf).filter(counts);
  const connects = total(recent, 'connects');
  if (connects < LEAST_CONNECTS) return lack('few-counts', { connects });
  const seconds = total(recent, 'talkSeconds') / connects;
  return answer(seconds < number(parameters, 'secondsPerConnect', 60), first, {
    secondsPerConnect: seconds,
    connects,
  });
};

/** Warm prospects (A and B) per effective call, now against weeks ago. */
export const intentRateRise: Detector = (view, parameters) => {
  const [apart, window] = [7 * number(parameters, 'weeksApart', 8), 7 * number(parameters, 'windowWeeks', 2)];
  const [now, before] = [lastDays(view, window), lastDays(view, window, apart)];
  if (known(now, 'intentA').length === 0 || known(now, 'effective').length === 0) return lack('measure-missing');
  if (before.length === 0) return lack('short-history');
  const effective = Math.min(total(now, 'effective'), total(before, 'effective'));
  if (effective < LEAST_EFFECTIVE) return lack('few-counts', { effective });
  const rate = (records: typeof now) =>
    (total(records, 'intentA') + total(records, 'intentB')) / total(records, 'effective');
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
  const counted = (endsBefore: number) =>
    lastAttended(view, days, endsBefore).filter(({ intentA, intentB }) => intentA !== null || intentB !== null);
  const [now, before] = [counted(0), counted(days)];
  if (known(now, 'intentA').length === 0) return lack('measure-missing');
  if (recordedDays(before).length < days / 3) return lack('short-history');
  const perHead = (records: typeof now) => (total(records, 'intentA') + total(records, 'intentB')) / records.length;
  const prospects = total(before, 'intentA') + total(before, 'intentB');
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
  const records = lastDays(view, days).filter((record) => record.effective !== null && record.deals !== null);
  if (records.length === 0) return lack('measure-missing');
  if (recordedDays(records).length < days / 2) return lack('short-history', { days: recordedDays(records).length });
  const members = byMember(records);
  if (total(records, 'deals') < LEAST_DEALS_EACH * members.size)
    return lack('few-counts', { deals: total(records, 'deals') });
  const half = addDays(view.asOf, -days / 2);
  const rate = (part: typeof records) => total(part, 'deals') / Math.max(1, total(part, 'effective'));
  const middle = firstFrom(records, addDays(half, 1));
  const [early, late] = [rate(records.slice(0, middle)), rate(records.slice(middle))];
  const change = Math.abs(late - early) / Math.max(early, 1e-9);
  const rates = [...members.values()].map(rate);
  const usual = mean(rates);
  const spread = Math.sqrt(mean(rates.map((each) => (each - usual) ** 2))) / Math.max(usual, 1e-9);
  const mastered = change <= number(parameters, 'changeMax', 0.1) && spread <= number(parameters, 'spreadMax', 0.35);
  return answer(mastered, addDays(view.asOf, -days), { change, spread, rate: late });
};
