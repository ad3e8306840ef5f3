import type { Day } from '../calendar/day.ts';
import { type Item, packDay } from './pack.ts';
import type { Range } from './room.ts';

/** What does not change while sessions are placed. */
export interface World {
  /** Work days of the plan, in order. */
  days: readonly Day[];
  /** Where training may sit, a list a day. */
  ranges: readonly (readonly Range[])[];
  /** Sessions that can be held at the same time. */
  rooms: number;
  /** How many people there are, the manager last. */
  people: number;
  /** Most minutes of person `p` on day `d`, at `d * people + p`. */
  limits: Int32Array;
}

export interface Board {
  world: World;
  items: Item[][];
  /** Minutes of sessions a day. */
  load: Int32Array;
  /** Minutes of each person, indexed like `limits`. */
  spent: Int32Array;
  /** Packings found out already. */
  known: Map<string, boolean>;
}

export const emptyBoard = (world: World): Board => ({
  world,
  items: world.days.map(() => []),
  load: new Int32Array(world.days.length),
  spent: new Int32Array(world.days.length * world.people),
  known: new Map(),
});

export function addItem(board: Board, day: number, item: Item): void {
  (board.items[day] as Item[]).push(item);
  board.load[day] = (board.load[day] as number) + item.minutes;
  const base = day * board.world.people;
  for (const person of item.people) board.spent[base + person] = (board.spent[base + person] as number) + item.minutes;
}

export function removeItem(board: Board, day: number, item: Item): void {
  const items = board.items[day] as Item[];
  items.splice(items.lastIndexOf(item), 1);
  board.load[day] = (board.load[day] as number) - item.minutes;
  const base = day * board.world.people;
  for (const person of item.people) board.spent[base + person] = (board.spent[base + person] as number) - item.minutes;
}

/** Can the session join this day: everybody within the limit, and all sessions of the day still packed? */
export function fits(board: Board, day: number, item: Item): boolean {
  const { world } = board;
  const base = day * world.people;
  for (const person of item.people) {
    if ((board.spent[base + person] as number) + item.minutes > (world.limits[base + person] as number)) return false;
  }
  const items = [...(board.items[day] as Item[]), item];
  const key = `${day}:${items
    .map((each) => keyOf(each, world.rooms))
    .sort()
    .join(';')}`;
  const before = board.known.get(key);
  if (before !== undefined) return before;
  const result = packDay(world.ranges[day] as readonly Range[], world.rooms, items) !== null;
  board.known.set(key, result);
  return result;
}

/** What a packing depends on: in one room the length alone, in several also who is in it. */
const keyOf = (item: Item, rooms: number): string =>
  `${item.start ?? ''}+${item.minutes}${rooms === 1 ? '' : `/${item.bits.join()}`}`;

/** Settles the time of day of everything on the board that has none yet. */
export function settleTimes(board: Board): void {
  const { world } = board;
  for (const [day, items] of board.items.entries()) {
    if (items.every((item) => item.start !== null)) continue;
    const starts = packDay(world.ranges[day] ?? [], world.rooms, items);
    for (const [i, item] of items.entries()) item.start ??= starts?.[i] ?? null;
  }
}
