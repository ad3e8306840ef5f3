import { type RawBuilder, sql } from 'kysely';
import { addDays, type Day } from '../domain/calendar/day.ts';
import type { Reader, Writer } from './database.ts';
import { idiomOf } from './idiom.ts';
import { tableShapes } from './person-tables.ts';
import { readTeams } from './team-reader.ts';

/** From which day on private words of a team are kept. */
export interface Cutoff {
  teamId: number;
  from: Day;
}

interface Expired {
  observations: number[];
  plans: number[];
  remarks: number[];
}

/** How many notes, plans and sentences. */
export const countExpired = ({ observations, plans, remarks }: Expired): number =>
  observations.length + plans.length + remarks.length;

/** What each team of this database keeps on a day. */
export const cutoffsOn = async (db: Reader, day: Day): Promise<Cutoff[]> =>
  (await readTeams(db)).map(({ id, settings }) => ({
    teamId: id,
    from: addDays(day, -settings.privateRetentionDays),
  }));

const isOfTeam = (column: string, teamId: number): RawBuilder<boolean> =>
  sql<boolean>`${sql.ref(column)} IN (SELECT id FROM member WHERE team_id = ${teamId})`;

/** A plan lives as long as something happens in it. */
const lastTouched = sql<Day>`coalesce(closed_on,
  (SELECT max(done_on) FROM private_coach_step WHERE plan_id = private_coach_plan.id), started_on)`;

async function idsWhere(db: Reader, table: string, where: RawBuilder<boolean>): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`SELECT id FROM ${sql.table(table)} WHERE ${where}`.execute(db);
  return rows.map(({ id }) => id);
}

/**
 * What is written about people's states and is past its time. Documents for a gate are no such thing. Works on earlier
 * versions of the file, too, for backups.
 */
export async function findExpired(db: Reader, cutoffs: readonly Cutoff[]): Promise<Expired> {
  const tables = new Set((await tableShapes(db)).map(({ name }) => name));
  const expired: Expired = { observations: [], plans: [], remarks: [] };
  const take = async (into: number[], table: string, where: RawBuilder<boolean>) => {
    if (tables.has(table)) into.push(...(await idsWhere(db, table, where)));
  };
  for (const { teamId, from } of cutoffs) {
    const ofMembers = isOfTeam('member_id', teamId);
    await take(expired.observations, 'private_observation', sql`${ofMembers} AND seen_on < ${from}`);
    await take(expired.plans, 'private_coach_plan', sql`${ofMembers} AND ${lastTouched} < ${from}`);
    await take(expired.remarks, 'private_remark', sql`team_id = ${teamId} AND said_on < ${from}`);
  }
  return expired;
}

/** What the change log holds of these rows, so that no undo brings them back. */
async function forgetImages(db: Writer, table: string, key: string, ids: readonly number[]): Promise<void> {
  const { field } = idiomOf(db);
  const id = sql.raw(`coalesce(${field('before', key)}, ${field('after', key)})`);
  await db
    .deleteFrom('change')
    .where('table_name', '=', table)
    .where(sql<boolean>`${id} IN (${sql.join(ids)})`)
    .execute();
}

/** Deletes it, images in the change log included. To be called while nothing is logged. @returns how many notes, plans and sentences */
export async function deleteExpired(db: Writer, cutoffs: readonly Cutoff[]): Promise<number> {
  const expired = await findExpired(db, cutoffs);
  const { observations, plans, remarks } = expired;
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
  return countExpired(expired);
}
