import { addDays, type Day } from '../../calendar/day.ts';
import { mean } from '../../records/statistics.ts';
import { answer, type Detector, known, lack, lastDays, number, recordedDays, total } from './view.ts';

const LEAST_CONNECTS = 50;
const LEAST_EFFECTIVE = 30;
const LEAST_DEALS_EACH = 3;

/** Connected calls end before anything can be said. */
export const shortCalls: Detector = (view, parameters) => {
  const both = view.records.filter((record) => record.talkSeconds !== null && record.connects !== null);
  if (both.length === 0) return lack('measure-missing');
  const days = new Set(recordedDays(both).slice(0, number(parameters, 'days', 10)));
  const recent = both.filter((record) => days.has(record.day));
  const connects = total(recent, 'connects');
  if (connects < LEAST_CONNECTS) return lack('few-counts', { connects });
  const seconds = total(recent, 'talkSeconds') / connects;
  return answer(seconds < number(parameters, 'secondsPerConnect', 60), [...days].sort()[0] as Day, {
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

/** New A and B prospects a head, these weeks against those before. */
export const intentPipelineGrowth: Detector = (view, parameters) => {
  const days = 7 * number(parameters, 'weeks', 4);
  const [now, before] = [lastDays(view, days), lastDays(view, days, days)];
  if (known(now, 'intentA').length === 0) return lack('measure-missing');
  if (recordedDays(before).length < days / 3) return lack('short-history');
  const perHead = (records: typeof now) => (total(records, 'intentA') + total(records, 'intentB')) / records.length;
  const counted = total(before, 'intentA') + total(before, 'intentB');
  if (counted < 10) return lack('few-counts', { prospects: counted });
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
  const members = [...new Set(records.map((record) => record.memberId))];
  if (total(records, 'deals') < LEAST_DEALS_EACH * members.length)
    return lack('few-counts', { deals: total(records, 'deals') });
  const half = addDays(view.asOf, -days / 2);
  const rate = (part: typeof records) => total(part, 'deals') / Math.max(1, total(part, 'effective'));
  const [early, late] = [
    rate(records.filter((record) => record.day <= half)),
    rate(records.filter((record) => record.day > half)),
  ];
  const change = Math.abs(late - early) / Math.max(early, 1e-9);
  const rates = members.map((memberId) => rate(records.filter((record) => record.memberId === memberId)));
  const spread = Math.sqrt(mean(rates.map((each) => (each - mean(rates)) ** 2))) / Math.max(mean(rates), 1e-9);
  const mastered = change <= number(parameters, 'changeMax', 0.1) && spread <= number(parameters, 'spreadMax', 0.35);
  return answer(mastered, addDays(view.asOf, -days), { change, spread, rate: late });
};
