import { type Day, daysBetween } from '../calendar/day.ts';
import { isAwayAllDay } from '../team/absence.ts';
import type { MeetingKind } from './meeting-kind.ts';
import type { PastMeeting } from './past.ts';
import type { AgendaInput } from './shapes.ts';

export interface OpenTodo {
  id: number;
  owner: number | null;
  due: Day;
  createdOn: Day;
}

/**
 * Days on which a to-do that was due was asked for and was still open afterwards, before `date`. Only a meeting that was
 * held asks, and only somebody who is there.
 */
export function timesMissed(todo: OpenTodo, held: readonly PastMeeting[], date: Day): number {
  const days = new Set<Day>();
  for (const past of held) {
    const isAsked = past.planned !== true && past.carried.includes(todo.id);
    if (isAsked && past.date >= todo.due && past.date < date) days.add(past.date);
  }
  return days.size;
}

/** Whether its owner has been away since it was due, and no meeting has come to it since they are back. */
export function isKeptForOwner(
  { id, owner, due }: OpenTodo,
  { absences = [], calendar, date }: Pick<AgendaInput, 'absences' | 'calendar' | 'date'>,
  held: readonly PastMeeting[],
): boolean {
  if (owner === null || isAwayAllDay(absences, owner, date)) return false;
  const told = new Set(held.flatMap((past) => (past.carried.includes(id) ? [past.date] : [])));
  for (let day = date; day >= due && !told.has(day); day = calendar.addWorkdays(day, -1))
    if (isAwayAllDay(absences, owner, day)) return true;
  return false;
}

/** Calendar days since a to-do should have been done; 0 until its day is over. The one count of how late something is. */
export const daysOverdue = (due: Day, day: Day): number => Math.max(0, daysBetween(due, day));

/** From here on a to-do is for the weekly meeting only; on the weekly's own day one miss less. */
const MISSES_FOR_WEEKLY = 2;

/** Where meetings of one day and one week lie to each other. */
export interface PlaceOfMeeting {
  meeting: MeetingKind;
  date: Day;
  /** The last work day before. */
  before: Day;
  /** There is a weekly to come this week, or it is today. */
  hasWeekly: boolean;
  isWeeklyDay: boolean;
}

export type TodoPlace = 'here' | 'not-yet-due' | 'weekly' | 'asked-lately';

/**
 * Where an open to-do belongs: on its due day in the morning and the evening, afterwards once a day, which is not the
 * morning behind an evening that asked; after two misses in the weekly, as long as there is one to come this week. The
 * weekly takes up everything that is due: on its day the evening does not ask as well.
 */
export function placeOf(
  todo: OpenTodo,
  { meeting, date, before, hasWeekly, isWeeklyDay }: PlaceOfMeeting,
  held: readonly PastMeeting[],
): TodoPlace {
  if (todo.due > date) return 'not-yet-due';
  if (meeting === 'weekly') return 'here';
  const wasAsked = (kind: MeetingKind, day: Day) =>
    held.some(
      (past) => past.meeting === kind && past.planned !== true && past.date === day && past.carried.includes(todo.id),
    );
  if (wasAsked('weekly', date)) return 'asked-lately';
  if (isWeeklyDay && (meeting === 'evening' || timesMissed(todo, held, date) >= MISSES_FOR_WEEKLY - 1)) return 'weekly';
  if (meeting === 'morning' && wasAsked('evening', before)) return 'asked-lately';
  return hasWeekly && timesMissed(todo, held, date) >= MISSES_FOR_WEEKLY ? 'weekly' : 'here';
}
