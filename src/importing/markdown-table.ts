import type { Row, Table } from './types.ts';

const RULE = /^:?-{2,}:?$/;
const isRule = ({ cells }: Row): boolean => {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return filled.length >= 2 && filled.every((cell) => RULE.test(cell));
};

/**
 * A table as notes and wikis write it, with a line of dashes below the header and strokes around each row: the dashes are
 * nobody's row, and a row may end early. What stands around it is left for whoever names rows outside the table.
 */
export function withoutRule(table: Table, rows: readonly Row[]): Table {
  const at = rows.findIndex(isRule);
  const header = rows[at - 1];
  const rule = rows[at];
  if (header === undefined || rule === undefined || rule.line !== header.line + 1) return table;
  const hasBorder = (header.cells[0] ?? '').trim() === '';
  const width = header.cells.filter((cell) => cell.trim() !== '').length;
  const inner = ({ cells }: Row): string[] => {
    const own = (hasBorder && (cells[0] ?? '').trim() === '' ? cells.slice(1) : [...cells]).map((cell) => cell.trim());
    while (own.length > width && own.at(-1) === '') own.pop();
    while (own.length < width) own.push('');
    return own;
  };
  // A sentence below the table has no stroke in it.
  const isWithin = (row: Row) => row.line >= header.line && row.cells.length > 1;
  return {
    ...table,
    async *rows() {
      for await (const batch of table.rows())
        yield batch
          .filter((row) => row.line !== rule.line)
          .map((row) => (isWithin(row) ? { ...row, cells: inner(row) } : row));
    },
  };
}
