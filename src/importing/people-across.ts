import { countFields, isDayHeader } from './columns.ts';
import { picked } from './own-cell.ts';
import type { Turning } from './reshape.ts';
import { isTotalWord } from './total-words.ts';
import type { Row } from './types.ts';
import { onlyMeasure, textsBeside, type WideHints } from './wide-days.ts';

const FEWEST_PEOPLE = 2;
const NUMBER = /^[-\d.,:]{1,20}$/;
const isFilled = (cell: string) => cell.trim() !== '';

interface Shape {
  header: Row;
  /** Columns of the days and of the people. */
  day: number;
  people: readonly number[];
}

/** A row of 日期 and of words that are no headers; below, a day and numbers. */
function shapeOf(rows: readonly Row[]): Shape | null {
  for (const header of rows) {
    const { cells } = header;
    const day = cells.findIndex(isFilled);
    if (day === -1 || !isDayHeader(cells[day] as string)) continue;
    const people = cells.flatMap((cell, at) => (at > day && isFilled(cell) && !isTotalWord(cell) ? [at] : []));
    const names = people.map((at) => (cells[at] as string).trim());
    const areNames = names.every((name) => !/\d/.test(name)) && new Set(names).size === names.length;
    if (people.length < FEWEST_PEOPLE || !areNames || countFields(names) > 0) continue;
    const below = rows.filter((row) => row.line > header.line && row.cells.some(isFilled));
    const areNumbers = below.every((row) =>
      people.every((at) => !isFilled(row.cells[at] ?? '') || NUMBER.test((row.cells[at] as string).trim())),
    );
    if (below.length > 0 && areNumbers && below.some((row) => /\d/.test(row.cells[day] ?? '')))
      return { header, day, people };
  }
  return null;
}

/** Days down and people across, of the one measure that title, sheet or file name; null for any other table. */
export function peopleAcross(rows: readonly Row[], sheet: string | null, { file }: WideHints): Turning | null {
  const shape = shapeOf(rows);
  if (shape === null) return null;
  const { header, day, people } = shape;
  const above = rows.filter((row) => row.line < header.line);
  const measure = onlyMeasure(textsBeside(above, '', sheet, file));
  if (measure === null) return null;
  return {
    from: header.line,
    header: { line: header.line, cells: ['日期', '姓名', measure] },
    rowsOf: (row) => {
      const own = (row.cells[day] ?? '').trim();
      // What has no day is a sum or a remark: one row, which is named like any other.
      if (!/\d/.test(own)) return [{ line: row.line, cells: [own, '', ''] }];
      return people.flatMap((at) =>
        isFilled(row.cells[at] ?? '') ? [picked(row, [at], [own, header.cells[at] as string])] : [],
      );
    },
    note: { code: 'people-across', data: { count: people.length } },
  };
}
