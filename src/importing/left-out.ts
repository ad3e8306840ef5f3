/** What a file holds and the sums do not, on purpose. */
export type LeftOutCode =
  | 'total'
  | 'average'
  | 'repeat'
  | 'footer'
  | 'header-again'
  | 'filtered'
  | 'other-kind'
  | 'inbound'
  | 'undone'
  | 'internal'
  | 'other-way'
  | 'other-currency'
  | 'revoked'
  | 'nobody'
  | 'gone'
  | 'beside'
  | 'outside-table';

export interface LeftOutRows {
  code: LeftOutCode;
  count: number;
  /** The first few. */
  lines: readonly number[];
  examples: readonly string[];
}

const LISTED = 5;

/** Rows that were left out, counted by reason, with the first of each. */
export class LeftOut {
  private readonly found = new Map<LeftOutCode, { count: number; lines: number[]; examples: string[] }>();

  add(code: LeftOutCode, line: number, example = ''): void {
    let rows = this.found.get(code);
    if (rows === undefined) {
      rows = { count: 0, lines: [], examples: [] };
      this.found.set(code, rows);
    }
    rows.count += 1;
    if (rows.lines.length < LISTED) rows.lines.push(line);
    const text = example.trim().slice(0, 40);
    if (text !== '' && rows.examples.length < LISTED && !rows.examples.includes(text)) rows.examples.push(text);
  }

  list(): LeftOutRows[] {
    return [...this.found].map(([code, rows]) => ({ code, ...rows }));
  }

  get count(): number {
    return [...this.found.values()].reduce((sum, rows) => sum + rows.count, 0);
  }
}
