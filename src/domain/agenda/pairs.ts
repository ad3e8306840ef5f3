import { type Day, daysBetween, startOfWeek } from '../calendar/day.ts';
import type { PastMeeting } from './past.ts';

const EPOCH_MONDAY = '2001-01-01';
/** How many earlier weeks of pairs are remembered when new ones are made. */
const REMEMBERED_EVENINGS = 60;

const key = (a: number, b: number) => (a < b ? `${a}-${b}` : `${b}-${a}`);

function couplesOf(group: readonly number[]): string[] {
  return group.flatMap((a, i) => group.slice(i + 1).map((b) => key(a, b)));
}

/** Pairs of this week that are still whole, and everybody who is left. */
function keepPairs(earlier: readonly (readonly number[])[], present: readonly number[]) {
  const here = new Set(present);
  const kept = earlier.map((group) => group.filter((id) => here.has(id))).filter((group) => group.length > 1);
  const paired = new Set(kept.flat());
  return { kept: kept.map((group) => [...group]), left: present.filter((id) => !paired.has(id)) };
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

/** The shift that repeats the fewest couples of earlier weeks; the newest count most. */
function freshMatching(ranked: readonly number[], met: ReadonlyMap<string, number>, week: number): number[][] {
  const half = Math.floor(ranked.length / 2);
  let best: { groups: number[][]; repeats: number } | undefined;
  for (let i = 0; i < half; i += 1) {
    const groups = matching(ranked, (week + i) % half);
    const repeats = groups.flatMap(couplesOf).reduce((total, couple) => total + (met.get(couple) ?? 0), 0);
    if (!best || repeats < best.repeats) best = { groups, repeats };
  }
  return best?.groups ?? [];
}

/** Somebody without a partner makes a pair three; where all are three already, one of them becomes two pairs. */
function joinGroup(groups: readonly number[][], alone: number): number[][] {
  const pair = groups.findIndex((group) => group.length === 2);
  if (pair >= 0) return groups.map((group, i) => (i === pair ? [...group, alone] : group));
  const [first = [], ...others] = groups;
  return [first.slice(0, 2), [...first.slice(2), alone], ...others];
}

/**
 * Pairs for the evening: strong with weak, the same all week, new ones each week.
 * @param ranked those present, best recent pace first
 */
export function pairUp(ranked: readonly number[], held: readonly PastMeeting[], date: Day): number[][] {
  if (ranked.length < 2) return [];
  const monday = startOfWeek(date);
  const evenings = held.filter((past) => past.pairs.length > 0).slice(-REMEMBERED_EVENINGS);
  const thisWeek = evenings.filter((past) => startOfWeek(past.date) === monday).at(-1);
  const { kept, left } = keepPairs(thisWeek?.pairs ?? [], ranked);
  const met = new Map<string, number>();
  evenings.forEach((past, i) => {
    if (startOfWeek(past.date) === monday) return;
    for (const couple of past.pairs.flatMap(couplesOf))
      met.set(couple, 1 + i / evenings.length + (met.get(couple) ?? 0));
  });
  const groups = [...kept, ...freshMatching(left, met, daysBetween(EPOCH_MONDAY, monday) / 7)];
  return left.length === 1 ? joinGroup(groups, left[0] as number) : groups;
}
