import type { PastMeeting } from './past.ts';
import { minBy } from './pick.ts';

/** Who has had the turn in the round that is going on: a repeat means that a new round began. */
function roundSoFar(turns: readonly number[]): Set<number> {
  let round = new Set<number>();
  for (const member of turns) {
    if (round.has(member)) round = new Set();
    round.add(member);
  }
  return round;
}

/**
 * Those whose turn may be now: nobody a second time before everybody here had a first one. When all here had
 * theirs a new round begins, led by those who waited longest.
 */
export function inTurn(eligible: readonly number[], turns: readonly number[]): readonly number[] {
  const round = roundSoFar(turns);
  const waiting = eligible.filter((member) => !round.has(member));
  if (waiting.length > 0) return waiting;
  const latest = new Set(turns.slice(-2));
  const rested = eligible.filter((member) => !latest.has(member));
  return rested.length > 1 ? rested : eligible;
}

/** The best of those whose turn it is: highest merit first, then who waited longest, then the lowest id. */
export function nextInTurn(
  eligible: readonly number[],
  turns: readonly number[],
  merit: (member: number) => number = () => 0,
): number | undefined {
  return minBy(inTurn(eligible, turns), (member) => [-merit(member), turns.lastIndexOf(member), member]);
}

/** Turns of sharing, oldest first; a share that a record earned beside the turn is none. */
export const sharingTurns = (held: readonly PastMeeting[]): number[] =>
  held.flatMap((past) => past.sharers.filter((sharer) => !sharer.exception).map((sharer) => sharer.member));

export const hostTurns = (held: readonly PastMeeting[]): number[] =>
  held.flatMap((past) => (past.host === null ? [] : [past.host]));
