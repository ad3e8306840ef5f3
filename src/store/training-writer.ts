import type { Result, Session } from '../domain/training/shapes.ts';
import type { Writer } from './database.ts';

const rowOf = (session: Session) => ({
  series: session.series,
  module: session.module,
  kind: session.kind,
  step: session.step,
  held_on: session.date,
  starts_at: session.start,
  minutes: session.minutes,
  trainer_id: session.trainer,
  reason_code: session.reason.code,
  reason_ref: session.reason.ref,
  figures: session.reason.figures === undefined ? null : JSON.stringify(session.reason.figures),
  origin: session.origin,
});

/** Adds sessions with everybody who is to come. */
export async function insertSessions(db: Writer, teamId: number, sessions: readonly Session[]): Promise<void> {
  for (const session of sessions) {
    const { id } = await db
      .insertInto('training_session')
      .values({ team_id: teamId, number: session.id, ...rowOf(session) })
      .returning('id')
      .executeTakeFirstOrThrow();
    const people = session.audience.map((member) => ({ session_id: id, member_id: member }));
    if (people.length > 0) await db.insertInto('training_attendance').values(people).execute();
  }
}

/** Moves a session or changes who comes; `key` is the row. */
export async function updateSession(db: Writer, key: number, before: Session, after: Session): Promise<void> {
  await db.updateTable('training_session').set(rowOf(after)).where('id', '=', key).execute();
  const gone = before.audience.filter((member) => !after.audience.includes(member));
  const added = after.audience.filter((member) => !before.audience.includes(member));
  if (gone.length > 0)
    await db.deleteFrom('training_attendance').where('session_id', '=', key).where('member_id', 'in', gone).execute();
  if (added.length > 0)
    await db
      .insertInto('training_attendance')
      .values(added.map((member) => ({ session_id: key, member_id: member })))
      .execute();
}

export async function deleteSessions(db: Writer, keys: readonly number[]): Promise<void> {
  if (keys.length > 0) await db.deleteFrom('training_session').where('id', 'in', keys).execute();
}

/** Writes down that a session was held or fell through, and who was there. */
export async function closeSession(
  db: Writer,
  key: number,
  closing: { state: 'held' | 'missed'; there: readonly number[]; missed: readonly number[]; gone?: readonly number[] },
): Promise<void> {
  // Of whoever was not on the team that day there is nothing to tell.
  if (closing.gone && closing.gone.length > 0)
    await db
      .deleteFrom('training_attendance')
      .where('session_id', '=', key)
      .where('member_id', 'in', [...closing.gone])
      .execute();
  await db.updateTable('training_session').set({ state: closing.state }).where('id', '=', key).execute();
  await markAttendance(db, key, 'there', closing.there);
  await markAttendance(db, key, 'missed', closing.missed);
}

export async function markAttendance(
  db: Writer,
  key: number,
  state: 'there' | 'missed',
  members: readonly number[],
): Promise<void> {
  for (const member of members) {
    await db
      .insertInto('training_attendance')
      .values({ session_id: key, member_id: member, state })
      .onConflict((on) => on.columns(['session_id', 'member_id']).doUpdateSet({ state }))
      .execute();
  }
}

export async function insertResults(db: Writer, key: number | null, results: readonly Result[]): Promise<void> {
  for (const { member, module, score, on } of results) {
    await db
      .insertInto('training_result')
      .values({ member_id: member, module, session_id: key, score, scored_on: on })
      .execute();
  }
}
