import type { Measures } from '../domain/records/day-record.ts';
import type { StoredEntry } from '../domain/records/entry.ts';

/** What an import does to the rows that are kept. */
export interface EntryChanges {
  grain: number;
  /** Rows of the file, by their number in its entries, in the order of the store. */
  added: readonly number[];
  changed: readonly { stored: StoredEntry; values: Partial<Measures> }[];
  removed: readonly StoredEntry[];
  /** Sums of rows without an id, and of what was there before rows were kept. */
  bare: readonly { who: number; day: number; id: number; values: Partial<Measures> }[];
  /** Days of members whose rows with ids go. */
  wiped: readonly { memberId: number; day: number }[];
}

/** The values of a stored day afterwards; null takes away. Nothing left: the record goes. */
export interface DayChange {
  memberId: number;
  day: string;
  values: Partial<Measures>;
  isGone: boolean;
}
