import { addDays } from '../../calendar/day.ts';
import type { DayRecord, Measure } from '../../records/day-record.ts';
import { byMember } from '../../records/ordered-records.ts';
import { sum } from '../../records/statistics.ts';
import { isAwayAllDay } from '../../team/absence.ts';
import { isMemberOn, type Member, monthsServed } from '../../team/team.ts';
import { rampOf } from '../ramp.ts';
import { statedDays } from './stated.ts';
import {
  answer,
  attendedOf,
  type Detector,
  known,
  lack,
  lastAttended,
  lastDays,
  number,
  type Outcome,
  perKnownDay,
  type RecordsView,
  total,
} from './view.ts';

const LEAST_PEOPLE = 4;
const LEAST_OF_CAMP = 3;
const LEAST_DEALS = 20;
const LEAST_DAYS = 10;
const SECONDS_PER_HOUR = 3600;

interface Own {
  member: Member;
  records: readonly DayRecord[];
}

/** The attended days of everybody who is there on the day, of a window that ends so many days before it: those with a figure. */
function allDays(view: RecordsView, days: number, endsBefore = 0, measure?: Measure): Own[] {
  const attended = lastAttended(view, days, endsBefore);
  const records = byMember(measure ? statedDays(attended, measure, attendedOf(view)) : attended);
  return view.members
    .filter((member) => isMemberOn(member, view.asOf))
    .map((member) => ({ member, records: records.get(member.id) ?? [] }));
}

const isEnough = ({ records }: Own) => records.length >= LEAST_DAYS;

/** There are people enough or not; where there are, it is their records that are too few: the most days of anybody. */
const fewOf = (all: readonly Own[], least: number): Outcome =>
  all.length < least
    ? lack('few-people', { people: all.length })
    : lack('few-days', { days: Math.max(...all.map(({ records }) => records.length)) });

const tenureOf = (member: Member, view: RecordsView): number =>
  monthsServed(member, view.asOf) ?? Number.POSITIVE_INFINITY;

/** Gini coefficient of values that are 0 or more: 0 all alike, towards 1 all with one. */
export function gini(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const all = sum(sorted);
  if (all === 0) return 0;
  const weighted = sum(sorted.map((value, i) => (i + 1) * value));
  return (2 * weighted) / (sorted.length * all) - (sorted.length + 1) / sorted.length;
}

/** Most deals come from one or two people, more than their days and tenure explain. */
export const resultsConcentrated: Detector = (view, parameters) => {
  const days = 7 * number(parameters, 'weeks', 8);
  const there = allDays(view, days, 0, 'deals');
  const all = there.filter(isEnough).map(({ member, records }) => ({
    deals: total(records, 'deals'),
    // What somebody of this tenure brings in as many days, in days of a veteran.
    expected: records.length * rampOf(tenureOf(member, view)),
  }));
  if (all.length < LEAST_PEOPLE) return fewOf(there, LEAST_PEOPLE);
  const deals = sum(all.map((each) => each.deals));
  if (deals < LEAST_DEALS) return lack('few-counts', { deals });
  const top = [...all].sort((a, b) => b.deals - a.deals).slice(0, 2);
  const share = sum(top.map((each) => each.deals)) / deals;
  const topShare = (top[0]?.deals ?? 0) / deals;
  const due = sum(top.map((each) => each.expected)) / sum(all.map((each) => each.expected));
  const spread = gini(all.map((each) => each.deals / each.expected));
  const hangs =
    share >= Math.max(number(parameters, 'share', 0.5), due + 0.15) && spread >= number(parameters, 'gini', 0.35);
  return answer(hangs, addDays(view.asOf, -days), {
    share,
    topShare,
    expectedShare: due,
    gini: spread,
    people: all.length,
    deals,
  });
};

/** Old hands and newcomers live in two worlds: beyond their ramp the new reach far less than the old. */
export const campsApart: Detector = (view, parameters) => {
  const days = 7 * number(parameters, 'weeks', 4);
  // Somebody whose figure is blank says nothing of either camp.
  const there = allDays(view, days, 0, 'effective');
  const own = there.filter(isEnough);
  const rate = (camp: readonly Own[]) =>
    sum(camp.map(({ records }) => total(records, 'effective'))) /
    Math.max(1e-9, sum(camp.map(({ member, records }) => records.length * rampOf(tenureOf(member, view)))));
  const isFresh = ({ member }: Own) => tenureOf(member, view) <= number(parameters, 'newMonths', 4);
  const fresh = own.filter(isFresh);
  const old = own.filter((each) => !isFresh(each));
  if (there.every(({ records }) => records.length === 0)) return lack('measure-missing');
  if (fresh.length < LEAST_OF_CAMP) return fewOf(there.filter(isFresh), LEAST_OF_CAMP);
  if (old.length < LEAST_OF_CAMP)
    return fewOf(
      there.filter((each) => !isFresh(each)),
      LEAST_OF_CAMP,
    );
  const ratio = rate(fresh) / Math.max(1e-9, rate(old));
  return answer(ratio <= number(parameters, 'ratio', 0.6), addDays(view.asOf, -days), { ratio, people: own.length });
};

const perHour = (records: readonly DayRecord[], measure: Measure) => {
  const timed = records.filter((record) => record.attendedMinutes !== null && record[measure] !== null);
  return total(timed, measure) / Math.max(1, total(timed, 'attendedMinutes'));
};
/** Work days on which somebody was on leave all day: neither at customers' nor on a day of rest of their own. */
function daysAway({ asOf, members, absences = [], isWorkday }: RecordsView, days: number, endsBefore: number): number {
  const leave = absences.filter(({ kind }) => kind !== 'out' && kind !== 'rest');
  if (leave.length === 0) return 0;
  const window = Array.from({ length: days }, (_, back) => addDays(asOf, -endsBefore - back)).filter(isWorkday);
  return sum(
    members.map(
      (member) => window.filter((day) => isMemberOn(member, day) && isAwayAllDay(leave, member.id, day)).length,
    ),
  );
}

/** Share of person-days on leave: those of the list, and those that the records call so. */
function leaveShare(view: RecordsView, days: number, endsBefore = 0): number {
  const records = lastDays(view, days, endsBefore);
  const away = daysAway(view, days, endsBefore);
  const noted = records.filter((record) => record.attendedMinutes === 0).length;
  return (noted + away) / Math.max(1, records.length + away);
}

/** How deals a person-day have changed; null where there were too few to tell. */
function resultsChange(now: readonly DayRecord[], before: readonly DayRecord[]): number | null {
  if (total(before, 'deals') < LEAST_DEALS) return null;
  return perKnownDay(now, 'deals') / perKnownDay(before, 'deals') - 1;
}

/**
 * Longer days, less talk in each hour and more leave, while the results still hold: people are wearing out. Where the
 * results fall too, tiredness does not explain it.
 */
export const steadyButTired: Detector = (view, parameters) => {
  const days = 7 * number(parameters, 'weeks', 4);
  const [worked, usual] = [lastAttended(view, days), lastAttended(view, 2 * days, days)];
  if (known(worked, 'attendedMinutes').length === 0 || known(worked, 'talkSeconds').length === 0)
    return lack('measure-missing');
  if (usual.length < 2 * LEAST_DAYS) return lack('short-history');
  const results = resultsChange(worked, usual);
  if (results === null) return lack('few-counts', { deals: total(usual, 'deals') });
  const hours = perKnownDay(worked, 'attendedMinutes') / Math.max(1, perKnownDay(usual, 'attendedMinutes')) - 1;
  const talk = perHour(worked, 'talkSeconds') / Math.max(1e-9, perHour(usual, 'talkSeconds')) - 1;
  const leave = leaveShare(view, days) - leaveShare(view, days, days);
  const met = [
    hours >= number(parameters, 'hoursRise', 0.05),
    talk <= -number(parameters, 'talkFall', 0.1),
    leave >= number(parameters, 'leaveRise', 0.03),
  ].filter(Boolean).length;
  const talkPerHour = (perHour(worked, 'talkSeconds') * 60) / SECONDS_PER_HOUR;
  const holds = results > -number(parameters, 'resultsFall', 0.15);
  return answer(holds && met >= 2, addDays(view.asOf, -days), { hours, talk, leave, results, talkPerHour });
};

/** Nearly everybody's share of connected calls falls at once: the list or a marked number, not the people. */
export const connectsFallForAll: Detector = (view, parameters) => {
  const days = 7 * number(parameters, 'weeks', 1);
  const there = allDays(view, 28, days);
  const own = there.filter(isEnough);
  const recent = byMember(lastAttended(view, days));
  const ratio = (records: readonly DayRecord[]) => {
    const both = records.filter((record) => record.dials !== null && record.connects !== null);
    const dials = total(both, 'dials');
    return dials < 50 ? null : total(both, 'connects') / dials;
  };
  const changes = own.flatMap(({ member, records }) => {
    const [now, usual] = [ratio(recent.get(member.id) ?? []), ratio(records)];
    return now === null || usual === null || usual === 0 ? [] : [now / usual - 1];
  });
  if (own.length < LEAST_PEOPLE) return fewOf(there, LEAST_PEOPLE);
  if (changes.length < LEAST_PEOPLE) return lack('few-counts');
  const fallen = changes.filter((change) => change <= -number(parameters, 'fall', 0.2)).length;
  const share = fallen / changes.length;
  const change = sum(changes) / changes.length;
  return answer(share >= number(parameters, 'memberShare', 0.8), addDays(view.asOf, -days), {
    change,
    share,
    people: changes.length,
  });
};

/** Several went within a few weeks. */
export const leaverWave: Detector = (view, parameters) => {
  const from = addDays(view.asOf, -7 * number(parameters, 'weeks', 4));
  if (!view.members.some((member) => member.joinedOn !== null || member.leftOn !== null)) return lack('no-membership');
  const size = view.members.filter((member) => isMemberOn(member, from)).length;
  if (size === 0) return lack('short-history', { size });
  // Where nobody was ever entered as gone, the register knows nothing of leaving: that is to be asked.
  if (view.members.every(({ leftOn }) => leftOn === null)) return lack('no-leavers');
  const left = view.members.filter(({ leftOn }) => leftOn !== null && leftOn > from && leftOn <= view.asOf).length;
  const isWave = left >= number(parameters, 'leavers', 2) && left / size >= number(parameters, 'share', 0.15);
  return answer(isWave, from, { left, size });
};
