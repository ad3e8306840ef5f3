import { addDays, type Day } from '../domain/calendar/day.ts';
import type { Reader, Writer } from './database.ts';
import { readMembers, readTeams } from './team-reader.ts';

interface Expiry {
  memberIds: number[];
  before: Day;
}

/** For each team, whose notes expire and from which day on they may stay. */
async function expiries(db: Reader, today: Day): Promise<Expiry[]> {
  const teams = await readTeams(db);
  return Promise.all(
    teams.map(async (team) => ({
      memberIds: (await readMembers(db, team.id)).map((member) => member.id),
      before: addDays(today, -team.settings.privateRetentionDays),
    })),
  );
}

/** How many notes on people's states are past their team's retention. */
export async function countExpired(db: Reader, today: Day): Promise<number> {
  let expired = 0;
  for (const { memberIds, before } of await expiries(db, today)) {
    if (memberIds.length === 0) continue;
    const row = await db
      .selectFrom('private_observation')
      .select((eb) => eb.fn.countAll<number>().as('rows'))
      .where('member_id', 'in', memberIds)
      .where('seen_on', '<', before)
      .executeTakeFirstOrThrow();
    expired += row.rows;
  }
  return expired;
}

/** Deletes them; what the change log holds of them goes too, so that no undo brings them back. */
export async function deleteExpired(db: Writer, today: Day): Promise<void> {
  for (const { memberIds, before } of await expiries(db, today)) {
    if (memberIds.length === 0) continue;
    await db
      .deleteFrom('private_observation')
      .where('member_id', 'in', memberIds)
      .where('seen_on', '<', before)
      .execute();
  }
  await db.deleteFrom('change').where('table_name', 'like', 'private\\_%').execute();
}
