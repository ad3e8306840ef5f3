import type { Measure, Measures } from '../domain/records/day-record.ts';
import type { StoredEntry } from '../domain/records/entry.ts';

/** A value of a row, as both engines take it. */
export type Value = string | number | null;

/**
 * Stores many rows at once, past the query builder, with which a million of them would take minutes; inside the
 * transaction that is open. What has no column stays unknown. An array may be used again for the next row.
 */
export interface BulkWriter {
  /** New day records. @param rows member id, `YYYY-MM-DD`, then one value a measure */
  insertDayRecords(measures: readonly Measure[], rows: Iterable<readonly Value[]>, journalId: number): Promise<void>;
  /** New entries. @param rows grain, id, member id, day number, then one value a measure */
  insertEntries(measures: readonly Measure[], rows: Iterable<readonly Value[]>, journalId: number): Promise<void>;
  /** Gives entries other values; measures that are not given keep what they have. */
  updateEntries(grain: number, changed: readonly { stored: StoredEntry; values: Partial<Measures> }[]): Promise<void>;
}
