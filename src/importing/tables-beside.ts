import { isMeasureHeader, isPersonHeader } from './columns.ts';
import { picked } from './own-cell.ts';
import type { Row, Table } from './types.ts';

/** Where equal headers stand again further right: the header's line, and the first column of each of the tables. */
export interface Beside {
  line: number;
  starts: readonly number[];
  width: number;
}

const textOf = (cells: readonly string[], at: number) => (cells[at] ?? '').normalize('NFKC').trim();

/** 姓名 拨打 接通 | 姓名 拨打 接通: two groups side by side, with or without an empty column between. */
export function tablesBeside(rows: readonly Row[]): Beside | null {
  for (const { line, cells } of rows) {
    const headers = cells.map((_, i) => textOf(cells, i));
    const first = headers.findIndex((each) => each !== '');
    const again = first === -1 ? -1 : headers.indexOf(headers[first] as string, first + 1);
    if (again === -1 || !isPersonHeader(headers[first] as string)) continue;
    const period = again - first;
    const names = headers.slice(first, again).filter((each) => each !== '');
    const starts = headers.flatMap((each, i) => (each === headers[first] ? [i] : []));
    const isEqual = starts.every(
      (start) =>
        (start - first) % period === 0 &&
        headers
          .slice(start, start + period)
          .filter((each) => each !== '')
          .join('\u0000') === names.join('\u0000'),
    );
    if (isEqual && names.some(isMeasureHeader)) return { line, starts, width: names.length };
  }
  return null;
}

const isFilled = (cells: readonly string[]) => cells.some((cell) => cell.trim() !== '');

/** The tables one below the other; what stands above is kept, and each row keeps its line. */
export function stacked(table: Table, { line, starts, width }: Beside): Table {
  return {
    ...table,
    async *rows() {
      const below: Row[] = [];
      for await (const batch of table.rows())
        for (const row of batch) {
          if (row.line < line) yield [row];
          else if (row.line === line)
            yield [{ line, cells: row.cells.slice(starts[0], (starts[0] as number) + width) }];
          else below.push(row);
        }
      for (const start of starts)
        yield below.flatMap((row): Row[] => {
          const own = picked(
            row,
            Array.from({ length: width }, (_, i) => start + i),
          );
          return isFilled(own.cells) ? [own] : [];
        });
    },
  };
}
