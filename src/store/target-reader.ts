import type { Selectable } from 'kysely';
import type { Day } from '../domain/calendar/day.ts';
import type { Renegotiated } from '../domain/records/renegotiated.ts';
import { type OwnTarget, type Target, type TargetMetric, targetMetrics } from '../domain/records/target.ts';
import type { Reader } from './database.ts';
import type { TargetTable } from './schema/target-table.ts';

type Row = Pick<Selectable<TargetTable>, 'member_id' | 'metric' | 'period' | 'starts_on' | 'value'>;

const targetOf = (row: Row): Target => ({
  memberId: row.member_id,
  metric: row.metric as TargetMetric,
  period: row.period,
  startsOn: row.starts_on,
  value: row.value,
});

const targetsIn = (db: Reader, teamId: number, from: Day, to: Day) =>
  db
    .selectFrom('target')
    .select(['member_id', 'metric', 'period', 'starts_on', 'value'])
    .where('team_id', '=', teamId)
    .where('starts_on', '>=', from)
    .where('starts_on', '<=', to)
    .orderBy('starts_on')
    .orderBy('id');

/** Targets of periods that start from `from` to `to`, both included. */
export async function readTargets(db: Reader, teamId: number, from: Day, to: Day): Promise<Target[]> {
  const rows = await targetsIn(db, teamId, from, to).where('metric', 'in', targetMetrics).execute();
  return rows.map(targetOf);
}

/** The same for measures that only a playbook names. */
export async function readOwnTargets(db: Reader, teamId: number, from: Day, to: Day): Promise<OwnTarget[]> {
  const rows = await targetsIn(db, teamId, from, to).where('metric', 'not in', targetMetrics).execute();
  return rows.map((row) => ({ ...targetOf(row), metric: row.metric }));
}

/** Figures that others took the place of, of periods that start from `from` to `to`; in the order of agreement. */
export async function readRenegotiated(db: Reader, teamId: number, from: Day, to: Day): Promise<Renegotiated[]> {
  const rows = await db
    .selectFrom('target_history')
    .selectAll()
    .where('team_id', '=', teamId)
    .where('starts_on', '>=', from)
    .where('starts_on', '<=', to)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...targetOf(row), metric: row.metric, agreed: row.agreed, on: row.agreed_on }));
}
