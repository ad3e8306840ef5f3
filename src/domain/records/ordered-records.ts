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

/** Records by member, each in the order of the list. */
export function byMember(records: readonly DayRecord[]): Map<number, DayRecord[]> {
  const members = new Map<number, DayRecord[]>();
  for (const record of records) {
    const own = members.get(record.memberId);
    if (own) own.push(record);
    else members.set(record.memberId, [record]);
  }
  return members;
}
