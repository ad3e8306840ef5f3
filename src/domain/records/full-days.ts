import type { Absence } from '../team/absence.ts';
import type { DayRecord } from './day-record.ts';

/**
 * The records of days on which somebody was there from morning to evening: fewer calls on half a day, or on a day that
 * was mostly leave, say nothing about anybody.
 */
export function fullDays(records: readonly DayRecord[], absences: readonly Absence[]): readonly DayRecord[] {
  if (absences.length === 0) return records;
  const byMember = new Map<number, Absence[]>();
  for (const each of absences) byMember.set(each.member, [...(byMember.get(each.member) ?? []), each]);
  return records.filter(
    ({ memberId, day }) => !byMember.get(memberId)?.some(({ from, to }) => from <= day && day <= to),
  );
}
