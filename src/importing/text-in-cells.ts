import { detectDialect, readDelimited } from './read/delimited.ts';
import type { Row, Table } from './types.ts';

const FEWEST_ROWS = 2;
const FEWEST_CELLS = 3;

/** The one filled cell of a row, in its first column; null for any other row. */
function onlyCell({ cells }: Row): string | null {
  const first = cells[0]?.trim() ?? '';
  return first !== '' && cells.every((cell, i) => i === 0 || cell.trim() === '') ? first : null;
}

/**
 * A file of text that was pasted or opened into one column: each row in its first cell, with the separators in it.
 * @param looked the first rows
 * @returns the table with its cells apart, and by what; null for any other table
 */
export function textInCells(table: Table, looked: readonly Row[]): { table: Table; separator: string } | null {
  const rows = looked.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const lines = rows.flatMap((row) => onlyCell(row) ?? []);
  if (rows.length < FEWEST_ROWS || lines.length < rows.length) return null;
  const dialect = { ...detectDialect(lines.join('\n')), newline: '\n' as const };
  const split = (line: string): readonly string[] => {
    const [batch = []] = line.includes('\n') ? [] : [...readDelimited([line], dialect, table.sheet ?? '')];
    return batch[0]?.cells ?? [line];
  };
  const widths = new Set(lines.map((line) => split(line).length));
  if (widths.size > 1 || [...widths].some((width) => width < FEWEST_CELLS)) return null;
  return {
    separator: dialect.delimiter,
    table: {
      ...table,
      async *rows() {
        for await (const batch of table.rows())
          yield batch.map((row) => {
            const line = onlyCell(row);
            return line === null ? row : { ...row, cells: [...split(line)] };
          });
      },
    },
  };
}
