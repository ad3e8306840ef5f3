import { addDays, type Day, daysBetween } from '../calendar/day.ts';
import type { WorkCalendar } from '../calendar/work-calendar.ts';
import type { Grade } from './grade.ts';
import { daysUntilDue, type Memory, recallAfter, remember } from './memory.ts';

/** Where somebody stands with a card they have been asked before. */
export interface Standing extends Memory {
  card: string;
  reviewedOn: Day;
  due: Day;
  /** How often it was asked. */
  reviews: number;
}

export interface Review extends Memory {
  card: string;
  grade: Grade;
  on: Day;
  due: Day;
  /** Recall that was expected; null at the first time and on the same day. */
  predicted: number | null;
}

type WorkDays = Pick<WorkCalendar, 'isWorkday' | 'addWorkdays'>;

/** The work day after `on` that is nearest to `days` later; the earlier one of two equally near. */
export function dueDay(on: Day, days: number, calendar: WorkDays): Day {
  const ideal = addDays(on, days);
  if (ideal > on && calendar.isWorkday(ideal)) return ideal;
  const earlier = calendar.addWorkdays(ideal, -1);
  const later = calendar.addWorkdays(ideal, 1);
  const nearer = daysBetween(earlier, ideal) <= daysBetween(ideal, later) ? earlier : later;
  return nearer > on ? nearer : calendar.addWorkdays(on, 1);
}

/**
 * What an answer does to one card; no other card matters. What did not come is asked again on the
 * next work day, however well it was known before. A second answer on one day can only make it come sooner: a key pressed
 * twice teaches nobody anything.
 * @throws RangeError when the card was last asked after `on`
 */
export function review(card: string, before: Standing | null, grade: Grade, on: Day, calendar: WorkDays): Review {
  const days = before ? daysBetween(before.reviewedOn, on) : 0;
  if (days < 0) throw new RangeError(`${card} was asked on ${before?.reviewedOn}, after ${on}`);
  const learnt = remember(before, days, grade);
  // Asked twice on one day, a card is not known any longer for it.
  const again = before !== null && days === 0;
  const memory = again && learnt.stability > before.stability ? { ...learnt, stability: before.stability } : learnt;
  const next = dueDay(on, grade === 1 ? 1 : daysUntilDue(memory), calendar);
  const due = again && before.due < next ? before.due : next;
  return { card, grade, on, due, predicted: before && days > 0 ? recallAfter(before, days) : null, ...memory };
}
