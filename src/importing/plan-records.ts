import { type Day, dayFromNumber, dayNumber } from '../domain/calendar/day.ts';
import type { DayRecord, Measure } from '../domain/records/day-record.ts';
import { impossibility } from '../domain/records/plausible.ts';
import type { DayChange, EntryChanges } from './entry-changes.ts';
import type { Gathered } from './gather-records.ts';
import type { Person } from './people.ts';
import type { RecordBatch } from './record-batch.ts';
import type { Note } from './types.ts';
import { lookBack, Watch } from './watch.ts';

/** Looks up what is stored; the only thing the planning asks of the store. */
export type StoredRecords = (memberId: number, from: Day, to: Day) => Promise<readonly DayRecord[]>;

/** A stored value that the file says differently. */
export interface Difference {
  line: number;
  who: string;
  day: Day;
  measure: Measure;
  stored: number;
  given: number;
}

export interface RecordPlan {
  /** Places in the batch to be inserted, in the store's own order. */
  inserts: Uint32Array;
  /** Places whose stored record gets new or other values. */
  updates: readonly number[];
  /** Stored days that follow from rows of calls or deals, with their values afterwards. */
  changes: readonly DayChange[];
  /** What is kept row by row; null where rows are days. */
  entries: EntryChanges | null;
  /** Listed up to a limit; with `replace` they are stored, without they are refused. */
  differences: readonly Difference[];
  differenceCount: number;
  /** Rows of the file. */
  rows: { read: number; stored: number; unchanged: number; refused: number; passedOver: number; leftOut: number };
  records: { stored: number; unchanged: number };
  days: { from: Day; to: Day } | null;
  /** What looks odd beside what is stored. */
  notes: readonly Note[];
}

const LISTED = 1000;

/** Adds the values of one record to another of the same person and day. */
function addInto(batch: RecordBatch, at: number, other: number): void {
  for (const measure of batch.carried) {
    const value = batch.get(other, measure);
    if (value !== null) batch.increase(at, measure, value);
  }
  batch.countSource(at, batch.sourcesAt(other));
}

/**
 * Equal neighbours are the same person and day twice: a row that is equal in every column is the same row again and
 * is left out; others add up where that was told, and are named where not.
 */
function withoutTwins(order: Uint32Array, { batch, refusals, leftOut, addUp }: Gathered): Uint32Array {
  const kept = new Uint32Array(order.length);
  let length = 0;
  for (let i = 0; i < order.length; ) {
    const first = order[i] as number;
    let end = i + 1;
    while (end < order.length && sameKey(batch, first, order[end] as number)) end += 1;
    const seen = new Set([batch.hashAt(first)]);
    const twins = [...order.subarray(i + 1, end)].filter((twin) => {
      if (!seen.has(batch.hashAt(twin))) return seen.add(batch.hashAt(twin)) !== undefined;
      leftOut.add('repeat', batch.lineAt(twin));
      return false;
    });
    if (twins.length === 0 || addUp) kept[length++] = first;
    else refusals.add(batch.lineAt(first), 'several-rows', { day: dayFromNumber(batch.dayAt(first)) });
    for (const twin of twins)
      if (addUp) addInto(batch, first, twin);
      else
        refusals.add(batch.lineAt(twin), 'several-rows', {
          line: batch.lineAt(first),
          day: dayFromNumber(batch.dayAt(first)),
        });
    i = end;
  }
  return kept.subarray(0, length);
}

const sameKey = (batch: RecordBatch, a: number, b: number) =>
  batch.personAt(a) === batch.personAt(b) && batch.dayAt(a) === batch.dayAt(b);

interface Tally {
  inserts: Uint32Array;
  insertCount: number;
  updates: number[];
  differences: Difference[];
  differenceCount: number;
  storedRows: number;
  unchangedRows: number;
  unchangedRecords: number;
}

type Comparison = 'same' | 'fills' | 'differs';

function compare(
  batch: RecordBatch,
  at: number,
  stored: DayRecord,
  note: (measure: Measure, was: number, is: number) => void,
): Comparison {
  let result: Comparison = 'same';
  for (const measure of batch.carried) {
    const given = batch.get(at, measure);
    const was = stored[measure];
    if (given === null || given === was) continue;
    if (was === null) result = result === 'same' ? 'fills' : result;
    else {
      result = 'differs';
      note(measure, was, given);
    }
  }
  return result;
}

function mergedFault(batch: RecordBatch, at: number, stored: DayRecord | undefined): string | null {
  const merged: DayRecord = { ...(stored as DayRecord) };
  for (const measure of batch.carried) merged[measure] = batch.get(at, measure) ?? stored?.[measure] ?? null;
  return impossibility(merged);
}

function planOne(gathered: Gathered, at: number, stored: DayRecord | undefined, replace: boolean, tally: Tally): void {
  const { batch, refusals, people } = gathered;
  const line = batch.lineAt(at);
  const rows = batch.sourcesAt(at);
  const differences: Difference[] = [];
  const result =
    stored === undefined
      ? 'fills'
      : compare(batch, at, stored, (measure, was, given) => {
          differences.push({
            line,
            who: (people.all[batch.personAt(at)] as Person).name,
            day: stored.day,
            measure,
            stored: was,
            given,
          });
        });
  if (result === 'same') {
    tally.unchangedRows += rows;
    tally.unchangedRecords += 1;
    return;
  }
  tally.differenceCount += differences.length;
  if (tally.differences.length < LISTED) tally.differences.push(...differences);
  const first = differences[0];
  if (first !== undefined && !replace) {
    refusals.add(
      line,
      'value-differs',
      { who: first.who, day: first.day, measure: first.measure, stored: first.stored, given: first.given },
      null,
      rows,
    );
    return;
  }
  const rule = mergedFault(batch, at, stored);
  if (rule !== null) {
    refusals.add(line, 'impossible', { rule }, null, rows);
    return;
  }
  tally.storedRows += rows;
  if (stored === undefined) tally.inserts[tally.insertCount++] = at;
  else tally.updates.push(at);
}

/** Walks the people one by one, so that the stored records of only one are in memory. */
async function comparePeople(
  gathered: Gathered,
  order: Uint32Array,
  storedOf: StoredRecords,
  replace: boolean,
  watch: Watch,
): Promise<Tally> {
  const { batch, people } = gathered;
  const tally: Tally = {
    inserts: new Uint32Array(order.length),
    insertCount: 0,
    updates: [],
    differences: [],
    differenceCount: 0,
    storedRows: 0,
    unchangedRows: 0,
    unchangedRecords: 0,
  };
  for (let i = 0; i < order.length; ) {
    const index = batch.personAt(order[i] as number);
    let end = i;
    while (end < order.length && batch.personAt(order[end] as number) === index) end += 1;
    const person = people.all[index] as Person;
    const from = dayFromNumber(batch.dayAt(order[i] as number));
    const to = dayFromNumber(batch.dayAt(order[end - 1] as number));
    const around = person.memberId === null ? [] : await storedOf(person.memberId, lookBack(from), to);
    const stored = new Map(around.map((record) => [dayNumber(record.day), record] as const));
    watch.person(person.name, batch, [...order.subarray(i, end)], around);
    for (; i < end; i += 1)
      planOne(gathered, order[i] as number, stored.get(batch.dayAt(order[i] as number)), replace, tally);
  }
  return tally;
}

/** First and last day of what will be there after the import. */
export function daysOf(batch: RecordBatch, order: Uint32Array): { from: Day; to: Day } | null {
  if (order.length === 0) return null;
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const at of order) {
    least = Math.min(least, batch.dayAt(at));
    most = Math.max(most, batch.dayAt(at));
  }
  return { from: dayFromNumber(least), to: dayFromNumber(most) };
}

/**
 * What an import would do: rows to insert, records to change, differences. A value, shown by `--dry-run` and
 * applied as it is. Changed values of stored days are refused unless `replace` is set.
 */
export async function planRecords(gathered: Gathered, storedOf: StoredRecords, replace: boolean): Promise<RecordPlan> {
  const order = withoutTwins(gathered.batch.order(), gathered);
  const watch = new Watch();
  const tally = await comparePeople(gathered, order, storedOf, replace, watch);
  return {
    inserts: tally.inserts.subarray(0, tally.insertCount),
    updates: tally.updates,
    changes: [],
    entries: null,
    differences: tally.differences,
    differenceCount: tally.differenceCount,
    rows: {
      read: gathered.read,
      stored: tally.storedRows,
      unchanged: tally.unchangedRows,
      refused: gathered.refusals.count,
      passedOver: gathered.passedOver,
      leftOut: gathered.leftOut.count,
    },
    records: { stored: tally.insertCount + tally.updates.length, unchanged: tally.unchangedRecords },
    days: daysOf(gathered.batch, order),
    notes: watch.notes(gathered.batch),
  };
}
