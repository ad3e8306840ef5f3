import type { DayRecord, Measure } from '../domain/records/day-record.ts';
import type { EntrySum } from '../domain/records/entry.ts';

/** Values for which nobody knows the rows: typed in by hand, from a file of days, or from before rows were kept. */
export const REST = Number.MIN_SAFE_INTEGER;

/** Sums of money carry a tail in binary; a ten-thousandth is finer than any currency. */
const rounded = (value: number) => Math.round(value * 1e4) / 1e4;

/** One person's day: what its entries gave, and what they give after the import. */
export class DayCase {
  readonly who: number;
  readonly day: number;
  /** Place in the file's batch of days; null where the file only takes away. */
  readonly place: number | null;
  /** A row of the file that speaks of it. */
  readonly line: number;
  record: DayRecord | undefined;
  readonly stored: EntrySum[] = [];
  /** Values that the file changes or takes away: they are shown. */
  amended = false;
  /** So by rows with an id that is stored: nobody said of those that they change anything. */
  amendedById = false;
  private readonly change = new Map<Measure, number>();
  private readonly given = new Set<Measure>();
  private rows = 0;

  constructor(who: number, day: number, place: number | null, line: number) {
    this.who = who;
    this.day = day;
    this.place = place;
    this.line = line;
  }

  /** One row more (1), less (-1), or another value of the same row (0). */
  count(rows: -1 | 0 | 1, measure: Measure, value: number | null | undefined): void {
    if (value == null) return;
    this.change.set(measure, (this.change.get(measure) ?? 0) + (rows < 0 ? -value : value));
    if (rows >= 0) this.given.add(measure);
  }

  addRows(rows: number): void {
    this.rows += rows;
  }

  /** Sum of what is stored; null where nobody knows. */
  before(measure: Measure): number | null {
    const known = this.stored.flatMap(({ values }) => values[measure] ?? []);
    return known.length === 0 ? null : rounded(known.reduce((sum, value) => sum + value, 0));
  }

  /** What the record holds beyond its entries. */
  unexplained(measure: Measure): number {
    const value = this.record?.[measure] ?? null;
    return value === null ? 0 : rounded(value - (this.before(measure) ?? 0));
  }

  after(measure: Measure): number | null {
    const before = this.before(measure);
    const left = this.stored.reduce((sum, each) => sum + each.rows, 0) + this.rows;
    if (!this.given.has(measure) && (before === null || left <= 0)) return null;
    return rounded((before ?? 0) + (this.change.get(measure) ?? 0));
  }

  /** True where entries decide: of other measures the record keeps what it has. */
  decides(measure: Measure): boolean {
    return this.given.has(measure) || this.change.has(measure) || this.before(measure) !== null;
  }
}
