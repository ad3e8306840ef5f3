import { sql } from 'kysely';
import type { Day } from '../domain/calendar/day.ts';
import type { Reader, Writer } from './database.ts';

/** Rows that name the team beside the person: they change teams with the person. */
const WITH_TEAM = [
  ['target', 'member_id'],
  ['target_history', 'member_id'],
  ['todo', 'owner_id'],
  ['drill_review', 'member_id'],
  ['private_remark', 'member_id'],
] as const;
/** Rows that name the person alone: they go along without being touched. */
const WITH_PERSON = [
  ['day_record', 'member_id'],
  ['figure', 'member_id'],
  ['absence', 'member_id'],
  ['private_observation', 'member_id'],
  ['private_coach_plan', 'member_id'],
  ['private_document', 'member_id'],
  ['training_result', 'member_id'],
] as const;

/** How many rows of each table are about these people. */
export async function countOfPeople(
  db: Reader,
  memberIds: readonly number[],
): Promise<{ table: string; rows: number }[]> {
  const counts: { table: string; rows: number }[] = [];
  for (const [table, column] of [...WITH_PERSON, ...WITH_TEAM]) {
    const { rows } = await sql<{ count: number }>`SELECT count(*) AS count FROM ${sql.table(table)}
      WHERE ${sql.ref(column)} IN (${sql.join(memberIds)})`.execute(db);
    if ((rows[0]?.count ?? 0) > 0) counts.push({ table, rows: rows[0]?.count ?? 0 });
  }
  return counts;
}

/** Courses to come are those of the old team: whoever goes is no longer expected there. */
async function leaveCourses(db: Writer, memberId: number, today: Day): Promise<void> {
  const toCome = sql`SELECT id FROM training_session WHERE state = 'planned' AND held_on >= ${today}`;
  await sql`DELETE FROM training_attendance
    WHERE member_id = ${memberId} AND state = 'planned' AND session_id IN (${toCome})`.execute(db);
  await sql`UPDATE training_session SET trainer_id = NULL
    WHERE trainer_id = ${memberId} AND state = 'planned' AND held_on >= ${today}`.execute(db);
}

/** A person with all that is written of them goes to another team. @throws where the code is somebody's there */
export async function movePerson(db: Writer, memberId: number, teamId: number, today: Day): Promise<void> {
  await leaveCourses(db, memberId, today);
  await db.updateTable('member').set({ team_id: teamId }).where('id', '=', memberId).execute();
  for (const [table, column] of WITH_TEAM)
    await sql`UPDATE ${sql.table(table)} SET team_id = ${teamId} WHERE ${sql.ref(column)} = ${memberId}`.execute(db);
}

/** What is the whole team's and goes on in another: open to-dos of everybody, remarks, channels whose name is free there. */
export async function moveTeamsOwn(db: Writer, fromId: number, toId: number): Promise<void> {
  await sql`UPDATE todo SET team_id = ${toId} WHERE team_id = ${fromId} AND owner_id IS NULL AND state = 'open'`.execute(
    db,
  );
  await sql`UPDATE private_remark SET team_id = ${toId} WHERE team_id = ${fromId}`.execute(db);
  await sql`UPDATE channel SET team_id = ${toId} WHERE team_id = ${fromId}
    AND name NOT IN (SELECT name FROM channel WHERE team_id = ${toId})`.execute(db);
}
