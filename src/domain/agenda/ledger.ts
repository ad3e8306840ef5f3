import type { Day } from '../calendar/day.ts';
import type { DayRecord } from '../records/day-record.ts';
import { byMember, firstFrom } from '../records/ordered-records.ts';
import { median } from '../records/statistics.ts';
import type { TargetMetric } from '../records/target.ts';

/** Work days that say what somebody's usual day is. */
const PACE_DAYS = 10;

/** Day records by member and in order of days, with the few questions an agenda asks of them. */
export interface Ledger {
  on(member: number, day: Day): DayRecord | undefined;
  /** Sum over the days that have a value; null when none has. */
  sum(member: number, metric: TargetMetric, from: Day, to: Day): number | null;
  /** Median of the latest days before `day` that have a value; null when there is none. */
  pace(member: number, metric: TargetMetric, day: Day): number | null;
  /** Values before `day`, oldest first. */
  before(member: number, metric: TargetMetric, day: Day): number[];
}

export function buildLedger(records: readonly DayRecord[]): Ledger {
  const members = byMember(records);
  for (const mine of members.values()) mine.sort((a, b) => (a.day < b.day ? -1 : 1));
  const of = (member: number) => members.get(member) ?? [];
  return {
    on(member, day) {
      const mine = of(member);
      const record = mine[firstFrom(mine, day)];
      return record?.day === day ? record : undefined;
    },
    sum(member, metric, from, to) {
      const mine = of(member);
      let total: number | null = null;
      for (let i = firstFrom(mine, from); i < mine.length && (mine[i] as DayRecord).day <= to; i += 1) {
        const value = (mine[i] as DayRecord)[metric];
        if (value !== null) total = (total ?? 0) + value;
      }
      return total;
    },
    pace(member, metric, day) {
      const mine = of(member);
      const values: number[] = [];
      for (let i = firstFrom(mine, day) - 1; i >= 0 && values.length < PACE_DAYS; i -= 1) {
        const value = (mine[i] as DayRecord)[metric];
        if (value !== null) values.push(value);
      }
      return values.length === 0 ? null : median(values);
    },
    before(member, metric, day) {
      const mine = of(member);
      return mine.slice(0, firstFrom(mine, day)).flatMap((record) => record[metric] ?? []);
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
