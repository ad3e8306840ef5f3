import type { Day } from '../domain/calendar/day.ts';
import type { Reader, Writer } from './database.ts';

/** Numbers of the hints that were put away. */
export async function readHintsDone(db: Reader, teamId: number): Promise<ReadonlySet<number>> {
  const rows = await db.selectFrom('hint_done').select('hint').where('team_id', '=', teamId).execute();
  return new Set(rows.map(({ hint }) => hint));
}

export async function insertHintDone(db: Writer, teamId: number, hint: number, on: Day): Promise<void> {
  await db
    .insertInto('hint_done')
    .values({ team_id: teamId, hint, done_on: on })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
