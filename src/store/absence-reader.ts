import type { Day } from '../domain/calendar/day.ts';
import { type Absence, besideWork } from '../domain/team/absence.ts';
import type { Reader } from './database.ts';

/**
 * Days that these members are away, of those that touch `from` to `to`; in the order of the days. Work of the same day
 * outweighs an absence that was only noted, see `besideWork`.
 */
export async function readAbsences(
  db: Reader,
  memberIds: readonly number[],
  from: Day,
  to: Day = '9999-12-31',
): Promise<Absence[]> {
  const register = await readRegister(db, memberIds, from, to);
  const noted = register.filter(({ half, kind }) => half === null && (kind === null || kind === 'rest'));
  if (noted.length === 0) return register;
  const people = [...new Set(noted.map(({ member }) => member))];
  const first = noted.reduce((day, each) => (each.from < day ? each.from : day), noted[0]?.from ?? from);
  const last = noted.reduce((day, each) => (each.to > day ? each.to : day), from);
  return besideWork(register, await readWorked(db, people, first, last));
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

/** Days from `from` to `to` on which these members have calls, or figures of the playbook's own measures; in the order of the days. */
export async function readWorked(
  db: Reader,
  people: readonly number[],
  from: Day,
  to: Day,
): Promise<{ member: number; day: Day }[]> {
  if (people.length === 0) return [];
  const called = db
    .selectFrom('day_record')
    .select(['member_id as member', 'day'])
    .where('member_id', 'in', people)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where((its) => its.or([its('dials', '>', 0), its('connects', '>', 0), its('effective', '>', 0)]));
  // Who does not work on the phone is counted by the playbook's own measures.
  const counted = db
    .selectFrom('figure')
    .select(['member_id as member', 'day'])
    .where('member_id', 'in', people)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('value', '>', 0);
  const worked = await called.union(counted).execute();
  return worked.sort((x, y) => (x.day < y.day ? -1 : 1));
}
