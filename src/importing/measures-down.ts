import { countFields, isMeasureHeader } from './columns.ts';
import { ownCell } from './own-cell.ts';
import { isTotalWord } from './total-words.ts';
import type { Row, Table } from './types.ts';
import { monthNamed } from './values/month-names.ts';
import { dayIn } from './wide-days.ts';

/** A table on its side: people stand across, each row is a measure. */
export interface Sideways {
  /** Line of the row of people. */
  line: number;
  /** Rows from the people to the last measure. */
  rows: readonly Row[];
}

const LEAST_MEASURES = 2;
const LEAST_PEOPLE = 2;
const isData = (text: string) => /^[¥￥$€-]?[\d.,:]+%?$/.test(text.trim());

/** Found by its first column, which names measures, and by a row above of words that are no headers. */
export function measuresDown(rows: readonly Row[]): Sideways | null {
  for (let i = 0; i + LEAST_MEASURES < rows.length; i += 1) {
    const top = rows[i] as Row;
    const across = top.cells.slice(1).filter((cell) => cell.trim() !== '');
    const people = across.filter((cell) => !isTotalWord(cell));
    // Days across are nobody's names.
    const areDays = people.some((cell) => dayIn(cell, 0) !== null || monthNamed(cell.trim()) !== null);
    if (people.length < LEAST_PEOPLE || areDays || across.some(isData) || countFields(people) > 0) continue;
    const below = rows.slice(i + 1).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
    const labels = below.map(({ cells }) => (cells[0] ?? '').trim());
    const known = labels.filter((label) => isMeasureHeader(label));
    const areNumbers = below.every(({ cells }) => cells.slice(1).some((cell) => /\d/.test(cell)));
    const isDown = known.length >= LEAST_MEASURES && new Set(labels).size === labels.length && areNumbers;
    if (isDown && known.length * 2 >= labels.length) return { line: top.line, rows: [top, ...below] };
  }
  return null;
}

/** The table with a row a person; sums across become a row of sums. */
export function uprighted(table: Table, { line, rows }: Sideways): Table {
  const [top] = rows as [Row];
  const people = top.cells.flatMap((cell, at) => (at > 0 && cell.trim() !== '' ? [at] : []));
  const header = { line, cells: ['姓名', ...rows.slice(1).map(({ cells }) => (cells[0] ?? '').trim())] };
  return {
    ...table,
    async *rows() {
      for await (const batch of table.rows()) {
        const above = batch.filter((row) => row.line < line);
        if (above.length > 0) yield above;
      }
      yield [header];
      yield people.map((at) => ({
        line: rows[1]?.line ?? line,
        cells: [top.cells[at] as string, ...rows.slice(1).map((row) => ownCell(row, at))],
      }));
    },
  };
}
