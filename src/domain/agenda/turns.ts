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
function inTurn(eligible: readonly number[], turns: readonly number[]): readonly number[] {
  const round = roundSoFar(turns);
  const waiting = eligible.filter((member) => !round.has(member));
  if (waiting.length > 0) return waiting;
  const latest = new Set(turns.slice(-2));
  const rested = eligible.filter((member) => !latest.has(member));
  return rested.length > 1 ? rested : eligible;
}

/** The next of those whose turn it is: who waited longest, then the lowest id. */
export function nextInTurn(eligible: readonly number[], turns: readonly number[]): number | undefined {
  return minBy(inTurn(eligible, turns), (member) => [turns.lastIndexOf(member), member]);
}

/** Turns of sharing, oldest first; a record that was told beside the turn is one too. */
const sharingTurns = (held: readonly PastMeeting[]): number[] =>
  held.flatMap((past) => past.sharers.map((sharer) => sharer.member));

export interface Telling {
  /** Those of the meetings in which turns are counted. */
  thisMonth: readonly PastMeeting[];
  missedSome(member: number): boolean;
  /** What speaks for somebody today. */
  merit(member: number): number;
}

/**
 * Who tells next: who told least often this month, of those by merit, then who waited longest. So among those always
 * there nobody is ever two ahead, and whoever has something to tell comes first in each round.
 */
export function nextToShare(
  eligible: readonly number[],
  held: readonly PastMeeting[],
  { thisMonth, missedSome, merit }: Telling,
): number | undefined {
  const turns = sharingTurns(thisMonth);
  const told = (member: number) => turns.filter((each) => each === member).length;
  const steady = eligible.filter((member) => !missedSome(member));
  const least = steady.length === 0 ? 0 : Math.min(...steady.map(told));
  const ever = sharingTurns(held);
  const last = ever.at(-1);
  const others = eligible.filter((member) => member !== last).map(told);
  const counted = (member: number) =>
    Math.max(
      told(member),
      missedSome(member) ? least : 0,
      // Who was left in peace for weeks is behind all others: that is no reason to ask them morning after morning.
      member === last && others.length > 0 ? Math.min(...others) : 0,
    );
  return minBy(eligible, (member) => [counted(member), -merit(member), ever.lastIndexOf(member), member]);
}

export const hostTurns = (held: readonly PastMeeting[]): number[] =>
  held.flatMap((past) => (past.host === null ? [] : [past.host]));
