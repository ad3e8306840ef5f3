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
