import type { AgendaPlan } from '../agenda/plan.ts';
import { addDays, type Day } from '../calendar/day.ts';
import type { DayRecord, Measure } from '../records/day-record.ts';
import { between, byMember } from '../records/ordered-records.ts';
import { median } from '../records/statistics.ts';

/** A measure that has fallen, or in which some stay behind the rest; shares of 1. */
export interface WeakMeasure {
  measure: Measure;
  /** Null: the team as a whole. */
  members: readonly number[] | null;
  value: number;
  usual: number;
}

/** Something that was called a problem in a weekly meeting, or that the figures show. */
export interface Problem {
  measure: Measure;
  value: number;
  usual: number;
}

/** What of what: training moves shares, while bare counts follow lists and hours. */
const SHARES: readonly (readonly [Measure, Measure])[] = [
  ['connects', 'dials'],
  ['effective', 'connects'],
  ['deals', 'effective'],
];
const RECENT_DAYS = 14;
const BEFORE_DAYS = 28;
/** A share that lost this much is worth training; less is mostly chance. */
const FALL = 0.15;
/** Behind the middle of the team by this much. */
const BEHIND = 0.3;
const LEAST_TEAM = 100;
const LEAST_MEMBER = 60;
const LEAST_DEALS = 20;
const LEAST_PEOPLE = 4;

interface Share {
  value: number;
  of: number;
  count: number;
}

function shareOf(records: readonly DayRecord[], top: Measure, bottom: Measure): Share | null {
  let [count, of] = [0, 0];
  for (const record of records) {
    const [a, b] = [record[top], record[bottom]];
    if (a === null || b === null) continue;
    count += a;
    of += b;
  }
  return of === 0 ? null : { value: count / of, of, count };
}

function fallen(records: readonly DayRecord[], asOf: Day): WeakMeasure[] {
  const since = addDays(asOf, -RECENT_DAYS);
  const start = addDays(since, -BEFORE_DAYS);
  const now = between(records, addDays(since, 1), asOf);
  const before = between(records, addDays(start, 1), since);
  return SHARES.flatMap(([measure, bottom]) => {
    const [a, b] = [shareOf(now, measure, bottom), shareOf(before, measure, bottom)];
    if (!a || !b || a.of < LEAST_TEAM || b.of < LEAST_TEAM || b.value === 0) return [];
    // Deals are few: without many of them a fall is chance.
    if (measure === 'deals' && b.count < LEAST_DEALS) return [];
    return a.value < b.value * (1 - FALL) ? [{ measure, members: null, value: a.value, usual: b.value }] : [];
  });
}

function behind(records: readonly DayRecord[], members: readonly number[], asOf: Day): WeakMeasure[] {
  const since = addDays(asOf, -BEFORE_DAYS);
  const recent = byMember(between(records, addDays(since, 1), asOf));
  return SHARES.filter(([measure]) => measure !== 'deals').flatMap(([measure, bottom]) => {
    const each = members.flatMap((member) => {
      const share = shareOf(recent.get(member) ?? [], measure, bottom);
      return share && share.of >= LEAST_MEMBER ? [{ member, value: share.value }] : [];
    });
    if (each.length < LEAST_PEOPLE) return [];
    const usual = median(each.map(({ value }) => value));
    const weak = each.filter(({ value }) => value < usual * (1 - BEHIND));
    if (weak.length === 0) return [];
    return [
      { measure, members: weak.map(({ member }) => member), value: median(weak.map(({ value }) => value)), usual },
    ];
  });
}

/**
 * Shares (connects of dials, conversations of connects, deals of conversations) that fell for the team in the last
 * two weeks against the four before, then those in which single members are far behind the middle of the team.
 * @param records in the order of days; of attended person-days where it is known who joined when (`attendedDays`)
 * @param members those on the team now; newcomers left out, for they are expected to be behind
 */
export function weakMeasures(records: readonly DayRecord[], members: readonly number[], asOf: Day): WeakMeasure[] {
  return [...fallen(records, asOf), ...behind(records, members, asOf)];
}

/** Problems that weekly meetings talked about, latest first, then what fell since; each measure once. */
export function problemsAtWork(weeklies: readonly AgendaPlan[], weak: readonly WeakMeasure[]): Problem[] {
  const told = [...weeklies]
    .sort((a, b) => (a.date < b.date ? 1 : -1))
    .flatMap((plan) => plan.items.flatMap((item) => item.lines))
    .flatMap((line): Problem[] => {
      if (line.code === 'problem-fall') return [{ measure: line.metric, value: line.value, usual: line.before }];
      if (line.code === 'problem-behind') return [{ measure: line.metric, value: line.done, usual: line.target }];
      return [];
    });
  const found = weak
    .filter((each) => each.members === null)
    .map(({ measure, value, usual }) => ({ measure, value, usual }));
  const seen = new Set<string>();
  return [...told, ...found].filter((each) => !seen.has(each.measure) && seen.add(each.measure));
}
