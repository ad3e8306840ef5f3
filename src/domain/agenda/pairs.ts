import { sum } from '../records/statistics.ts';
import { rememberedOf } from '../remembered.ts';
import type { PastMeeting } from './past.ts';
import { minBy } from './pick.ts';

/** How many earlier evenings are remembered when pairs are made. */
const REMEMBERED_EVENINGS = 60;
/** How much the last two evenings weigh, the latest first; an earlier one about 1. */
const LATELY = [100, 10];

const key = (a: number, b: number) => (a < b ? `${a}-${b}` : `${b}-${a}`);

function couplesOf(group: readonly number[]): string[] {
  return group.flatMap((a, i) => group.slice(i + 1).map((b) => key(a, b)));
}

/** The same of a pair of an earlier evening, which no longer changes. */
const couplesOfPast = rememberedOf(couplesOf);

/** The stronger half facing the weaker one, shifted. */
function matching(ranked: readonly number[], shift: number): number[][] {
  const half = Math.floor(ranked.length / 2);
  return ranked.slice(0, half).map((id, i) => [id, ranked[half + ((i + shift) % half)] as number]);
}

/** To be one of three once more weighs as much as a couple of long ago, for each of them. */
const IN_THREE = 1;
/** To be the third once more weighs as much as some couples of long ago. */
const AS_THIRD = 4;

/** How often each was one of these lately. */
function timesOf(whose: readonly number[]): (member: number) => number {
  const times = new Map<number, number>();
  for (const id of whose) times.set(id, (times.get(id) ?? 0) + 1);
  return (member) => times.get(member) ?? 0;
}

/** Of so many whose turn it is to join a pair the freshest is taken: all of a large team would take too long. */
const THIRDS_TRIED = 8;

interface Matched {
  groups: number[][];
  /** The smaller, the fresher. */
  cost: number;
}

/** The shift, and of an odd number the third one and the pair that it joins, that repeat the fewest couples of earlier evenings; the newest count most. */
function freshMatching(
  ranked: readonly number[],
  met: ReadonlyMap<string, number>,
  evenings: readonly PastMeeting[],
): number[][] {
  const threes = evenings.flatMap(({ pairs }) => pairs.filter(({ length }) => length > 2));
  const [inThree, asThird] = [timesOf(threes.flat()), timesOf(threes.flatMap(([, , last]) => last ?? []))];
  const turnOf = (id: number) => AS_THIRD * asThird(id) + IN_THREE * inThree(id);
  const metOf = (a: number, b: number) => met.get(key(a, b)) ?? 0;
  const half = Math.floor(ranked.length / 2);
  const matched = (others: readonly number[], third: number | null, shift: number): Matched => {
    const groups = matching(others, shift);
    const couples = sum(groups.map(([a, b]) => metOf(a as number, b as number)));
    if (third === null) return { groups, cost: couples };
    const costOf = (group: readonly number[]) => sum(group.map((id) => metOf(id, third) + IN_THREE * inThree(id)));
    const joined = minBy(groups, (group) => [costOf(group)]) ?? [];
    return {
      groups: groups.map((group) => (group === joined ? [...group, third] : group)),
      cost: couples + costOf(joined) + turnOf(third),
    };
  };
  // Who joins a pair takes turns, the weakest first: they would be left over every evening.
  const weakest = ranked.toReversed();
  const next = new Set(weakest.toSorted((a, b) => turnOf(a) - turnOf(b)).slice(0, THIRDS_TRIED));
  const thirds = ranked.length % 2 === 0 ? [null] : weakest.filter((id) => next.has(id));
  const all = thirds.flatMap((third) => {
    const others = ranked.filter((id) => id !== third);
    return Array.from({ length: half }, (_, i) => matched(others, third, (evenings.length + i) % half));
  });
  return minBy(all, ({ cost }) => [cost])?.groups ?? [];
}

/** So much worse than any repetition is a couple that must not meet. */
const NEVER = 1_000_000;

/** Groups in which nobody meets who must not: whoever would is changed for somebody of another group, or sits this evening out. */
function apartIn(groups: readonly (readonly number[])[], banned: ReadonlySet<string>): number[][] {
  const isFine = (group: readonly number[]) => !couplesOf(group).some((couple) => banned.has(couple));
  const all = groups.map((group) => [...group]);
  for (const group of all) {
    if (isFine(group)) continue;
    const change = all
      .filter((other) => other !== group)
      .flatMap((other) => group.flatMap((_, i) => other.map((_, j) => ({ other, i, j }))))
      .find(
        ({ other, i, j }) => isFine(group.with(i, other[j] as number)) && isFine(other.with(j, group[i] as number)),
      );
    if (change === undefined) continue;
    const { other, i, j } = change;
    [group[i], other[j]] = [other[j] as number, group[i] as number];
  }
  return all.filter(isFine);
}

/**
 * Pairs for the evening: strong with weak, and not those of the evenings before as long as there are others.
 * @param ranked those present, best recent pace first
 * @param apart of whom no two may meet
 */
export function pairUp(
  ranked: readonly number[],
  held: readonly PastMeeting[],
  apart: readonly (readonly number[])[] = [],
): number[][] {
  if (ranked.length < 2) return [];
  const evenings = held.filter((past) => past.pairs.length > 0).slice(-REMEMBERED_EVENINGS);
  const met = new Map<string, number>();
  evenings.forEach((past, i) => {
    const weight = LATELY[evenings.length - 1 - i] ?? 1 + i / evenings.length;
    for (const couple of past.pairs.flatMap(couplesOfPast)) met.set(couple, weight + (met.get(couple) ?? 0));
  });
  const banned = new Set(apart.flatMap(couplesOf));
  for (const couple of banned) met.set(couple, NEVER);
  return apartIn(freshMatching(ranked, met, evenings), banned);
}
