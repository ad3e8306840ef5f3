import { type RawBuilder, sql } from 'kysely';
import { addDays, type Day } from '../domain/calendar/day.ts';
import type { Reader, Writer } from './database.ts';
import { readTeams } from './team-reader.ts';

interface Expired {
  observations: number[];
  plans: number[];
  remarks: number[];
}

const isOfTeam = (column: string, teamId: number): RawBuilder<boolean> =>
  sql<boolean>`${sql.ref(column)} IN (SELECT id FROM member WHERE team_id = ${teamId})`;

/** A plan lives as long as something happens in it. */
const lastTouched = sql<Day>`coalesce(closed_on,
  (SELECT max(done_on) FROM private_coach_step WHERE plan_id = private_coach_plan.id), started_on)`;

/** What is written about people's states and is past the retention of their team. Documents for a gate are no such thing. */
async function findExpired(db: Reader, today: Day): Promise<Expired> {
  const expired: Expired = { observations: [], plans: [], remarks: [] };
  for (const team of await readTeams(db)) {
    const before = addDays(today, -team.settings.privateRetentionDays);
    const observations = await db
      .selectFrom('private_observation')
      .select('id')
      .where(isOfTeam('member_id', team.id))
      .where('seen_on', '<', before)
      .execute();
    const plans = await db
      .selectFrom('private_coach_plan')
      .select('id')
      .where(isOfTeam('member_id', team.id))
      .where(lastTouched, '<', before)
      .execute();
    const remarks = await db
      .selectFrom('private_remark')
      .select('id')
      .where('team_id', '=', team.id)
      .where('said_on', '<', before)
      .execute();
    expired.remarks.push(...remarks.map((row) => row.id));
    expired.observations.push(...observations.map((row) => row.id));
    expired.plans.push(...plans.map((row) => row.id));
  }
  return expired;
}

export async function countExpired(db: Reader, today: Day): Promise<number> {
  const { observations, plans, remarks } = await findExpired(db, today);
  return observations.length + plans.length + remarks.length;
}

/** What the change log holds of these rows, so that no undo brings them back. */
async function forgetImages(db: Writer, table: string, key: string, ids: readonly number[]): Promise<void> {
  const path = `$.${key}`;
  await db
    .deleteFrom('change')
    .where('table_name', '=', table)
    .where(sql<boolean>`coalesce(json_extract(before, ${path}), json_extract(after, ${path})) IN (${sql.join(ids)})`)
    .execute();
}

/**
 * Deletes it, images in the change log included. To be called while nothing is logged: before a
 * command opens its journal.
 */
export async function deleteExpired(db: Writer, today: Day): Promise<void> {
  const { observations, plans, remarks } = await findExpired(db, today);
  if (remarks.length > 0) {
    await db.deleteFrom('private_remark').where('id', 'in', remarks).execute();
    await forgetImages(db, 'private_remark', 'id', remarks);
  }
  if (observations.length > 0) {
    await db.deleteFrom('private_observation').where('id', 'in', observations).execute();
    await forgetImages(db, 'private_observation', 'id', observations);
  }
  if (plans.length > 0) {
    await db.deleteFrom('private_coach_plan').where('id', 'in', plans).execute();
    await forgetImages(db, 'private_coach_plan', 'id', plans);
    await forgetImages(db, 'private_coach_step', 'plan_id', plans);
  }
}
