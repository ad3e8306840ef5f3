import { addDays, type Day } from '../calendar/day.ts';
import type { DayRecord } from '../records/day-record.ts';
import { daysOf } from '../records/full-days.ts';
import { byMember, firstFrom } from '../records/ordered-records.ts';
import { median } from '../records/statistics.ts';
import type { TargetMetric } from '../records/target.ts';
import { remembered } from '../remembered.ts';

/** Work days that say what somebody's usual day is. */
export const PACE_DAYS = 10;

/** Days that it takes to say what is usual for somebody: of fewer there is no "usually", whatever it is compared with. */
export const USUAL_NEEDS_DAYS = 5;

/** On this share of the days that say what is usual a number was reached that may be asked for. */
const OFTEN = 0.5;

/** A fall is no new usual for so many days: whoever comes back from one has not gone up. */
const FALL_DAYS = 21;

/** From this share of the usual hours on a day says what somebody does in a day. */
const WHOLE_DAY = 0.75;

/** A member's days before the records begin, summed up: a personal best looks further back than anything else. */
export interface EarlierDays {
  memberId: number;
  metric: BestMetric;
  /** Days that have a value. */
  days: number;
  most: number;
}

/** Of which there are personal bests; dials are no merit. */
export const bestMetrics = ['deals', 'amount', 'effective'] as const;
type BestMetric = (typeof bestMetrics)[number];

/** Day records by member and in order of days, with the few questions an agenda asks of them. */
export interface Ledger {
  /** Days with a value of the metric on which the member was there, half a day as half of one, and what they add up to. */
  attended(
    member: number,
    metric: TargetMetric,
    span: { from: Day; to: Day; isLeftOut?: (day: Day) => boolean },
  ): { days: number; value: number };
  on(member: number, day: Day): DayRecord | undefined;
  /** Sum over the days that have a value; null when none has. */
  sum(member: number, metric: TargetMetric, from: Day, to: Day): number | null;
  /** The values of the days that have one, in their order. */
  values(member: number, metric: TargetMetric, from: Day, to: Day): number[];
  /** Median of the latest whole days before `day` that have a value, of any days where none was whole; null without. */
  pace(member: number, metric: TargetMetric, day: Day): number | null;
  /** The same as something to compare with; null of fewer than five days. */
  usual(member: number, metric: TargetMetric, day: Day): number | null;
  /** What praise is measured by: the usual day, and before a fall of the last three weeks what was usual until then. */
  height(member: number, metric: TargetMetric, day: Day): number | null;
  /** What somebody did on at least half of the days that make the pace, so what a day may be asked to bring; null without any. */
  within(member: number, metric: TargetMetric, day: Day): number | null;
  /** The most on any day before `day`, and of how many days that have a value; 0 of none. */
  best(member: number, metric: BestMetric, day: Day): { days: number; most: number };
}

function valuesOf(mine: readonly DayRecord[], metric: TargetMetric, from: Day, to: Day): number[] {
  const values: number[] = [];
  for (let i = firstFrom(mine, from); i < mine.length && (mine[i] as DayRecord).day <= to; i += 1) {
    const value = (mine[i] as DayRecord)[metric];
    if (value !== null) values.push(value);
  }
  return values;
}

const medianKnown = (values: readonly number[]) => (values.length === 0 ? null : median(values));

/** By member, each one's in the order of days. */
function inOrder(records: readonly DayRecord[]): ReadonlyMap<number, DayRecord[]> {
  const members = byMember(records);
  for (const mine of members.values()) mine.sort((a, b) => (a.day < b.day ? -1 : 1));
  return members;
}

/** @param sums days whose records are what several days came to: they add up, and say nothing of a day of anybody */
export function buildLedger(
  records: readonly DayRecord[],
  earlier: readonly EarlierDays[] = [],
  sums: ReadonlySet<Day> = new Set(),
): Ledger {
  const everything = inOrder(records);
  const members = sums.size === 0 ? everything : inOrder(records.filter(({ day }) => !sums.has(day)));
  const before = byMember(earlier);
  const of = (member: number) => members.get(member) ?? [];
  /** Minutes from which a day of somebody is a whole one: most of what is usual for that person. */
  const wholeDay = remembered((member: number): number => {
    const minutes = of(member).flatMap(({ attendedMinutes }) => attendedMinutes || []);
    return minutes.length === 0 ? 0 : WHOLE_DAY * median(minutes);
  });
  /** Of the latest whole days before `day` that have a value, of any days where none was whole. */
  const latest = (member: number, metric: TargetMetric, day: Day): number[] => {
    const mine = of(member);
    const least = wholeDay(member);
    const [whole, any]: [number[], number[]] = [[], []];
    for (let i = firstFrom(mine, day) - 1; i >= 0 && whole.length < PACE_DAYS; i -= 1) {
      const { [metric]: value, attendedMinutes, there = 1 } = mine[i] as DayRecord;
      if (value === null || there === 0) continue;
      if (there === 1 && (attendedMinutes === null || attendedMinutes >= least)) whole.push(value);
      else if (any.length < PACE_DAYS) any.push(value);
    }
    return whole.length > 0 ? whole : any;
  };
  const usual = (member: number, metric: TargetMetric, day: Day): number | null => {
    const values = latest(member, metric, day);
    return values.length < USUAL_NEEDS_DAYS ? null : median(values);
  };
  return {
    attended(member, metric, { from, to, isLeftOut }) {
      const mine = of(member);
      let [days, value] = [0, 0];
      for (let i = firstFrom(mine, from); i < mine.length && (mine[i] as DayRecord).day <= to; i += 1) {
        const record = mine[i] as DayRecord;
        const there = daysOf(record);
        if (record[metric] === null || record.attendedMinutes === 0 || there === 0 || isLeftOut?.(record.day)) continue;
        days += there;
        value += record[metric];
      }
      return { days, value };
    },
    on(member, day) {
      const mine = of(member);
      const record = mine[firstFrom(mine, day)];
      return record?.day === day ? record : undefined;
    },
    sum(member, metric, from, to) {
      const values = valuesOf(everything.get(member) ?? [], metric, from, to);
      return values.length === 0 ? null : values.reduce((total, value) => total + value, 0);
    },
    values: (member, metric, from, to) => valuesOf(of(member), metric, from, to),
    pace: (member, metric, day) => medianKnown(latest(member, metric, day)),
    usual,
    height: (member, metric, day) => {
      const now = usual(member, metric, day);
      return now === null ? null : Math.max(now, usual(member, metric, addDays(day, -FALL_DAYS)) ?? 0);
    },
    within: (member, metric, day) => {
      const values = latest(member, metric, day).sort((a, b) => b - a);
      return values[Math.max(0, Math.ceil(values.length * OFTEN) - 1)] ?? null;
    },
    best(member, metric, day) {
      const mine = of(member);
      const known = before.get(member)?.find((each) => each.metric === metric);
      let { days, most } = known ?? { days: 0, most: 0 };
      for (let i = firstFrom(mine, day) - 1; i >= 0; i -= 1) {
        const value = (mine[i] as DayRecord)[metric];
        if (value === null) continue;
        days += 1;
        if (value > most) most = value;
      }
      return { days, most };
    },
  };
}

/** The team's sum of a metric over these members and days; null when nothing is known. */
export function teamSum(
  ledger: Ledger,
  members: readonly number[],
  metric: TargetMetric,
  from: Day,
  to: Day,
): number | null {
  let total: number | null = null;
  for (const member of members) {
    const sum = ledger.sum(member, metric, from, to);
    if (sum !== null) total = (total ?? 0) + sum;
  }
  return total;
}

/** Metrics of work that can be counted in a day; a deal or its amount is mostly chance from day to day. */
export const dailyMetrics: readonly TargetMetric[] = ['effective', 'connects', 'dials'];
