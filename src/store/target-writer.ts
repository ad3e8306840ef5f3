import { sql } from 'kysely';
import type { Renegotiated } from '../domain/records/renegotiated.ts';
import type { OwnTarget, Target } from '../domain/records/target.ts';
import type { Writer } from './database.ts';

/** Sets a target; one that stands for the same member, metric and period is replaced. */
export async function upsertTarget(db: Writer, teamId: number, target: Target | OwnTarget): Promise<void> {
  await db
    .insertInto('target')
    .values({
      team_id: teamId,
      member_id: target.memberId,
      metric: target.metric,
      period: target.period,
      starts_on: target.startsOn,
      value: target.value,
    })
    .onConflict((conflict) =>
      conflict
        .expression(sql`team_id, coalesce(member_id, 0), metric, period, starts_on`)
        .doUpdateSet({ value: target.value }),
    )
    .execute();
}

/** Keeps a figure that another one takes the place of. */
export async function insertRenegotiated(db: Writer, teamId: number, old: Renegotiated): Promise<void> {
  const { memberId: member_id, metric, period, startsOn: starts_on, value, agreed, on: agreed_on } = old;
  await db
    .insertInto('target_history')
    .values({ team_id: teamId, member_id, metric, period, starts_on, value, agreed, agreed_on })
    .execute();
}
