import type { Day } from '../domain/calendar/day.ts';
import type { Writer } from './database.ts';
import type { StoredObservation } from './observation-reader.ts';

export async function insertObservation(db: Writer, teamId: number, seen: StoredObservation): Promise<void> {
  await db
    .insertInto('observation')
    .values({ team_id: teamId, sign: seen.sign, degree: seen.degree, how: seen.how, seen_on: seen.on, note: seen.note })
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
  confirmation: { stage: string; on: Day; evidence: unknown },
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
      evidence: JSON.stringify(confirmation.evidence),
    })
    .execute();
}

/** Takes back the latest answer to a question that was put on a day. */
export async function removeAnswer(db: Writer, teamId: number, sign: string, on: Day): Promise<void> {
  const answers = db.selectFrom('observation').where('team_id', '=', teamId).where('how', '=', 'asked');
  const latest = answers
    .where('sign', '=', sign)
    .where('seen_on', '=', on)
    .select(({ fn }) => fn.max('id').as('id'));
  await db.deleteFrom('observation').where('id', '=', latest).execute();
}

export async function removePrivateAnswer(db: Writer, memberId: number, sign: string, on: Day): Promise<void> {
  const answers = db.selectFrom('private_observation').where('member_id', '=', memberId).where('how', '=', 'asked');
  const latest = answers
    .where('sign', '=', sign)
    .where('seen_on', '=', on)
    .select(({ fn }) => fn.max('id').as('id'));
  await db.deleteFrom('private_observation').where('id', '=', latest).execute();
}
