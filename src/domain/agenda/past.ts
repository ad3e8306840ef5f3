import type { Day } from '../calendar/day.ts';
import { type Absence, halfAt, isAway } from '../team/absence.ts';
import type { MeetingKind } from './meeting-kind.ts';

export interface Practice {
  kind: 'objection' | 'module';
  id: string;
}

/** What an earlier meeting used up, so that the next one can be different and fair. */
export interface PastMeeting {
  meeting: MeetingKind;
  date: Day;
  /** Skipped meetings did not happen: they use nothing up. */
  skipped: boolean;
  /** Prepared, and nobody has said yet that it was held. */
  planned?: boolean;
  activity: string | null;
  sharers: readonly { member: number; exception: boolean }[];
  host: number | null;
  pairs: readonly (readonly number[])[];
  /** Ids of the to-dos that came up and whose owner was there. */
  carried: readonly number[];
  practice: Practice | null;
  theme: string | null;
  module: string | null;
  /** Which it went by, for that is what the numbers of variants count from; absent: as now. */
  stage?: string | null;
  /** Line variant by item. */
  variants: Readonly<Record<string, number>>;
}

type When = Pick<PastMeeting, 'date' | 'meeting'>;

/** A weekly of the same day that somebody has only looked at must not change the evening. */
const isOnlyLookedAt = (past: PastMeeting, now: { date: Day }) =>
  past.planned === true && past.meeting === 'weekly' && past.date === now.date;

/**
 * The meetings held before this one, oldest first.
 * @param kinds in the order of one day
 */
export function heldBefore(
  history: readonly PastMeeting[],
  now: When,
  kinds: readonly MeetingKind[],
): readonly PastMeeting[] {
  const precedes = (a: When, b: When) =>
    a.date < b.date || (a.date === b.date && kinds.indexOf(a.meeting) < kinds.indexOf(b.meeting));
  return history
    .filter((past) => !past.skipped && precedes(past, now) && !isOnlyLookedAt(past, now))
    .sort((a, b) => (precedes(a, b) ? -1 : precedes(b, a) ? 1 : 0));
}

/** Values of earlier meetings of the same kind, most recent first. */
export function recent<T>(
  held: readonly PastMeeting[],
  meeting: MeetingKind | null,
  value: (past: PastMeeting) => T | null | undefined,
  limit = 30,
): T[] {
  const values: T[] = [];
  for (let i = held.length - 1; i >= 0 && values.length < limit; i -= 1) {
    const past = held[i] as PastMeeting;
    const found = meeting === null || past.meeting === meeting ? value(past) : null;
    if (found !== null && found !== undefined) values.push(found);
  }
  return values;
}

/** Was not there in the half of the day in which a meeting was. @param start `HH:MM`, as such meetings begin today */
export const missed = (
  { date }: Pick<PastMeeting, 'date'>,
  start: string,
  member: number,
  absences: readonly Absence[],
): boolean => isAway(absences, member, date, halfAt(start));
