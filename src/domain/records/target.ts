import type { Day } from '../calendar/day.ts';

export type TargetMetric = 'dials' | 'connects' | 'effective' | 'deals' | 'amount';
export type TargetPeriod = 'month' | 'week' | 'day';

/** A target of one member, or of the whole team when `memberId` is null, for the period that starts on `startsOn`. */
export interface Target {
  memberId: number | null;
  metric: TargetMetric;
  period: TargetPeriod;
  startsOn: Day;
  value: number;
}

export const targetMetrics: readonly TargetMetric[] = ['dials', 'connects', 'effective', 'deals', 'amount'];
