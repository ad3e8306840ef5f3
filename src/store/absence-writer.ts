import { addDays, type Day } from '../domain/calendar/day.ts';
import type { Absence } from '../domain/team/absence.ts';
import type { Writer } from './database.ts';

/** @returns false where just this is known already */
export async function insertAbsence(db: Writer, { member, from, to, half, kind }: Absence): Promise<boolean> {
  const row = { member_id: member, from_on: from, to_on: to, half, kind };
  const same = await db
    .selectFrom('absence')
    .select('id')
    .where('member_id', '=', member)
    .where('from_on', '=', from)
    .where('to_on', '=', to)
    .where('half', 'is not distinct from', half)
    .where('kind', 'is not distinct from', kind)
    .executeTakeFirst();
  if (same) return false;
  await db.insertInto('absence').values(row).execute();
  return true;
}

/**
 * They are there after all from a day on, to the end of `to`: what lies before and after stays.
 * @returns how many entries were shortened or went
 */
export async function removeAbsences(db: Writer, member: number, from: Day, to: Day = '9999-12-31'): Promise<number> {
  const rows = await db
    .selectFrom('absence')
    .selectAll()
    .where('member_id', '=', member)
    .where('to_on', '>=', from)
    .where('from_on', '<=', to)
    .execute();
  for (const { id, ...row } of rows) {
    await db.deleteFrom('absence').where('id', '=', id).execute();
    if (row.from_on < from)
      await db
        .insertInto('absence')
        .values({ ...row, to_on: addDays(from, -1) })
        .execute();
    if (row.to_on > to)
      await db
        .insertInto('absence')
        .values({ ...row, from_on: addDays(to, 1) })
        .execute();
  }
  return rows.length;
}
