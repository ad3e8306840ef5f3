import type { DayRecord, Measures } from '../domain/records/day-record.ts';
import type { EntrySum, StoredEntry } from '../domain/records/entry.ts';
import { REST } from './day-case.ts';
import type { DayChange, EntryChanges } from './entry-changes.ts';
import type { RecordBatch } from './record-batch.ts';

/** Days that several files give together: which rows went into them, so that none goes in twice. */
export interface AddedDays {
  changes: DayChange[];
  bare: EntryChanges['bare'][number][];
  removed: StoredEntry[];
}

const idOf = (batch: RecordBatch, at: number) => -1 - batch.hashAt(at);

/** True for a row that went into its day before: by all that it holds, or by its numbers where only those are known. */
export function isKnown(batch: RecordBatch, at: number, kept: readonly EntrySum[]): boolean {
  if (kept.length === 0) return false;
  const given = Object.entries(batch.valuesAt(at));
  return kept.some(
    ({ id, values }) =>
      id === idOf(batch, at) ||
      (id === REST && given.every(([measure, value]) => values[measure as keyof Measures] === value)),
  );
}

/** Adds a row to the day that is stored. @returns the values of the day afterwards */
export function addToDay(
  batch: RecordBatch,
  at: number,
  stored: DayRecord,
  kept: readonly EntrySum[],
  into: AddedDays,
): Partial<Measures> {
  const given = batch.valuesAt(at);
  const before: Partial<Measures> = {};
  const after: Partial<Measures> = {};
  for (const measure of batch.carried) {
    const [was, is] = [stored[measure], given[measure]];
    if (was !== null) before[measure] = was;
    if (is != null) after[measure] = Math.round(((was ?? 0) + is) * 1e4) / 1e4;
  }
  const day = batch.dayAt(at);
  const { memberId } = stored;
  if (kept.length === 0) into.bare.push({ who: memberId, day, id: REST, values: before });
  into.bare.push({ who: memberId, day, id: idOf(batch, at), values: given });
  into.changes.push({ memberId, day: stored.day, values: after, isGone: false });
  return after;
}
