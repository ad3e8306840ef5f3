import { cutOut, type Range } from './room.ts';

/** A session as the day sees it: how long, who is in it, and when if that is settled. */
export interface Item {
  minutes: number;
  /** Indices of people, trainer included. */
  people: readonly number[];
  start: number | null;
  /** The people as bits, 31 a word: whether two sessions share somebody is asked very often. */
  bits: Int32Array;
}

const BITS = 31;

export function makeItem(minutes: number, people: readonly number[], start: number | null): Item {
  const bits = new Int32Array(
    1 + Math.floor(people.reduce((most, person) => (person > most ? person : most), 0) / BITS),
  );
  for (const person of people)
    bits[Math.floor(person / BITS)] = (bits[Math.floor(person / BITS)] as number) | (1 << (person % BITS));
  return { minutes, people, start, bits };
}

/** Is anybody in both? */
export function share(a: Item, b: Item): boolean {
  for (let i = 0; i < a.bits.length && i < b.bits.length; i += 1)
    if (((a.bits[i] as number) & (b.bits[i] as number)) !== 0) return true;
  return false;
}

/** Steps of the search after which a day counts as full; only days of very many short sessions come near. */
const MOST_STEPS = 400;

interface Bin extends Range {
  used: number;
}

const leftIn = (bin: Bin) => bin.to - bin.from - bin.used;
const beside = (a: Range, b: Range) => a.from < b.to && b.from < a.to;
const spanOf = (item: Item): Range => ({ from: item.start as number, to: (item.start as number) + item.minutes });
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
 * longest first, best fit first. Leaving out a session never makes the rest impossible.
 * @returns a start (minutes since midnight) for each item, settled ones included; null when they cannot all be there
 */
export function packDay(ranges: readonly Range[], rooms: number, items: readonly Item[]): number[] | null {
  // In order of time, so that the first free room is always the right one.
  const settled = items
    .filter((item) => item.start !== null)
    .sort((a, b) => (a.start as number) - (b.start as number) || a.minutes - b.minutes);
  const bins = binsOf(ranges, rooms, settled);
  const order = items
    .map((item, index) => ({ item, index }))
    .filter(({ item }) => item.start === null)
    .sort((a, b) => b.item.minutes - a.item.minutes || a.index - b.index);
  const starts = items.map((item) => item.start ?? -1);
  const room = bins.reduce((sum, bin) => sum + bin.to - bin.from, 0);
  if (order.reduce((sum, { item }) => sum + item.minutes, 0) > room) return null;
  let steps = 0;
  const inBin: Item[][] = bins.map(() => []);
  // With several rooms, whoever is in one stretch of time stays out of the rooms beside it for all of that stretch.
  const isFree = (item: Item, at: number) =>
    rooms === 1 ||
    (!settled.some((other) => beside(bins[at] as Bin, spanOf(other)) && share(item, other)) &&
      bins.every(
        (bin, i) =>
          i === at || !beside(bins[at] as Bin, bin) || !(inBin[i] as Item[]).some((other) => share(item, other)),
      ));
  const place = (at: number): boolean => {
    const next = order[at];
    if (!next) return true;
    steps += 1;
    if (steps > MOST_STEPS) return false;
    const tried = new Set<string>();
    const open = [...bins.keys()]
      .filter((i) => leftIn(bins[i] as Bin) >= next.item.minutes)
      .sort((a, b) => leftIn(bins[a] as Bin) - leftIn(bins[b] as Bin) || (bins[a] as Bin).from - (bins[b] as Bin).from);
    for (const i of open) {
      const bin = bins[i] as Bin;
      const alike = rooms === 1 ? `${leftIn(bin)}` : bin.used === 0 ? `${bin.from}-${bin.to}` : `#${i}`;
      if (tried.has(alike) || !isFree(next.item, i)) continue;
      tried.add(alike);
      starts[next.index] = bin.from + bin.used;
      bin.used += next.item.minutes;
      (inBin[i] as Item[]).push(next.item);
      if (place(at + 1)) return true;
      (inBin[i] as Item[]).pop();
      bin.used -= next.item.minutes;
      starts[next.index] = -1;
    }
    return false;
  };
  return place(0) ? starts : null;
}
