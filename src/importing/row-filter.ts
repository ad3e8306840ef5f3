import type { RefusalCode, Row } from './types.ts';
import type { Section } from './understand.ts';

const TOTAL =
  /^(合计|总计|小计|汇总|总和|平均|平均值|均值|总数|全部|total|totals|sum|subtotal|average|grand total|moyenne|somme)\s*[:：]?$/i;

export type RowKind = 'data' | 'skip' | RefusalCode;

const LONGEST_TOTAL = 16;
const WIDE = /[\uff00-\uffef]/;

/** Run three times a row: most cells are told apart by their length or first character. */
function isTotal(cell: string | undefined): boolean {
  if (cell === undefined || cell === '' || cell.length > LONGEST_TOTAL) return false;
  const first = cell.charCodeAt(0);
  if (first >= 0x2d && first <= 0x39) return false;
  return TOTAL.test((WIDE.test(cell) ? cell.normalize('NFKC') : cell).trim());
}

const DAY_LIKE = /^\d{4}[-/.年]?\d{1,2}[-/.月]?\d{1,2}/;

/** A quoted cell that holds the rest of one row of the table and the beginning of another: a quote was left open and closed rows later. */
function swallowed(row: Row, columns: number): boolean {
  return row.cells.some(
    (cell) =>
      cell.includes('\n') &&
      columns > 1 &&
      [',', ';', '\t', '|'].some((delimiter) => {
        if (cell.split('\n').some((line) => line.split(delimiter).length >= columns)) return true;
        const parts = cell.split(new RegExp(`[${delimiter}\n]`));
        return parts.length > columns && parts.some((part) => DAY_LIKE.test(part));
      }),
  );
}

/**
 * Tells the rows that count from blank ones, totals, repeated headers and broken ones.
 * A short row is broken in a text file only: spreadsheets leave out empty cells at the end.
 */
export function rowFilter(section: Section): (row: Row) => RowKind {
  const width = section.headers.length;
  const header = section.headers.join('\u0000');
  const firstHeader = section.headers[0] ?? '';
  return (row) => {
    if (row.line <= section.headerLine) return 'skip';
    const { cells } = row;
    const first = cells[0] as string | undefined;
    if (cells.length <= 1 && (first === undefined || first.trim() === '')) return 'skip';
    if (first === '' && cells.every((cell) => cell.trim() === '')) return 'skip';
    if (isTotal(first) || isTotal(cells[1]) || isTotal(cells[2])) return 'skip';
    if (first === firstHeader && section.headerLine > 0 && cells.join('\u0000') === header) return 'skip';
    if (cells.length > width && cells.slice(width).some((cell) => cell.trim() !== '')) return 'ragged-row';
    if (cells.length < width && !section.table.padded) return 'ragged-row';
    return !section.table.padded && swallowed(row, width) ? 'ragged-row' : 'data';
  };
}
