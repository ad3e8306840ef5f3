import { dayFromNumber } from '../domain/calendar/day.ts';
import { type DayRecord, type Measure, type Measures, measures } from '../domain/records/day-record.ts';

const FIRST_CAPACITY = 1024;
const NONE = -1;

export const grown = <T extends Int32Array | Float64Array>(old: T, capacity: number): T => {
  const next = new (old.constructor as new (length: number) => T)(capacity);
  next.set(old);
  return next;
};

/**
 * Day records in columns: a million rows of objects would take a gigabyte, these take 40 bytes each.
 * Only the measures that the file carries have a column; the others stay untouched in the store.
 */
export class RecordBatch {
  readonly carried: readonly Measure[];
  length = 0;
  private persons = new Int32Array(FIRST_CAPACITY);
  private days = new Int32Array(FIRST_CAPACITY);
  private lines = new Int32Array(FIRST_CAPACITY);
  private sources = new Int32Array(FIRST_CAPACITY);
  /** Where each carried measure has its column. */
  private readonly slots = new Map<Measure, number>();
  /** Counts, and money in doubles. */
  private readonly columns: (Int32Array | Float64Array)[];
  /** Slot of the money, -1 for none. */
  private readonly money: number;
  /** Hash of the whole row; only where rows are days. */
  private hashes = new Float64Array(0);

  constructor(carried: readonly Measure[]) {
    this.carried = measures.filter((measure) => carried.includes(measure));
    for (const [slot, measure] of this.carried.entries()) this.slots.set(measure, slot);
    this.money = this.carried.indexOf('amount');
    this.columns = this.carried.map((_, slot) =>
      slot === this.money ? new Float64Array(FIRST_CAPACITY) : new Int32Array(FIRST_CAPACITY),
    );
  }

  private grow(): void {
    const capacity = Math.ceil(this.persons.length * 1.5);
    this.persons = grown(this.persons, capacity);
    this.days = grown(this.days, capacity);
    this.lines = grown(this.lines, capacity);
    this.sources = grown(this.sources, capacity);
    for (const [slot, column] of this.columns.entries()) this.columns[slot] = grown(column, capacity);
    if (this.hashes.length > 0) this.hashes = grown(this.hashes, capacity);
  }

  /** A new record of a person (index into the people of the file) and a day number. @returns its place */
  add(person: number, day: number, line: number): number {
    if (this.length === this.persons.length) this.grow();
    const at = this.length;
    this.length += 1;
    this.persons[at] = person;
    this.days[at] = day;
    this.lines[at] = line;
    this.sources[at] = 1;
    for (let slot = 0; slot < this.columns.length; slot += 1) this.put(at, slot, null);
    return at;
  }

  /** The place of a measure among those carried. */
  slotOf = (measure: Measure): number => this.slots.get(measure) as number;

  /** Sets the value of the measure in a slot. */
  put(at: number, slot: number, value: number | null): void {
    (this.columns[slot] as Int32Array | Float64Array)[at] = value ?? (slot === this.money ? Number.NaN : NONE);
  }

  /** The value of the measure in a slot. */
  take(at: number, slot: number): number | null {
    const value = this.columns[slot]?.[at] as number;
    return (slot === this.money ? Number.isNaN(value) : value === NONE) ? null : value;
  }

  set(at: number, measure: Measure, value: number | null): void {
    this.put(at, this.slotOf(measure), value);
  }

  get(at: number, measure: Measure): number | null {
    return this.take(at, this.slotOf(measure));
  }

  /** The values that are known. */
  valuesAt(at: number): Partial<Measures> {
    const known: Partial<Measures> = {};
    for (let slot = 0; slot < this.carried.length; slot += 1) {
      const value = this.take(at, slot);
      if (value !== null) known[this.carried[slot] as Measure] = value;
    }
    return known;
  }

  /** Adds to what is there; an unknown value becomes known. */
  increase(at: number, measure: Measure, value: number): void {
    const slot = this.slotOf(measure);
    this.put(at, slot, (this.take(at, slot) ?? 0) + value);
  }

  /** Adds the values of another record to those of this one. */
  increaseBy(at: number, other: number): void {
    for (const measure of this.carried) {
      const value = this.get(other, measure);
      if (value !== null) this.increase(at, measure, value);
    }
  }

  /** One more row of the file went into this record. */
  countSource(at: number, rows = 1): void {
    this.sources[at] = (this.sources[at] as number) + rows;
  }

  setHash(at: number, hash: number): void {
    if (this.hashes.length === 0) this.hashes = new Float64Array(this.persons.length);
    this.hashes[at] = hash;
  }

  hashAt = (at: number): number => this.hashes[at] ?? 0;

  personAt = (at: number): number => this.persons[at] as number;
  dayAt = (at: number): number => this.days[at] as number;
  lineAt = (at: number): number => this.lines[at] as number;
  sourcesAt = (at: number): number => this.sources[at] as number;

  /** Sums of money carry a tail in binary; a ten-thousandth is finer than any currency. */
  roundAmounts(): void {
    const amounts = this.columns[this.money];
    if (amounts === undefined) return;
    for (let at = 0; at < this.length; at += 1) amounts[at] = Math.round((amounts[at] as number) * 1e4) / 1e4;
  }

  /** Places in order of person, then day, then line: neighbours in the store's own order, equal keys side by side. */
  order(): Uint32Array {
    return radix(radix(allPlaces(this.length), this.days), this.persons);
  }

  /** One record as the rest of the program knows it, for tests and differences. */
  toRecord(at: number, memberId: number): Partial<DayRecord> & Pick<DayRecord, 'memberId' | 'day'> {
    const record: Partial<DayRecord> & Pick<DayRecord, 'memberId' | 'day'> = {
      memberId,
      day: dayFromNumber(this.dayAt(at)),
    };
    for (const measure of this.carried) record[measure] = this.get(at, measure);
    return record;
  }
}

/** All places in the order of the file. */
export function allPlaces(length: number): Uint32Array {
  const all = new Uint32Array(length);
  for (let at = 0; at < length; at += 1) all[at] = at;
  return all;
}

/** Keys further apart than this for each place are compared: a row of counters from the least to the most is longer to go through. */
const FAR_APART = 16;

/** Stable sort of places by an integer key: counted, where the keys lie close together. */
export function radix(places: Uint32Array, keys: Int32Array): Uint32Array {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  let isSorted = true;
  for (const place of places) {
    const key = keys[place] as number;
    if (key < least) least = key;
    if (key < most) isSorted = false;
    else most = key;
  }
  if (isSorted) return places;
  if (most - least > FAR_APART * places.length)
    return places.slice().sort((a, b) => (keys[a] as number) - (keys[b] as number));
  const starts = new Uint32Array(most - least + 2);
  for (const place of places)
    starts[(keys[place] as number) - least + 1] = (starts[(keys[place] as number) - least + 1] as number) + 1;
  for (let i = 1; i < starts.length; i += 1) starts[i] = (starts[i] as number) + (starts[i - 1] as number);
  const sorted = new Uint32Array(places.length);
  for (const place of places) {
    const slot = (keys[place] as number) - least;
    sorted[starts[slot] as number] = place;
    starts[slot] = (starts[slot] as number) + 1;
  }
  return sorted;
}
