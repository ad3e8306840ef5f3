import { sql } from 'kysely';
import { bestMetrics, type EarlierDays } from '../domain/agenda/ledger.ts';
import type { Day } from '../domain/calendar/day.ts';
import { type DayRecord, type Measure, measures } from '../domain/records/day-record.ts';
import { besideLeave } from '../domain/records/full-days.ts';
import { readAbsences } from './absence-reader.ts';
import type { Reader } from './database.ts';
import { idiomOf } from './idiom.ts';
import { columnOf } from './record-columns.ts';

/** A record as JSON, with the names that it has here. */
const asJson = (db: Reader) =>
  sql.raw<string>(
    idiomOf(db).object([
      ['memberId', 'member_id'],
      ['day', 'day'],
      ...measures.map((measure) => [measure, columnOf[measure]] as const),
    ]),
  );

/**
 * Day records of these members from `from` to `to`, both included; ordered by day, then member, and as `besideLeave`
 * makes them.
 */
export async function readDayRecords(
  db: Reader,
  memberIds: readonly number[],
  from: Day,
  to: Day,
): Promise<DayRecord[]> {
  const stored = await readStoredRecords(db, memberIds, from, to);
  return stored.length === 0 ? stored : besideLeave(stored, await readAbsences(db, memberIds, from, to));
}

/**
 * The same as they are stored. They come as one text: handing over fourteen values a row costs three times as long as
 * reading them.
 * @param most no more than so many, the earliest
 */
export async function readStoredRecords(
  db: Reader,
  memberIds: readonly number[],
  from: Day,
  to: Day,
  most?: number,
): Promise<DayRecord[]> {
  if (memberIds.length === 0) return [];
  const records = db
    .selectFrom('day_record')
    .select(asJson(db).as('record'))
    .where('member_id', 'in', memberIds)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .orderBy('day')
    .orderBy('member_id')
    .$if(most !== undefined, (query) => query.limit(most as number));
  const text = await db
    .selectFrom(records.as('ordered'))
    .select(sql<string>`'[' || ${sql.raw(idiomOf(db).joined('record'))} || ']'`.as('all'))
    .executeTakeFirst();
  return JSON.parse(text?.all ?? '[]') as DayRecord[];
}

/** How many records and figures there are of each day from `from` to `to`, both included; in the order of the days. */
export async function readRowsADay(
  db: Reader,
  memberIds: readonly number[],
  from: Day,
  to: Day,
): Promise<{ day: Day; rows: number }[]> {
  const daysOf = (table: 'day_record' | 'figure') =>
    db
      .selectFrom(table)
      .select('day')
      .where('member_id', 'in', memberIds)
      .where('day', '>=', from)
      .where('day', '<=', to);
  const counted = await db
    .selectFrom(daysOf('day_record').unionAll(daysOf('figure')).as('told'))
    .select(({ fn }) => ['day', fn.countAll().as('rows')])
    .groupBy('day')
    .orderBy('day')
    .execute();
  return counted.map(({ day, rows }) => ({ day, rows: Number(rows) }));
}

/** The measures of which these members have a figure from `from` to `to`, both included. */
export async function readMeasuresTold(
  db: Reader,
  memberIds: readonly number[],
  from: Day,
  to: Day,
): Promise<Measure[]> {
  const told = await db
    .selectFrom('day_record')
    .select(({ fn }) => measures.map((measure) => fn.count(columnOf[measure]).as(measure)))
    .where('member_id', 'in', memberIds)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .executeTakeFirstOrThrow();
  return measures.filter((measure) => Number(told[measure]) > 0);
}

/** The best of each member's days from `from` to `to`, both included, and of how many days. */
export async function readEarlierDays(
  db: Reader,
  memberIds: readonly number[],
  from: Day,
  to: Day,
): Promise<EarlierDays[]> {
  if (memberIds.length === 0) return [];
  const rows = await db
    .selectFrom('day_record')
    .select('member_id')
    .select(({ fn }) =>
      bestMetrics.flatMap((metric) => [fn.count(metric).as(`${metric}_days`), fn.max(metric).as(metric)]),
    )
    .where('member_id', 'in', memberIds)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .groupBy('member_id')
    .execute();
  return rows.flatMap((row) =>
    bestMetrics.map((metric) => ({
      memberId: row.member_id,
      metric,
      days: Number(row[`${metric}_days`]),
      most: Number(row[metric] ?? 0),
    })),
  );
}
