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

/**
 * Pairs for the evening: strong with weak, and not those of the evenings before as long as there are others.
 * @param ranked those present, best recent pace first
 */
export function pairUp(ranked: readonly number[], held: readonly PastMeeting[]): number[][] {
  if (ranked.length < 2) return [];
  const evenings = held.filter((past) => past.pairs.length > 0).slice(-REMEMBERED_EVENINGS);
  const met = new Map<string, number>();
  evenings.forEach((past, i) => {
    const weight = LATELY[evenings.length - 1 - i] ?? 1 + i / evenings.length;
    for (const couple of past.pairs.flatMap(couplesOf)) met.set(couple, weight + (met.get(couple) ?? 0));
  });
  return freshMatching(ranked, met, evenings.length);
}
