import { type Measure, measures } from '../domain/records/day-record.ts';
import type { MeasureColumn } from './measure-columns.ts';
import { ownCell } from './own-cell.ts';
import type { RecordBatch } from './record-batch.ts';
import type { TotalKind } from './total-words.ts';
import type { Note, Row } from './types.ts';

/** A sum of the file's own that is not the sum of its rows. */
interface Disagreement {
  line: number;
  header: string;
  said: number;
  summed: number;
}

/** Why rows of the file are not in its sums: they were refused, or left out on purpose. */
export type AsideReason = 'refused' | 'left';

/** What rows that are not in the sums would have given; NaN for a measure of which one could not be read. */
interface Aside {
  rows: number;
  values: Partial<Record<Measure, number>>;
}

const noneAside = (): Record<AsideReason, Aside> => ({
  refused: { rows: 0, values: {} },
  left: { rows: 0, values: {} },
});

/** One that rows explain which are not in the sums. */
interface Explained extends Disagreement {
  why: AsideReason | 'both';
  rows: number;
}

/** One that may be of the rows below it: it stood above its group, or above all. */
interface Ahead extends Disagreement {
  measure: Measure;
  /** Sums of the measure when it was met, and at the next total row. */
  from: number;
  to: number | null;
  /** What explains it; `unknown` where a row that is not counted may. */
  explained: Explained | 'unknown' | null;
}

const MOST_NOTES = 5;
/** What a sheet rounds its means to: tenths at least, or whole numbers. */
const isMean = (said: number, sum: number, rows: number) =>
  rows > 1 && sum !== 0 && Math.abs(said - sum / rows) <= 0.51;
const isSame = (a: number, b: number) => Math.abs(a - b) <= Math.max(0.011, Math.abs(b) * 1e-9);

const isFirstOfMeasure = ({ measure }: MeasureColumn, at: number, all: readonly MeasureColumn[]) =>
  all.findIndex((each) => each.measure === measure) === at;

/** What a total row says of a measure: of several columns that add up, all of them. */
function saidOf(row: Row, columns: readonly MeasureColumn[], measure: Measure, first: number | null): number | null {
  const all = columns.filter((each) => each.measure === measure);
  return all.length === 1 ? first : all.reduce((sum, { index, parse }) => sum + (parse(ownCell(row, index)) ?? 0), 0);
}

/** Plain sums of what was taken, to be held against the sheet's own 合计. */
export class Control {
  private readonly sums: Partial<Record<Measure, number>> = {};
  /** What came since the last total row; apart from the sums, so that a row costs one addition a measure. */
  private since: Partial<Record<Measure, number>> = {};
  private table: Partial<Record<Measure, number>> = {};
  private readonly disagreements: Disagreement[] = [];
  private ahead: Ahead[] = [];
  private readonly explained: Explained[] = [];
  private compared = 0;
  private taken = 0;
  private aside = noneAside();
  private readonly out = new Set<number>();

  /** A row that counts. */
  took(): void {
    this.taken += 1;
  }

  /** A row that does not: the sheet's own 合计 may hold it all the same. */
  setAside(why: AsideReason, row: Row, columns: readonly MeasureColumn[]): void {
    const aside = this.aside[why];
    aside.rows += 1;
    for (const { measure, index, parse } of columns)
      aside.values[measure] = (aside.values[measure] ?? 0) + (parse(ownCell(row, index)) ?? 0);
  }

  /** Rows that are not in the sums and make up the whole difference. */
  private explain(measure: Measure, each: Disagreement): Explained | 'unknown' | null {
    const { refused, left } = this.aside;
    if (refused.rows + left.rows === 0) return null;
    const [one, other] = [refused.values[measure] ?? 0, left.values[measure] ?? 0];
    const choices = [
      ['refused', one, refused.rows],
      ['left', other, left.rows],
      ['both', one + other, refused.rows + left.rows],
    ] as const;
    for (const [why, value, rows] of choices)
      if (value !== 0 && isSame(each.said, each.summed + value)) return { ...each, why, rows };
    return Number.isNaN(one + other) ? 'unknown' : null;
  }

  add(measure: Measure, value: number): void {
    this.since[measure] = (this.since[measure] ?? 0) + value;
  }

  /** A record that is refused after all: 对账 holds what counts. */
  takeOut(batch: RecordBatch, at: number): void {
    // A plan may be made anew of what was read once.
    if (this.out.has(at)) return;
    this.out.add(at);
    this.flush();
    for (const measure of batch.carried) {
      const value = batch.get(at, measure);
      if (value !== null && this.sums[measure] !== undefined) this.sums[measure] -= value;
    }
  }

  /** One value that does not count. */
  takeOutOne(measure: Measure, value: number): void {
    this.flush();
    if (this.sums[measure] !== undefined) this.sums[measure] -= value;
  }

  private flush(): void {
    for (const measure of measures) {
      const value = this.since[measure];
      if (value !== undefined) this.sums[measure] = (this.sums[measure] ?? 0) + value;
    }
    this.since = {};
  }

  /** A new table begins: its totals are of its own rows. */
  begin(): void {
    this.flush();
    this.lookBack();
    this.table = { ...this.sums };
    this.taken = 0;
    this.aside = noneAside();
  }

  /** At the end of a table: totals that stood above their rows are none that differ. */
  private lookBack(): void {
    for (const { measure, from, to, explained, ...each } of this.ahead) {
      const end = this.sums[measure] ?? 0;
      const below = (to ?? end) - from;
      if (isSame(each.said, below) || isSame(each.said, end - from) || explained === 'unknown') continue;
      if (explained !== null) {
        this.explained.push(explained);
        continue;
      }
      this.disagreements.push(each.summed === 0 ? { ...each, summed: Math.round(below * 1e4) / 1e4 } : each);
    }
    this.ahead = [];
  }

  /** Holds a total row against the rows above it: those since the last one, or all of the table. */
  compare(row: Row, kind: TotalKind, columns: readonly MeasureColumn[]): void {
    if (kind === 'average') return;
    const found: Omit<Ahead, 'from' | 'to'>[] = [];
    for (const { measure, index, header, parse } of columns.filter(isFirstOfMeasure)) {
      const cell = ownCell(row, index);
      const said = saidOf(row, columns, measure, parse(cell));
      // A share or a mean below a column is no sum of it.
      if (said === null || Number.isNaN(said) || cell.includes('%')) continue;
      const since = this.since[measure] ?? 0;
      const all = (this.sums[measure] ?? 0) - (this.table[measure] ?? 0) + since;
      this.compared += 1;
      if (isSame(said, all) || isSame(said, since) || isMean(said, all, this.taken)) continue;
      if (kind !== 'total') continue;
      const each = { line: row.line, header, said, summed: Math.round(all * 1e4) / 1e4 };
      found.push({ ...each, measure, explained: this.explain(measure, each) });
    }
    this.flush();
    for (const each of this.ahead) each.to ??= this.sums[each.measure] ?? 0;
    this.ahead.push(...found.map((each) => ({ ...each, from: this.sums[each.measure] ?? 0, to: null })));
  }

  notes(): Note[] {
    this.flush();
    this.lookBack();
    const wrong = this.disagreements
      .slice(0, MOST_NOTES)
      .map((each): Note => ({ code: 'total-differs', data: { ...each } }));
    const explained = this.explained
      .slice(0, MOST_NOTES)
      .map((each): Note => ({ code: 'total-explained', data: { ...each } }));
    if (wrong.length + explained.length > 0) return [...wrong, ...explained];
    return this.compared > 0 ? [{ code: 'total-agrees', data: {} }] : [];
  }

  list(): { measure: Measure; sum: number }[] {
    this.flush();
    return measures.flatMap((measure) => {
      const sum = this.sums[measure];
      return sum === undefined ? [] : [{ measure, sum: Math.round(sum * 1e4) / 1e4 }];
    });
  }
}
