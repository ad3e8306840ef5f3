import { addDays, type Day, dayNumber } from '../domain/calendar/day.ts';
import { type DayRecord, type Measure, measures } from '../domain/records/day-record.ts';
import { unlikely, watched } from '../domain/records/unlikely.ts';
import type { RecordBatch } from './record-batch.ts';
import type { Note } from './types.ts';

/** Stored days that are looked at beside those of the file. */
const LOOKED_BACK_DAYS = 90;
export const lookBack = (from: Day): Day => addDays(from, -LOOKED_BACK_DAYS);

const FEWEST_DAYS = 6;
const MOST_NOTES = 5;
/** A deal or two come without a call of their day. */
const FEWEST_DEALS = 5;

/** Measures that come together: where a file has one of them, the others are missed. */
const families: readonly (readonly Measure[])[] = [
  ['dials', 'connects', 'talkSeconds'],
  ['deals', 'amount'],
];
const USUAL_SHARE = 0.8;

/** Places in a batch, as a list or as a part of its order. */
type Places = Iterable<number>;

/** The first of the highest figures of a person in a file, and the others; days of 0 are left out. */
function topOf(batch: RecordBatch, places: Places, measure: Measure) {
  const slot = batch.slotOf(measure);
  const others: number[] = [];
  let [top, most] = [-1, 0];
  for (const at of places) {
    const value = batch.take(at, slot);
    if (!value) continue;
    if (top === -1 || value > most) {
      if (top !== -1) others.push(most);
      [top, most] = [at, value];
    } else others.push(value);
  }
  return top === -1 ? null : { at: top, value: most, others };
}

/** Looks on while a plan is made: days far outside a person's own range, and measures that earlier files had. */
export class Watch {
  private readonly outliers: Note[] = [];
  private readonly known = new Map<Measure, number>();
  private days = 0;
  private overDials: { line: number; who: string; deals: number; dials: number; count: number } | null = null;

  /** One person: the places of the file's days, and stored days around them. */
  person(name: string, batch: RecordBatch, places: Places, stored: readonly DayRecord[]): void {
    this.days += stored.length;
    for (const measure of measures) {
      let count = this.known.get(measure) ?? 0;
      for (const record of stored) if (record[measure] !== null) count += 1;
      this.known.set(measure, count);
    }
    this.weighDeals(name, batch, places);
    const inFile = new Set(stored.length === 0 ? [] : Array.from(places, (at) => batch.dayAt(at)));
    const elsewhere = stored.filter(({ day }) => !inFile.has(dayNumber(day)));
    for (const measure of watched) {
      if (this.outliers.length >= MOST_NOTES || !batch.carried.includes(measure)) continue;
      const top = topOf(batch, places, measure);
      if (top === null) continue;
      for (const record of elsewhere) if (record[measure]) top.others.push(record[measure]);
      const usual = unlikely(measure, top.value, top.others);
      if (usual === undefined) continue;
      const data = { line: batch.lineAt(top.at), who: name, measure, value: top.value };
      this.outliers.push(usual === null ? { code: 'rare', data } : { code: 'outlier', data: { ...data, usual } });
    }
  }

  /** More deals than calls, and not one or two that came by themselves: two columns may have changed places. */
  private weighDeals(name: string, batch: RecordBatch, places: Places): void {
    if (!batch.carried.includes('deals') || !batch.carried.includes('dials')) return;
    const slot = batch.slotOf('deals');
    for (const at of places) {
      const deals = batch.take(at, slot) ?? 0;
      const dials = deals < FEWEST_DEALS ? null : batch.get(at, 'dials');
      if (dials === null || deals <= dials) continue;
      this.overDials ??= { line: batch.lineAt(at), who: name, deals, dials, count: 0 };
      this.overDials.count += 1;
    }
  }

  notes(batch: RecordBatch): Note[] {
    const missing = families.flatMap((family) => {
      if (!family.some((measure) => batch.carried.includes(measure))) return [];
      return family.filter(
        (measure) =>
          !batch.carried.includes(measure) &&
          this.days >= FEWEST_DAYS &&
          (this.known.get(measure) ?? 0) >= this.days * USUAL_SHARE,
      );
    });
    return [
      ...missing.map((measure): Note => ({ code: 'measure-missing', data: { measure } })),
      ...(this.overDials === null ? [] : [{ code: 'deals-over-dials', data: { ...this.overDials } }]),
      ...this.outliers,
    ];
  }
}
