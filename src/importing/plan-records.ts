import { type Day, dayFromNumber, dayNumber } from '../domain/calendar/day.ts';
import type { DayRecord, Measure } from '../domain/records/day-record.ts';
import type { EntrySum } from '../domain/records/entry.ts';
import { impossibility } from '../domain/records/plausible.ts';
import { TeamctlError } from '../errors.ts';
import { type AddedDays, addToDay, isKnown } from './add-day.ts';
import type { DayChange, EntryChanges } from './entry-changes.ts';
import type { Gathered } from './gather-records.ts';
import { addHashes } from './hash.ts';
import { keyOf, type StoredEntries } from './match-entries.ts';
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
  /** Id of the measure, and what the playbook calls it where it is one of its own. */
  measure: string;
  title?: string;
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

/** So many minutes at work are a day's: a report by queues writes them beside each of its rows. */
const WHOLE_DAY = 240;

/** Batches whose rows were added up: a plan may be made anew of what was read once. */
const addedUp = new WeakMap<RecordBatch, { hoursOnce: number }>();

/**
 * Adds the values of one record to another of the same person and day.
 * @returns true where hours of the whole day stand beside both: they count once
 */
function addInto({ batch, control }: Gathered, at: number, other: number): boolean {
  const hours = batch.carried.includes('attendedMinutes') ? batch.get(at, 'attendedMinutes') : null;
  const isRepeated = hours !== null && hours >= WHOLE_DAY && hours === batch.get(other, 'attendedMinutes');
  if (isRepeated) {
    control.takeOutOne('attendedMinutes', hours);
    batch.set(other, 'attendedMinutes', null);
  }
  batch.increaseBy(at, other);
  batch.countSource(at, batch.sourcesAt(other));
  batch.setHash(at, addHashes(batch.hashAt(at), batch.hashAt(other)));
  return isRepeated;
}

/** Rows of several people or days that stand more than once: a row an hour, a queue or a shift. One alone is a slip, and is named. */
const FEWEST_SEVERAL = 2;

/** A person's day with several rows of different numbers. */
interface Several {
  at: number;
  twin: number;
}

/**
 * The question is of the file as a whole, so it is put before anything is stored, and once.
 * @throws TeamctlError `usage`
 */
function refuseSeveral(several: readonly Several[], { batch, people }: Gathered, file: string): void {
  const [first] = several;
  if (first === undefined || several.length < FEWEST_SEVERAL) return;
  throw new TeamctlError(
    'usage',
    'import-several-rows',
    {
      file,
      days: several.length,
      who: people.all[batch.personAt(first.at)]?.name ?? '',
      day: dayFromNumber(batch.dayAt(first.at)),
      line: batch.lineAt(first.at),
      other: batch.lineAt(first.twin),
    },
    { file, line: batch.lineAt(first.at) },
  );
}

/**
 * Equal neighbours are the same person and day twice: a row that is equal in every column is the same row again and
 * is left out; others add up where that was told, and are named where not.
 */
function withoutTwins(order: Uint32Array, gathered: Gathered, file: string): Uint32Array {
  const { batch, control, refusals, leftOut, addUp, asksTwins } = gathered;
  if (asksTwins) refuseSeveral(severalIn(order, batch), gathered, file);
  const isNew = !addedUp.has(batch);
  let hoursOnce = 0;
  const kept = new Uint32Array(order.length);
  let length = 0;
  for (let i = 0; i < order.length; ) {
    const first = order[i] as number;
    let end = i + 1;
    while (end < order.length && sameKey(batch, first, order[end] as number)) end += 1;
    // Nearly all rows stand alone.
    if (end === i + 1) {
      kept[length++] = first;
      i = end;
      continue;
    }
    const seen = new Set([batch.hashAt(first)]);
    const twins = [...order.subarray(i + 1, end)].filter((twin) => {
      if (!seen.has(batch.hashAt(twin))) return seen.add(batch.hashAt(twin)) !== undefined;
      leftOut.add('repeat', batch.lineAt(twin));
      control.takeOut(batch, twin);
      return false;
    });
    const isRefused = twins.length > 0 && !addUp;
    if (isRefused) for (const at of [first, ...twins]) control.takeOut(batch, at);
    if (!isRefused) kept[length++] = first;
    else refusals.add(batch.lineAt(first), 'several-rows', { day: dayFromNumber(batch.dayAt(first)) });
    for (const twin of twins)
      if (addUp && isNew) hoursOnce += Number(addInto(gathered, first, twin));
      else if (!addUp)
        refusals.add(batch.lineAt(twin), 'several-rows', {
          line: batch.lineAt(first),
          day: dayFromNumber(batch.dayAt(first)),
        });
    i = end;
  }
  if (addUp && isNew) addedUp.set(batch, { hoursOnce });
  return kept.subarray(0, length);
}

/** Neighbours of one person and day that are not the same row again. */
function severalIn(order: Uint32Array, batch: RecordBatch): Several[] {
  const found: Several[] = [];
  for (let i = 1; i < order.length && found.length < LISTED; i += 1) {
    const [at, twin] = [order[i - 1] as number, order[i] as number];
    if (!sameKey(batch, at, twin) || batch.hashAt(at) === batch.hashAt(twin)) continue;
    const last = found.at(-1);
    if (last === undefined || !sameKey(batch, last.at, at)) found.push({ at, twin });
  }
  return found;
}

const sameKey = (batch: RecordBatch, a: number, b: number) =>
  batch.personAt(a) === batch.personAt(b) && batch.dayAt(a) === batch.dayAt(b);

interface Tally extends AddedDays {
  inserts: Uint32Array;
  insertCount: number;
  updates: number[];
  differences: Difference[];
  differenceCount: number;
  storedRows: number;
  unchangedRows: number;
  unchangedRecords: number;
}

interface Comparison {
  result: 'same' | 'fills' | 'differs';
  differences: Difference[];
}

/** Of a day that is not stored. */
const NEW_DAY: Comparison = { result: 'fills', differences: [] };

function compareDay({ batch, people }: Gathered, at: number, stored: DayRecord): Comparison {
  const { day } = stored;
  const differences: Difference[] = [];
  let result: Comparison['result'] = 'same';
  for (const measure of batch.carried) {
    const given = batch.get(at, measure);
    const was = stored[measure];
    if (given === null || given === was) continue;
    if (was === null) result = result === 'same' ? 'fills' : result;
    else {
      result = 'differs';
      const who = (people.all[batch.personAt(at)] as Person).name;
      differences.push({ line: batch.lineAt(at), who, day, measure, stored: was, given });
    }
  }
  return { result, differences };
}

function mergedFault(batch: RecordBatch, at: number, stored: DayRecord | undefined): string | null {
  const given = batch.valuesAt(at);
  return impossibility(stored === undefined ? given : { ...stored, ...given });
}

/** What was told of days that are stored with other numbers. */
export type Covering = 'add' | 'replace' | null;

const NONE_KEPT: readonly EntrySum[] = [];

/** A day as it is stored, and the rows that are known to have gone into it. */
interface StoredDay {
  record: DayRecord | undefined;
  kept: readonly EntrySum[];
}

function planOne(
  gathered: Gathered,
  at: number,
  { record: stored, kept }: StoredDay,
  told: Covering,
  tally: Tally,
): void {
  const { batch, control, refusals } = gathered;
  const line = batch.lineAt(at);
  const rows = batch.sourcesAt(at);
  const { result, differences } = stored === undefined ? NEW_DAY : compareDay(gathered, at, stored);
  if (result === 'same' || isKnown(batch, at, kept)) {
    tally.unchangedRows += rows;
    tally.unchangedRecords += 1;
    return;
  }
  const isAdded = told === 'add' && result === 'differs' && stored !== undefined;
  const total = isAdded ? addToDay(batch, at, stored, kept, tally) : null;
  if (total !== null) for (const each of differences) each.given = total[each.measure as Measure] ?? each.given;
  tally.differenceCount += differences.length;
  if (tally.differences.length < LISTED) tally.differences.push(...differences);
  const first = differences[0];
  if (first !== undefined && told === null) {
    control.takeOut(batch, at);
    refusals.add(
      line,
      'value-differs',
      { who: first.who, day: first.day, measure: first.measure, stored: first.stored, given: first.given },
      null,
      rows,
    );
    return;
  }
  const rule = total === null ? mergedFault(batch, at, stored) : impossibility({ ...stored, ...total });
  if (rule !== null) {
    if (total !== null) takeBack(tally, kept);
    control.takeOut(batch, at);
    refusals.add(line, 'impossible', { rule }, null, rows);
    return;
  }
  tally.storedRows += rows;
  if (total !== null) return;
  if (told === 'replace' && result === 'differs') tally.removed.push(...kept);
  if (stored === undefined) tally.inserts[tally.insertCount++] = at;
  else tally.updates.push(at);
}

/** The day that was added last cannot be. */
function takeBack(tally: AddedDays, kept: readonly EntrySum[]): void {
  tally.changes.pop();
  tally.bare.splice(kept.length === 0 ? -2 : -1);
}

/** Walks the people one by one, so that the stored records of only one are in memory. */
async function comparePeople(
  gathered: Gathered,
  order: Uint32Array,
  storedOf: StoredRecords,
  told: Covering,
  sums: ReadonlyMap<number, readonly EntrySum[]>,
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
    changes: [],
    bare: [],
    removed: [],
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
    watch.person(person.name, batch, order.subarray(i, end), around);
    for (; i < end; i += 1) {
      const at = order[i] as number;
      const day = batch.dayAt(at);
      const kept = (sums.size === 0 ? undefined : sums.get(keyOf(person.memberId ?? -1, day))) ?? NONE_KEPT;
      planOne(gathered, at, { record: stored.get(day), kept }, told, tally);
    }
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

/** Rows that are known to have gone into days of the file, by person and day; none where no file ever added. */
async function sumsOf(
  store: Pick<StoredEntries, 'hasAny' | 'sums'>,
  days: { from: Day; to: Day } | null,
): Promise<Map<number, EntrySum[]>> {
  const found = new Map<number, EntrySum[]>();
  if (days === null || !(await store.hasAny())) return found;
  for (const sum of await store.sums(dayNumber(days.from), dayNumber(days.to))) {
    const key = keyOf(sum.memberId, sum.day);
    found.set(key, [...(found.get(key) ?? []), sum]);
  }
  return found;
}

/**
 * What an import would do: rows to insert, records to change, differences. A value, shown by `--dry-run` and
 * applied as it is. Changed values of stored days are refused unless
 * somebody said whether the file adds to them or replaces them.
 */
export async function planRecords(
  gathered: Gathered,
  storedOf: StoredRecords,
  store: Pick<StoredEntries, 'hasAny' | 'sums'>,
  told: Covering,
  file = '',
): Promise<RecordPlan> {
  const order = withoutTwins(gathered.batch.order(), gathered, file);
  const { hoursOnce } = addedUp.get(gathered.batch) ?? { hoursOnce: 0 };
  const watch = new Watch();
  const days = daysOf(gathered.batch, order);
  const tally = await comparePeople(gathered, order, storedOf, told, await sumsOf(store, days), watch);
  const { bare, removed } = tally;
  return {
    inserts: tally.inserts.subarray(0, tally.insertCount),
    updates: tally.updates,
    changes: tally.changes,
    entries: bare.length + removed.length === 0 ? null : { grain: 0, added: [], changed: [], removed, bare, wiped: [] },
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
    records: {
      stored: tally.insertCount + tally.updates.length + tally.changes.length,
      unchanged: tally.unchangedRecords,
    },
    days,
    notes: [
      ...watch.notes(gathered.batch),
      ...(hoursOnce === 0 ? [] : [{ code: 'hours-once', data: { rows: hoursOnce } }]),
    ],
  };
}
