import { twoDigits } from '../domain/two-digits.ts';
import { countFields } from './columns.ts';
import type { Turning } from './reshape.ts';
import type { Row } from './types.ts';
import { monthNamed } from './values/month-names.ts';

const YEAR = /^(?:年|年份|year|jahr|año|ano|annee|année)$/i;
const MONTH = /^(?:月|月份|month|monat|mes|mês|mois)$/i;
const DATE = /^(?:日|号|日期|天|day|dayofmonth|tag|dia|día|jour)$/i;

const wordIn = (cells: readonly string[], pattern: RegExp) => cells.findIndex((cell) => pattern.test(cell.trim()));
const numberIn = (cell = '', most = 9999): number | null => {
  const match = /^(\d{1,4})(?:\.0{1,3})? ?[年月日号]?$/.exec(cell.normalize('NFKC').trim());
  return match && Number(match[1]) >= 1 && Number(match[1]) <= most ? Number(match[1]) : null;
};

/** Columns 年, 月 and 日, or 月 and 日 alone, whose cells are such numbers: one column 日期 in the place of the last. */
export function splitDate(rows: readonly Row[]): Turning | null {
  for (const header of rows) {
    const [year, month, date] = [wordIn(header.cells, YEAR), wordIn(header.cells, MONTH), wordIn(header.cells, DATE)];
    if (month === -1 || date === -1 || countFields(header.cells) < 2) continue;
    const dayOf = ({ cells }: Row): string | null => {
      const [m, d] = [numberIn(cells[month], 12) ?? monthNamed((cells[month] ?? '').trim()), numberIn(cells[date], 31)];
      const y = year === -1 ? null : numberIn(cells[year]);
      if (m === null || d === null || (year !== -1 && (y === null || y < 1980))) return null;
      return y === null ? `${m}月${d}日` : `${y}-${twoDigits(m)}-${twoDigits(d)}`;
    };
    const below = rows.filter((row) => row.line > header.line && row.cells.some((cell) => cell.trim() !== ''));
    if (below.length === 0 || below.filter((row) => dayOf(row) !== null).length * 2 < below.length) continue;
    const aside = new Set([year, month]);
    const put = (row: Row, day: string): Row => ({
      ...row,
      cells: row.cells.map((cell, i) => (i === date ? day : aside.has(i) ? '' : cell)),
    });
    return {
      from: header.line,
      header: put(header, '日期'),
      rowsOf: (row) => {
        const day = dayOf(row);
        return [day === null ? row : put(row, day)];
      },
      note: {
        code: 'day-from-parts',
        data: {
          headers: [year, month, date].flatMap((at) => (at === -1 ? [] : [header.cells[at] as string])),
        },
      },
    };
  }
  return null;
}
