import { type Day, daysBetween } from '../calendar/day.ts';
import type { MeetingKind } from './meeting-kind.ts';
import type { PastMeeting } from './past.ts';

export interface OpenTodo {
  id: number;
  owner: number | null;
  due: Day;
  createdOn: Day;
}

/** Days on which a to-do that was due came up and was still open afterwards, before `date`. */
export function timesMissed(todo: OpenTodo, held: readonly PastMeeting[], date: Day): number {
  const days = new Set<Day>();
  for (const past of held) {
    if (past.date >= todo.due && past.date < date && past.carried.includes(todo.id)) days.add(past.date);
  }
  return days.size;
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
