import { addDays, type Day, daysBetween } from '../calendar/day.ts';
import type { WorkCalendar } from '../calendar/work-calendar.ts';

export const absenceKinds = ['annual', 'sick', 'personal', 'out', 'rest'] as const;
/** 年假, 病假, 事假; 外出: at work, but not here; 休息, 轮休, 调休: one's own day of rest on a day on which the team works. */
export type AbsenceKind = (typeof absenceKinds)[number];

export const halves = ['am', 'pm'] as const;
export type Half = (typeof halves)[number];

/** Somebody is away on these days, both included. */
export interface Absence {
  member: number;
  from: Day;
  to: Day;
  /** Null: all day long. */
  half: Half | null;
  /** For the manager alone; null: nobody said. */
  kind: AbsenceKind | null;
}

/**
 * An absence of which nobody said what for, as a meeting notes who was missing, holds for the morning only where work of
 * the same day is recorded: whoever did it came later. A day of rest with work of the same day was swapped, and is none.
 * Leave that was asked for stays as it was written down.
 * @param worked days with calls, or figures of the playbook's own measures, in the order of the days
 */
export function besideWork(absences: readonly Absence[], worked: readonly { member: number; day: Day }[]): Absence[] {
  return absences.flatMap((each): Absence[] => {
    const isRest = each.kind === 'rest';
    if (each.half !== null || !(isRest || each.kind === null)) return [each];
    const days = worked.filter(({ member, day }) => member === each.member && each.from <= day && day <= each.to);
    const parts: Absence[] = [];
    let from = each.from;
    for (const { day } of days) {
      if (from < day) parts.push({ ...each, from, to: addDays(day, -1) });
      if (!isRest) parts.push({ ...each, from: day, to: day, half: 'am' });
      from = addDays(day, 1);
    }
    return from <= each.to ? [...parts, { ...each, from }] : parts;
  });
}

const NOON = '12:30';

/** Which half of the day a clock time `HH:MM` lies in. */
export const halfAt = (clock: string): Half => (clock < NOON ? 'am' : 'pm');

const halvesAway = (absences: readonly Absence[], member: number, day: Day): ReadonlySet<Half> =>
  new Set(
    absences
      .filter((each) => each.member === member && each.from <= day && day <= each.to)
      .flatMap(({ half }) => (half === null ? halves : [half])),
  );

/** Away in that half of the day. */
export const isAway = (absences: readonly Absence[], member: number, day: Day, half: Half): boolean =>
  halvesAway(absences, member, day).has(half);

/** Away from morning to evening; two halves make a whole. */
export const isAwayAllDay = (absences: readonly Absence[], member: number, day: Day): boolean =>
  halvesAway(absences, member, day).size === halves.length;

/** There for one half of the day only. */
export const isHalfDay = (absences: readonly Absence[], member: number, day: Day): boolean =>
  halvesAway(absences, member, day).size === 1;

/** So many days in a row people rest who take turns to. */
const LONGEST_TURN = 3;

/**
 * The first day at work after leave; whoever was out at customers' was at work, and a few days of rest are a weekend. Where people
 * take turns to rest, so are a few days off of which nobody said what for.
 * @param takesTurns the team works every day of the week
 */
export function isBack(
  absences: readonly Absence[],
  member: number,
  day: Day,
  { calendar, takesTurns = false }: { calendar: WorkCalendar; takesTurns?: boolean | undefined },
): boolean {
  const isTurn = ({ kind, from, to }: Absence) =>
    (kind === 'rest' || (takesTurns && kind === null)) && daysBetween(from, to) < LONGEST_TURN;
  const leave = absences.filter((each) => each.kind !== 'out' && !isTurn(each));
  return isAwayAllDay(leave, member, calendar.addWorkdays(day, -1)) && !isAwayAllDay(leave, member, day);
}

/** As many work days nobody looks further for somebody's return. */
const LONGEST_LEAVE = 400;

/** The work days of one person: those of the team without days on which they are away from morning to evening. */
export function workdaysOf(
  member: number,
  calendar: Pick<WorkCalendar, 'addWorkdays'>,
  absences: readonly Absence[],
): Pick<WorkCalendar, 'addWorkdays'> {
  const there = (day: Day, step: 1 | -1): Day => {
    let found = day;
    for (let i = 0; isAwayAllDay(absences, member, found); i += 1) {
      // Who never comes back has the days of everybody else.
      if (i > LONGEST_LEAVE) return day;
      found = calendar.addWorkdays(found, step);
    }
    return found;
  };
  return {
    addWorkdays(day, n) {
      if (n === 0) return there(calendar.addWorkdays(day, 0), 1);
      const step = n < 0 ? -1 : 1;
      let current = day;
      for (let left = Math.abs(n); left > 0; left -= 1) current = there(calendar.addWorkdays(current, step), step);
      return current;
    },
  };
}
