import { addDays, type Day, dayFromNumber } from '../domain/calendar/day.ts';
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

/** Looks on while a plan is made: days far outside a person's own range, and measures that earlier files had. */
export class Watch {
  private readonly outliers: Note[] = [];
  private readonly known = new Map<Measure, number>();
  private days = 0;
  private overDials: { line: number; who: string; deals: number; dials: number; count: number } | null = null;

  /** One person: the places of the file's days, and stored days around them. */
  person(name: string, batch: RecordBatch, places: readonly number[], stored: readonly DayRecord[]): void {
    for (const record of stored) {
      this.days += 1;
      for (const measure of measures)
        if (record[measure] !== null) this.known.set(measure, (this.known.get(measure) ?? 0) + 1);
    }
    this.weighDeals(name, batch, places);
    const inFile = new Set(places.map((at) => dayFromNumber(batch.dayAt(at))));
    for (const measure of watched) {
      if (this.outliers.length >= MOST_NOTES || !batch.carried.includes(measure)) continue;
      const given = places.flatMap((at) => {
        const value = batch.get(at, measure);
        return value === null || value === 0 ? [] : [{ at, value }];
      });
      const before = stored.flatMap((record) =>
        inFile.has(record.day) || !record[measure] ? [] : [record[measure] as number],
      );
      let [top] = given;
      if (top === undefined) continue;
      for (const each of given) if (each.value > top.value) top = each;
      const others = given.flatMap((each) => (each === top ? [] : [each.value]));
      const usual = unlikely(measure, top.value, [...before, ...others]);
      if (usual === undefined) continue;
      const data = { line: batch.lineAt(top.at), who: name, measure, value: top.value };
      this.outliers.push(usual === null ? { code: 'rare', data } : { code: 'outlier', data: { ...data, usual } });
    }
  }

  /** More deals than calls, and not one or two that came by themselves: two columns may have changed places. */
  private weighDeals(name: string, batch: RecordBatch, places: readonly number[]): void {
    if (!batch.carried.includes('deals') || !batch.carried.includes('dials')) return;
    for (const at of places) {
      const deals = batch.get(at, 'deals') ?? 0;
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
