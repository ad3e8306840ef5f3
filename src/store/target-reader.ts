import type { Day } from '../domain/calendar/day.ts';
import type { Reader } from './database.ts';

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

/** Targets of periods that start from `from` to `to`, both included. */
export async function readTargets(db: Reader, teamId: number, from: Day, to: Day): Promise<Target[]> {
  const rows = await db
    .selectFrom('target')
    .select(['member_id', 'metric', 'period', 'starts_on', 'value'])
    .where('team_id', '=', teamId)
    .where('starts_on', '>=', from)
    .where('starts_on', '<=', to)
    .orderBy('starts_on')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    memberId: row.member_id, metric: row.metric as TargetMetric, period: row.period, startsOn: row.starts_on, value: row.value,
  }));
}
