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

/** From here on a to-do is for the weekly meeting only. */
const MISSES_FOR_WEEKLY = 2;

export type TodoPlace = 'here' | 'not-yet-due' | 'weekly' | 'asked-today';

/**
 * Where an open to-do belongs: on and after its due day in the morning and the evening, after two misses in the
 * weekly, as long as there is one to come this week. The weekly takes up everything that is due, and once it was held
 * that evening does not ask again; a weekly that was only looked at changes nothing.
 */
export function placeOf(
  todo: OpenTodo,
  { meeting, date, hasWeekly }: { meeting: MeetingKind; date: Day; hasWeekly: boolean },
  held: readonly PastMeeting[],
): TodoPlace {
  if (todo.due > date) return 'not-yet-due';
  if (meeting === 'weekly') return 'here';
  const taken = (past: PastMeeting) =>
    past.meeting === 'weekly' && past.planned !== true && past.date === date && past.carried.includes(todo.id);
  if (held.some(taken)) return 'asked-today';
  return hasWeekly && timesMissed(todo, held, date) >= MISSES_FOR_WEEKLY ? 'weekly' : 'here';
}
