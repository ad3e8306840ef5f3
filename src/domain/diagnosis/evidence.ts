import { type Day, daysBetween } from '../calendar/day.ts';

export type How = 'asked' | 'reported' | 'computed';

/** One answer to one sign: 0 is no, 1 is yes, between them a degree. */
export interface Evidence {
  sign: string;
  answer: number;
  /** The word that was given for it; none where it was computed. */
  degree?: string;
  how: How;
  on: Day;
  /** For computed signs: the first day of the records that the answer was read from. */
  windowFrom?: Day;
  /** Read off who is in the team alone: that is known of every day on which one looks, though nobody wrote anything down on it. */
  isOfMembers?: true;
}

/**
 * Of what was said of one sign on one day the last word, whichever way it was said: who corrects themselves means it.
 * Not knowing takes back nothing that was said of a person, see `lastWords`; of a team it does.
 * @param said in the order in which it was said
 */
export function lastOfDay<S extends { sign: string; on: Day; degree: string; memberId?: number }>(
  said: readonly S[],
): S[] {
  const last = new Map<string, S>();
  for (const each of said) {
    const key = `${each.memberId ?? ''}|${each.sign}|${each.on}`;
    if (each.degree === 'unsure' && each.memberId !== undefined && last.has(key)) continue;
    last.delete(key);
    last.set(key, each);
  }
  return [...last.values()];
}

/** Of one day, an answer that somebody was asked for wins over one that was volunteered, and that over a computed one. */
const RANK: Record<How, number> = { asked: 2, reported: 1, computed: 0 };

/** Of two answers to one sign that are close in time, does the first stand? */
function beats(a: Evidence, b: Evidence): boolean {
  if (a.windowFrom !== undefined && b.how !== 'computed') return b.on <= a.windowFrom;
  if (b.windowFrom !== undefined && a.how !== 'computed') return a.on > b.windowFrom;
  // Between people the later word stands: who says it is so now does not mean what they answered last week.
  const isNews = a.how !== 'computed' && b.how !== 'computed' && a.on !== b.on;
  if (!isNews && RANK[a.how] !== RANK[b.how]) return RANK[a.how] > RANK[b.how];
  return a.on > b.on;
}

/**
 * How far two answers to one sign lie apart. A reading of records is as near as its window begins: its own day moves on
 * with every day on which somebody looks, and what it has replaced once would otherwise come back four weeks later.
 */
function apart(each: Evidence, other: Evidence): number {
  const days = Math.abs(daysBetween(each.on, other.on));
  if (each.how === 'computed' || other.windowFrom === undefined || each.on > other.windowFrom) return days;
  return Math.min(days, daysBetween(each.on, other.windowFrom));
}

/**
 * The answers that count, each one once: of several answers to a sign within the life of an answer
 * the newest, and of one day what was asked before what was volunteered. A person's answer stands against a
 * computed one only when it is newer than the window of records.
 * @param weeks how long an answer lives
 */
export function standingEvidence(all: readonly Evidence[], asOf: Day, weeks: number): Evidence[] {
  const life = weeks * 7;
  const known = all.filter((each) => each.on <= asOf);
  const standing = known.filter(
    (each) => !known.some((other) => other.sign === each.sign && apart(each, other) < life && beats(other, each)),
  );
  const seen = new Set<string>();
  return standing.filter((each) => {
    const key = `${each.sign} ${each.on} ${each.how}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Those of them that still speak for today: older ones are asked again. */
export const currentEvidence = (standing: readonly Evidence[], asOf: Day, weeks: number): Evidence[] => {
  const newest = new Map<string, Evidence>();
  for (const each of standing.filter((one) => daysBetween(one.on, asOf) < weeks * 7)) {
    const held = newest.get(each.sign);
    if (!held || each.on > held.on) newest.set(each.sign, each);
  }
  return [...newest.values()];
};
