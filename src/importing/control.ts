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

const MOST_NOTES = 5;
const isSame = (a: number, b: number) => Math.abs(a - b) <= Math.max(0.011, Math.abs(b) * 1e-9);

/** Plain sums of what was taken, to be held against the sheet's own 合计. */
export class Control {
  readonly sums = new Map<Measure, number>();
  private readonly since = new Map<Measure, number>();
  private readonly disagreements: Disagreement[] = [];
  private compared = 0;

  add(measure: Measure, value: number): void {
    this.sums.set(measure, (this.sums.get(measure) ?? 0) + value);
    this.since.set(measure, (this.since.get(measure) ?? 0) + value);
  }

  /** A new table begins: its totals are of its own rows. */
  begin(): void {
    this.since.clear();
    this.table = new Map(this.sums);
  }

  private table = new Map<Measure, number>();

  /** Holds a total row against the rows above it: those since the last one, or all of the table. */
  compare(row: Row, kind: TotalKind, columns: readonly MeasureColumn[]): void {
    if (kind === 'average') return;
    for (const { measure, index, header, parse } of columns) {
      const said = parse(row.cells[index] ?? '');
      if (said === null || Number.isNaN(said)) continue;
      const all = (this.sums.get(measure) ?? 0) - (this.table.get(measure) ?? 0);
      const since = this.since.get(measure) ?? 0;
      this.compared += 1;
      if (isSame(said, all) || isSame(said, since)) continue;
      if (kind === 'total')
        this.disagreements.push({ line: row.line, header, said, summed: Math.round(all * 1e4) / 1e4 });
    }
    this.since.clear();
  }

  notes(): Note[] {
    const wrong = this.disagreements
      .slice(0, MOST_NOTES)
      .map((each): Note => ({ code: 'total-differs', data: { ...each } }));
    if (wrong.length > 0) return wrong;
    return this.compared > 0 ? [{ code: 'total-agrees', data: {} }] : [];
  }

  list(): { measure: Measure; sum: number }[] {
    return measures.flatMap((measure) => {
      const sum = this.sums.get(measure);
      return sum === undefined ? [] : [{ measure, sum: Math.round(sum * 1e4) / 1e4 }];
    });
  }
}
