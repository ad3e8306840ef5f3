import type { Day } from '../domain/calendar/day.ts';
import type { Absence } from '../domain/team/absence.ts';
import type { Reader } from './database.ts';

/** Days that these members are away, of those that touch `from` to `to`; in the order of the days. */
export async function readAbsences(
  db: Reader,
  memberIds: readonly number[],
  from: Day,
  to: Day = '9999-12-31',
): Promise<Absence[]> {
  if (memberIds.length === 0) return [];
  const rows = await db
    .selectFrom('absence')
    .selectAll()
    .where('member_id', 'in', memberIds)
    .where('to_on', '>=', from)
    .where('from_on', '<=', to)
    .orderBy('from_on')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    member: row.member_id,
    from: row.from_on,
    to: row.to_on,
    half: row.half,
    kind: row.kind,
  }));
}
