import { isPersonHeader } from './columns.ts';
import { dayColumns } from './roster-days.ts';
import type { Row, Table } from './types.ts';
import { dayOfSerial } from './values/day.ts';

const SERIAL = /^[2-5]\d{4}$/;
/** As many one after the other beside a name's header are days, and no five numbers of anything. */
const FEWEST = 5;

const serialsIn = ({ cells }: Row): readonly number[] =>
  cells.flatMap((cell, at) => (SERIAL.test(cell.trim()) ? [at] : []));

function isOfSerials(row: Row, before: Row | undefined): boolean {
  const places = serialsIn(row);
  const isRun = places.every(
    (at, i) => i === 0 || Number(row.cells[at]) === Number(row.cells[places[i - 1] as number]) + 1,
  );
  // Beside a row of days they are those days once more.
  const isTwin = before !== undefined && dayColumns(before.cells).length > 0;
  return places.length >= FEWEST && isRun && !isTwin && row.cells.slice(0, places[0]).some(isPersonHeader);
}

/** Days across that lost their format on the way, 46327, 46328, …: written as days; any other table stays as it is. */
export function withSerialDays(table: Table, rows: readonly Row[]): Table {
  const header = rows.find((row, i) => isOfSerials(row, rows[i - 1]));
  if (header === undefined) return table;
  const cells = header.cells.map((cell) => (SERIAL.test(cell.trim()) ? (dayOfSerial(Number(cell)) ?? cell) : cell));
  return {
    ...table,
    async *rows() {
      for await (const batch of table.rows())
        yield batch.map((row) => (row.line === header.line ? { ...row, cells } : row));
    },
  };
}
