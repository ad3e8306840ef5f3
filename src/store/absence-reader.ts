import type { Day } from '../domain/calendar/day.ts';
import { type Absence, besideWork } from '../domain/team/absence.ts';
import type { Reader } from './database.ts';

/**
 * Days that these members are away, of those that touch `from` to `to`; in the order of the days. Calls of the same day
 * outweigh an absence that was only noted, see `besideWork`.
 */
export async function readAbsences(
  db: Reader,
  memberIds: readonly number[],
  from: Day,
  to: Day = '9999-12-31',
): Promise<Absence[]> {
  const register = await readRegister(db, memberIds, from, to);
  const noted = register.filter(({ half, kind }) => half === null && kind === null);
  if (noted.length === 0) return register;
  const worked = await db
    .selectFrom('day_record')
    .select(['member_id', 'day'])
    .where('member_id', 'in', [...new Set(noted.map(({ member }) => member))])
    .where(
      'day',
      '>=',
      noted.reduce((first, each) => (each.from < first ? each.from : first), noted[0]?.from ?? from),
    )
    .where(
      'day',
      '<=',
      noted.reduce((last, each) => (each.to > last ? each.to : last), from),
    )
    .where((its) => its.or([its('dials', '>', 0), its('connects', '>', 0), its('effective', '>', 0)]))
    .orderBy('day')
    .execute();
  return besideWork(
    register,
    worked.map(({ member_id: member, day }) => ({ member, day })),
  );
}

/** The same as it stands in the register. */
export async function readRegister(db: Reader, memberIds: readonly number[], from: Day, to: Day): Promise<Absence[]> {
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
