import { sql } from 'kysely';
import type { Day } from '../domain/calendar/day.ts';
import type { Writer } from './database.ts';
import type { StoredObservation } from './observation-reader.ts';

/** @param writtenOn the day on which somebody says so, which may be later than the day it is of */
export async function insertObservation(
  db: Writer,
  teamId: number,
  { sign, degree, how, on, note }: StoredObservation,
  writtenOn: Day = on,
): Promise<void> {
  await db
    .insertInto('observation')
    .values({ team_id: teamId, sign, degree, how, seen_on: on, note, written_on: writtenOn })
    .execute();
}

/** Goes into the private table: kept apart, with a retention. */
export async function insertPrivateObservation(db: Writer, memberId: number, seen: StoredObservation): Promise<void> {
  await db
    .insertInto('private_observation')
    .values({
      member_id: memberId,
      sign: seen.sign,
      degree: seen.degree,
      how: seen.how,
      seen_on: seen.on,
      note: seen.note,
    })
    .execute();
}

/** Agreeing twice on one day is agreeing once: the later stage stands. */
export async function insertConfirmation(
  db: Writer,
  teamId: number,
  confirmation: { stage: string; on: Day; evidence: unknown; shares: Readonly<Record<string, number>> },
): Promise<void> {
  await db
    .deleteFrom('confirmation')
    .where('team_id', '=', teamId)
    .where('confirmed_on', '=', confirmation.on)
    .execute();
  await db
    .insertInto('confirmation')
    .values({
      team_id: teamId,
      stage: confirmation.stage,
      confirmed_on: confirmation.on,
      evidence: JSON.stringify({ evidence: confirmation.evidence, shares: confirmation.shares }),
    })
    .execute();
}

/** The latest answer to a question that was put on a day goes, of a team or of one person. */
const removeLatest = (table: string, column: string) =>
  async function remove(db: Writer, owner: number, sign: string, on: Day): Promise<void> {
    const [from, by] = [sql.table(table), sql.ref(column)];
    await sql`DELETE FROM ${from} WHERE id = (SELECT max(id) FROM ${from}
      WHERE ${by} = ${owner} AND how = 'asked' AND sign = ${sign} AND seen_on = ${on})`.execute(db);
  };

export const removeAnswer = removeLatest('observation', 'team_id');
export const removePrivateAnswer = removeLatest('private_observation', 'member_id');
