import type { PastMeeting } from './past.ts';

/** How many earlier evenings are remembered when pairs are made. */
const REMEMBERED_EVENINGS = 60;
/** How much the last two evenings weigh, the latest first; an earlier one about 1. */
const LATELY = [100, 10];

const key = (a: number, b: number) => (a < b ? `${a}-${b}` : `${b}-${a}`);

function couplesOf(group: readonly number[]): string[] {
  return group.flatMap((a, i) => group.slice(i + 1).map((b) => key(a, b)));
}

/** The stronger half facing the weaker one, shifted; a last one joins the first pair. */
function matching(ranked: readonly number[], shift: number): number[][] {
  const half = Math.floor(ranked.length / 2);
  const [strong, weak] = [ranked.slice(0, half), ranked.slice(half, half * 2)];
  const groups = strong.map((id, i) => [id, weak[(i + shift) % half] as number]);
  const last = ranked[half * 2];
  if (last !== undefined && groups.length > 0) groups[shift % half]?.push(last);
  return groups;
}

/** The shift that repeats the fewest couples of earlier evenings; the newest count most. */
function freshMatching(ranked: readonly number[], met: ReadonlyMap<string, number>, turn: number): number[][] {
  const half = Math.floor(ranked.length / 2);
  let best: { groups: number[][]; repeats: number } | undefined;
  for (let i = 0; i < half; i += 1) {
    const groups = matching(ranked, (turn + i) % half);
    const repeats = groups.flatMap(couplesOf).reduce((total, couple) => total + (met.get(couple) ?? 0), 0);
    if (!best || repeats < best.repeats) best = { groups, repeats };
  }
  return best?.groups ?? [];
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
    for (const couple of past.pairs.flatMap(couplesOf)) met.set(couple, weight + (met.get(couple) ?? 0));
  });
  const banned = new Set(apart.flatMap(couplesOf));
  for (const couple of banned) met.set(couple, NEVER);
  return apartIn(freshMatching(ranked, met, evenings.length), banned);
}
