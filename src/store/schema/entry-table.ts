import type { DayRecordTable } from './day-record-table.ts';

/** What one row of a file gave to a day: a call, a deal, or what rows without an id gave together. */
export interface EntryTable extends Omit<DayRecordTable, 'day'> {
  /** 0 days, 1 calls, 2 deals. */
  grain: number;
  /** Hash of the row's id; below 0 where rows have none: of all that was said of the day. */
  id: number;
  /** Days since 1970-01-01. */
  day: number;
}
