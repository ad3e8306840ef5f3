import type { Day } from '../../domain/calendar/day.ts';
import { type AbsenceKind, isAwayAllDay } from '../../domain/team/absence.ts';
import { readRegister, readWorked } from '../../store/absence-reader.ts';
import type { Reader } from '../../store/database.ts';

/** Leave that was asked for; a day of rest may have been swapped, and who is out at customers' is at work. */
const LEAVE: readonly (AbsenceKind | null)[] = ['annual', 'sick', 'personal'];

/** Days of leave from morning to evening on which calls of the same person are recorded: either is wrong, and nobody can tell which but the manager. */
export async function workedOnLeave(
  db: Reader,
  ids: readonly number[],
  from: Day,
  to: Day,
): Promise<{ member: number; day: Day }[]> {
  const leave = (await readRegister(db, ids, from, to)).filter(({ kind }) => LEAVE.includes(kind));
  if (leave.length === 0) return [];
  const worked = await readWorked(db, [...new Set(leave.map(({ member }) => member))], from, to);
  return worked.filter(({ member, day }) => isAwayAllDay(leave, member, day));
}
