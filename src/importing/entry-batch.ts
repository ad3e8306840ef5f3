import { type Measure, measures } from '../domain/records/day-record.ts';
import { addHashes } from './hash.ts';
import type { Naming } from './people.ts';
import { allPlaces, grown, RecordBatch, radix } from './record-batch.ts';

const FIRST_CAPACITY = 1024;
const HIGH = 4_294_967_296;

/** Who is meant is looked up once all rows are read: one further down may be the first to make somebody known. */
export interface CalledOff {
  naming: Naming;
  /** Days since 1970-01-01. */
  day: number;
}

/** An entry without a place: its row counts nothing any more. */
export const NOWHERE = -1;

/** What a file says row by row, in columns: a million calls take 30 MB. Rows without an id go into their day alone. */
export class EntryBatch {
  readonly values: RecordBatch;
  private ids = new Float64Array(FIRST_CAPACITY);
  /** Of the rows without an id: how many, and a hash of what they hold, by place in the day batch. */
  readonly bare = new Map<number, { rows: number; hash: number; values: Partial<Record<Measure, number>> }>();
  /** Deals that came to nothing, by their id: whose and of which day they would be, as the last row of each says. */
  readonly calledOff = new Map<number, CalledOff>();

  constructor(carried: readonly Measure[]) {
    this.values = new RecordBatch(measures.filter((measure) => carried.includes(measure)));
  }

  get length(): number {
    return this.values.length;
  }

  /** A row with an id. @param place in the batch of days, or `NOWHERE` */
  add(id: number, place: number, line: number, given: Partial<Record<Measure, number>>): void {
    const at = this.values.add(place, 0, line);
    if (at >= this.ids.length) this.ids = grown(this.ids, Math.ceil(this.ids.length * 1.5));
    this.ids[at] = id;
    for (const measure of this.values.carried) {
      const value = given[measure];
      if (value !== undefined) this.values.set(at, measure, value);
    }
  }

  /** A row without one. @param hash of all that the row holds; their order does not matter */
  addBare(place: number, hash: number, given: Partial<Record<Measure, number>>): void {
    let sum = this.bare.get(place);
    if (sum === undefined) {
      sum = { rows: 0, hash: 0, values: {} };
      this.bare.set(place, sum);
    }
    sum.rows += 1;
    sum.hash = addHashes(sum.hash, hash);
    for (const measure of this.values.carried) {
      const value = given[measure];
      if (value !== undefined) sum.values[measure] = (sum.values[measure] ?? 0) + value;
    }
  }

  idAt = (at: number): number => this.ids[at] as number;
  placeAt = (at: number): number => this.values.personAt(at);
  lineAt = (at: number): number => this.values.lineAt(at);

  /** In order of id, then place: sorted roughly by the upper digits, the rest by hand. */
  order(): Uint32Array {
    const highs = Int32Array.from({ length: this.length }, (_, at) => Math.floor(this.idAt(at) / HIGH));
    const sorted = radix(allPlaces(this.length), highs);
    const after = (a: number, b: number) => this.idAt(a) - this.idAt(b) || this.placeAt(a) - this.placeAt(b);
    for (let i = 1; i < sorted.length; i += 1) {
      const each = sorted[i] as number;
      let to = i;
      while (to > 0 && after(sorted[to - 1] as number, each) > 0) {
        sorted[to] = sorted[to - 1] as number;
        to -= 1;
      }
      sorted[to] = each;
    }
    return sorted;
  }

  /** Rows of one id and place are one entry: the lines of an order. @returns the first of each, in order */
  merged(): Uint32Array {
    const order = this.order();
    let length = 0;
    for (const at of order) {
      const last = order[length - 1] as number;
      if (length > 0 && this.idAt(last) === this.idAt(at) && this.placeAt(last) === this.placeAt(at)) {
        this.values.increaseBy(last, at);
        this.values.countSource(last);
      } else order[length++] = at;
    }
    this.values.roundAmounts();
    return order.subarray(0, length);
  }
}
