import type { Measures } from './day-record.ts';

/** What a row of a file gave; `id` below 0 stands for all rows without one of that person and day. */
export interface StoredEntry {
  id: number;
  memberId: number;
  /** Days since 1970-01-01. */
  day: number;
  values: Partial<Measures>;
}

/** Entries of one member and day added up: those with an id together, under the id 0; each other alone. */
export interface EntrySum extends StoredEntry {
  rows: number;
}
