import type { Day } from '../calendar/day.ts';

/**
 * Somebody with a test before live lists still to pass, and what is known of it. Meetings, private page, goals and timetable all go by
 * this one answer.
 */
export interface Untested {
  member: number;
  /** All that is still to be passed. */
  modules: readonly string[];
  /** Calls or deals of theirs are in the records. */
  isCalling: boolean;
  /** They call, and failed none of these: whether they passed is not written down, and only the manager can say. */
  isUnsure: boolean;
  /**
   * Do not call as far as the records know: they have no calls yet, or none since they failed. Whoever is on the phone day after day
   * is taken off it by the manager, never by a meeting: what is missing may be the mark alone.
   */
  rehearses: boolean;
  /** Whose last mark is below what is asked. */
  failed: readonly { module: string; score: number; passMark: number }[];
  /** In which they sat last on that day, without a mark since: who got how many is to be asked. */
  unmarked: readonly { module: string; on: Day }[];
  /** Since when things stand as they do: the first calls that were known, a test, a mark; null: nobody knows. */
  since: Day | null;
  /** The day on which the timetable has the first of these tests for them, see `withTestDay`. */
  plannedOn?: Day;
  /** For which of these it has no day, where it has one for others. */
  unplanned?: readonly string[];
}
