import type { Day } from '../domain/calendar/day.ts';
import type { DayRecord } from '../domain/records/day-record.ts';
import type { Reader } from './database.ts';
import { recordColumns, toDayRecord } from './record-columns.ts';

/** Day records of these members from `from` to `to`, both included; ordered by day, then member. */
export async function readDayRecords(
  db: Reader,
  memberIds: readonly number[],
  from: Day,
  to: Day,
): Promise<DayRecord[]> {
  if (memberIds.length === 0) return [];
  const rows = await db
    .selectFrom('day_record')
    .select(recordColumns)
    .where('member_id', 'in', memberIds)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .execute();
  const records = rows.map(toDayRecord);
  return records.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.memberId - b.memberId));
}

export interface Span {
  from: Day;
  to: Day;
}

/** First and last stored day of these members; null when nothing is stored. Two index look-ups a member. */
export async function readRecordSpan(db: Reader, memberIds: readonly number[]): Promise<Span | null> {
  const days: Day[] = [];
  for (const memberId of memberIds) {
    const row = await db
      .selectFrom('day_record')
      .select((eb) => [eb.fn.min('day').as('from'), eb.fn.max('day').as('to')])
      .where('member_id', '=', memberId)
      .executeTakeFirst();
    if (row?.from && row.to) days.push(row.from, row.to);
  }
  days.sort();
  return days.length === 0 ? null : { from: days[0] as Day, to: days[days.length - 1] as Day };
}
