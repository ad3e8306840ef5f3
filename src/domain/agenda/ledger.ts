import type { Day } from '../calendar/day.ts';
import type { DayRecord } from '../records/day-record.ts';
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

function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}

/** Index of the first record on or after `day`. */
function firstFrom(records: readonly DayRecord[], day: Day): number {
  let [low, high] = [0, records.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((records[middle] as DayRecord).day < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function byMember(records: readonly DayRecord[]): Map<number, DayRecord[]> {
  const members = new Map<number, DayRecord[]>();
  for (const record of records) {
    const mine = members.get(record.memberId);
    if (mine) mine.push(record);
    else members.set(record.memberId, [record]);
  }
  for (const mine of members.values()) mine.sort((a, b) => (a.day < b.day ? -1 : 1));
  return members;
}

export function buildLedger(records: readonly DayRecord[]): Ledger {
  const members = byMember(records);
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
      return median(values);
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
