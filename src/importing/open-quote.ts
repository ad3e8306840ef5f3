import { TeamctlError } from '../errors.ts';
import type { Row } from './types.ts';

const DAY_LIKE = /^\d{4}[-/.年]?\d{1,2}[-/.月]?\d{1,2}/;

/** A quoted cell that holds the rest of one row of the table and the beginning of another: a quote was left open and closed rows later. */
export function swallowed(row: Row, columns: number): boolean {
  if ((row.lines ?? 1) < 2 || columns < 2) return false;
  return row.cells.some(
    (cell) =>
      cell.includes('\n') &&
      [',', ';', '\t', '|'].some((delimiter) => {
        const lines = cell.split('\n');
        if (lines.some((line) => line.split(delimiter).length >= columns)) return true;
        const parts = lines.flatMap((line) => line.split(delimiter));
        return parts.length > columns && parts.some((part) => DAY_LIKE.test(part));
      }),
  );
}

/** A title or header that holds rows as well: they would be gone without a word. @throws TeamctlError `import-header-quote` */
export function refuseSwallowed(rows: readonly Row[], headerLine: number, columns: number, file: string): void {
  const row = rows.find((each) => each.line <= headerLine && swallowed(each, columns));
  if (row === undefined) return;
  const [line, lines] = [row.line, row.lines as number];
  throw new TeamctlError('invalid', 'import-header-quote', { line, to: line + lines - 1, lines }, { file, line });
}
