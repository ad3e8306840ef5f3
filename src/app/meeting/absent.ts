import type { MeetingKind } from '../../domain/agenda/meeting-kind.ts';
import type { Day } from '../../domain/calendar/day.ts';
import { halfAt, isAway } from '../../domain/team/absence.ts';
import { readRegister, readWorked } from '../../store/absence-reader.ts';
import { insertAbsence, removeAbsences } from '../../store/absence-writer.ts';
import type { Inside } from '../scope.ts';
import { storedMeeting } from './stored.ts';

interface Attendance {
  teamId: number;
  kind: MeetingKind;
  date: Day;
  /** `HH:MM` at which the meeting began. */
  start: string;
  /** Who was not there. */
  absent: readonly number[];
  /** Who was, though the register may say otherwise. */
  there: readonly number[];
}

/**
 * Writes into the register of absence who was missing, so that the next meeting of the day knows: all day long, or
 * from noon on for whoever was there in the morning.
 */
export async function registerAbsent(inside: Inside, attendance: Attendance): Promise<void> {
  const { teamId, kind, date, start, absent, there } = attendance;
  const half = halfAt(start);
  const known = await readRegister(inside.db, [...absent, ...there], date, date);
  const missing = absent.filter((member) => !isAway(known, member, date, half));
  const morning =
    missing.length === 0 || half === 'am' ? undefined : await storedMeeting(inside, teamId, { kind: 'morning', date });
  // Where nobody closed the morning, calls of that day tell that somebody missed the later meeting alone.
  const worked = morning?.state === 'held' || half === 'am' ? [] : await readWorked(inside.db, missing, date, date);
  const cameInTheMorning = (id: number) =>
    kind !== 'morning' &&
    (morning?.state === 'held' ? !morning.absent.includes(id) : worked.some(({ member }) => member === id));
  for (const member of missing)
    await insertAbsence(inside.db, {
      member,
      from: date,
      to: date,
      half: cameInTheMorning(member) ? half : null,
      kind: null,
    });
  for (const member of there)
    if (isAway(known, member, date, half)) await removeAbsences(inside.db, member, date, date);
}
