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
  /** Which week each day is in, from 0. */
  weeks: readonly number[];
  /** Most minutes of person `p` in week `w`, at `w * people + p`. */
  weekLimits: Int32Array;
}

export interface Board {
  world: World;
  items: Item[][];
  /** Minutes of sessions a day. */
  load: Int32Array;
  /** Minutes of each person, indexed like `limits`. */
  spent: Int32Array;
  /** The same by week, indexed like `weekLimits`. */
  weekSpent: Int32Array;
  /** Packings found out already. */
  known: Map<string, boolean>;
}

export const emptyBoard = (world: World): Board => ({
  world,
  items: world.days.map(() => []),
  load: new Int32Array(world.days.length),
  spent: new Int32Array(world.days.length * world.people),
  weekSpent: new Int32Array(world.weekLimits.length),
  known: new Map(),
});

/** Minutes more, or less, for each of these people on a day and in its week. */
function spend({ spent, weekSpent, world: { people, weeks } }: Board, day: number, item: Item, minutes: number): void {
  const [base, week] = [day * people, (weeks[day] as number) * people];
  for (const person of item.people) {
    spent[base + person] = (spent[base + person] as number) + minutes;
    weekSpent[week + person] = (weekSpent[week + person] as number) + minutes;
  }
}

export function addItem(board: Board, day: number, item: Item): void {
  (board.items[day] as Item[]).push(item);
  board.load[day] = (board.load[day] as number) + item.minutes;
  spend(board, day, item, item.minutes);
}

export function removeItem(board: Board, day: number, item: Item): void {
  const items = board.items[day] as Item[];
  items.splice(items.lastIndexOf(item), 1);
  board.load[day] = (board.load[day] as number) - item.minutes;
  spend(board, day, item, -item.minutes);
}

/** Has everybody in it the minutes left, of the day and of the week? */
export function hasTime({ spent, weekSpent, world }: Board, day: number, { people, minutes }: Item): boolean {
  const [base, week] = [day * world.people, (world.weeks[day] as number) * world.people];
  for (const person of people) {
    if ((spent[base + person] as number) + minutes > (world.limits[base + person] as number)) return false;
    if ((weekSpent[week + person] as number) + minutes > (world.weekLimits[week + person] as number)) return false;
  }
  return true;
}

/** Can the session join this day: everybody within the limits, and all sessions of the day still packed? */
export function fits(board: Board, day: number, item: Item): boolean {
  const { world } = board;
  if (!hasTime(board, day, item)) return false;
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
