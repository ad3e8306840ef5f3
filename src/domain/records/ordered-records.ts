import { addDays, type Day } from '../calendar/day.ts';
import type { DayRecord } from './day-record.ts';

/** Index of the first record on or after a day, in a list in the order of days. */
export function firstFrom(records: readonly DayRecord[], day: Day): number {
  let [low, high] = [0, records.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((records[middle] as DayRecord).day < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The records from one day to another, both included, out of a list in the order of days. */
export const between = (records: readonly DayRecord[], from: Day, to: Day): DayRecord[] =>
  records.slice(firstFrom(records, from), firstFrom(records, addDays(to, 1)));

/** What has the same key, each in the order of the list. */
export function grouped<T, Key>(list: readonly T[], keyOf: (each: T) => Key): Map<Key, T[]> {
  const groups = new Map<Key, T[]>();
  for (const each of list) {
    const own = groups.get(keyOf(each));
    if (own) own.push(each);
    else groups.set(keyOf(each), [each]);
  }
  return groups;
}

/** What belongs to each member. */
export const byMember = <T extends { memberId: number }>(records: readonly T[]): Map<number, T[]> =>
  grouped(records, ({ memberId }) => memberId);
