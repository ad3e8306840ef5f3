import { type Measure, measures } from '../domain/records/day-record.ts';
import type { MeasureColumn } from './measure-columns.ts';
import type { TotalKind } from './total-words.ts';
import type { Note, Row } from './types.ts';

/** A sum of the file's own that is not the sum of its rows. */
interface Disagreement {
  line: number;
  header: string;
  said: number;
  summed: number;
}

/** One that may be of the rows below it: it stood above its group, or above all. */
interface Ahead extends Disagreement {
  measure: Measure;
  /** Sums of the measure when it was met, and at the next total row. */
  from: number;
  to: number | null;
}

const MOST_NOTES = 5;
const isSame = (a: number, b: number) => Math.abs(a - b) <= Math.max(0.011, Math.abs(b) * 1e-9);

/** Plain sums of what was taken, to be held against the sheet's own 合计. */
export class Control {
  private readonly sums: Partial<Record<Measure, number>> = {};
  /** What came since the last total row; apart from the sums, so that a row costs one addition a measure. */
  private since: Partial<Record<Measure, number>> = {};
  private table: Partial<Record<Measure, number>> = {};
  private readonly disagreements: Disagreement[] = [];
  private ahead: Ahead[] = [];
  private compared = 0;

  add(measure: Measure, value: number): void {
    this.since[measure] = (this.since[measure] ?? 0) + value;
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
  }

  /** At the end of a table: totals that stood above their rows are none that differ. */
  private lookBack(): void {
    for (const { measure, from, to, ...each } of this.ahead) {
      const end = this.sums[measure] ?? 0;
      const below = (to ?? end) - from;
      if (isSame(each.said, below) || isSame(each.said, end - from)) continue;
      this.disagreements.push(each.summed === 0 ? { ...each, summed: Math.round(below * 1e4) / 1e4 } : each);
    }
    this.ahead = [];
  }

  /** Holds a total row against the rows above it: those since the last one, or all of the table. */
  compare(row: Row, kind: TotalKind, columns: readonly MeasureColumn[]): void {
    if (kind === 'average') return;
    const found: Omit<Ahead, 'from' | 'to'>[] = [];
    for (const { measure, index, header, parse } of columns) {
      const said = parse(row.cells[index] ?? '');
      if (said === null || Number.isNaN(said)) continue;
      const since = this.since[measure] ?? 0;
      const all = (this.sums[measure] ?? 0) - (this.table[measure] ?? 0) + since;
      this.compared += 1;
      if (isSame(said, all) || isSame(said, since)) continue;
      if (kind === 'total') found.push({ line: row.line, header, said, summed: Math.round(all * 1e4) / 1e4, measure });
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
    if (wrong.length > 0) return wrong;
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
