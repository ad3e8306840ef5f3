import { cutOut, type Range } from './room.ts';

/** A session as the day sees it: how long, who is in it, and when if that is settled. */
export interface Item {
  minutes: number;
  /** Indices of people, trainer included. */
  people: readonly number[];
  start: number | null;
}

/** Steps of the search after which a day counts as full; only days of very many short sessions come near. */
const MOST_STEPS = 4000;

interface Bin extends Range {
  used: number;
}

const share = (a: readonly number[], b: readonly number[]) => a.some((person) => b.includes(person));
const collide = (a: number, minutesA: number, b: number, minutesB: number) => a < b + minutesB && b < a + minutesA;

/** One bin a stretch of free time and room; settled sessions take the first room that is free then. */
function binsOf(ranges: readonly Range[], rooms: number, settled: readonly Item[]): Bin[] {
  const taken: Range[][] = Array.from({ length: rooms }, () => []);
  for (const item of settled) {
    const start = item.start as number;
    const room =
      taken.find((list) => !list.some((each) => collide(start, item.minutes, each.from, each.to - each.from))) ??
      (taken[0] as Range[]);
    room.push({ from: start, to: start + item.minutes });
  }
  return taken.flatMap((busy) => cutOut(ranges, busy)).map((range) => ({ ...range, used: 0 }));
}

/**
 * Start times for the sessions of a day so that none overlaps in its room and nobody is in two places: exact search,
 * longest first, best fit first.
 * @returns a start (minutes since midnight) for each item, settled ones included; null when they cannot all be there
 */
export function packDay(ranges: readonly Range[], rooms: number, items: readonly Item[]): number[] | null {
  const settled = items.filter((item) => item.start !== null);
  const bins = binsOf(ranges, rooms, settled);
  const order = items
    .map((item, index) => ({ item, index }))
    .filter(({ item }) => item.start === null)
    .sort((a, b) => b.item.minutes - a.item.minutes || a.index - b.index);
  const starts = items.map((item) => item.start ?? -1);
  const room = bins.reduce((sum, bin) => sum + bin.to - bin.from, 0);
  if (order.reduce((sum, { item }) => sum + item.minutes, 0) > room) return null;
  let steps = 0;
  const isFree = (item: Item, start: number) =>
    rooms === 1 ||
    items.every(
      (other, i) =>
        other === item ||
        (starts[i] as number) < 0 ||
        !collide(start, item.minutes, starts[i] as number, other.minutes) ||
        !share(item.people, other.people),
    );
  const place = (at: number): boolean => {
    const next = order[at];
    if (!next) return true;
    steps += 1;
    if (steps > MOST_STEPS) return false;
    const tried = new Set<string>();
    const open = bins
      .filter((bin) => bin.to - bin.from - bin.used >= next.item.minutes)
      .sort((a, b) => a.to - a.from - a.used - (b.to - b.from - b.used) || a.from - b.from);
    for (const bin of open) {
      const start = bin.from + bin.used;
      const alike = rooms === 1 ? `${bin.to - start}` : `${start}-${bin.to}`;
      if (tried.has(alike) || !isFree(next.item, start)) continue;
      tried.add(alike);
      bin.used += next.item.minutes;
      starts[next.index] = start;
      if (place(at + 1)) return true;
      bin.used -= next.item.minutes;
      starts[next.index] = -1;
    }
    return false;
  };
  return place(0) ? starts : null;
}
