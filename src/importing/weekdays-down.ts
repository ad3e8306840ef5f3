import { countFields, isDayHeader, isMeasureHeader, isPersonHeader } from './columns.ts';
import type { Turning } from './reshape.ts';
import { titleFacts } from './title-facts.ts';
import type { Row } from './types.ts';
import { weekdayOf } from './weekday.ts';
import { datesWeekdays, dayInSpan, type WideHints } from './wide-days.ts';

interface Shape {
  header: Row;
  at: number;
}

/** Below a header a column of nothing but days of the week, and no column of days. */
function shapeOf(rows: readonly Row[]): Shape | null {
  for (const header of rows) {
    const { cells } = header;
    if (!cells.some(isPersonHeader) || !cells.some(isMeasureHeader) || countFields(cells) < 2) continue;
    const below = rows.filter((row) => row.line > header.line);
    const filled = (at: number) => below.map((row) => row.cells[at] ?? '').filter((cell) => cell.trim() !== '');
    const at = cells.findIndex((_, i) => filled(i).length > 0 && filled(i).every((cell) => weekdayOf(cell) !== null));
    if (at === -1 || cells.some((cell, i) => i !== at && isDayHeader(cell))) continue;
    return { header, at };
  }
  return null;
}

/** 周一, 周二 below 星期 are days where title, sheet or file say which week it is; null for any other table. */
export function weekdaysDown(rows: readonly Row[], sheet: string | null, hints: WideHints): Turning | null {
  const shape = shapeOf(rows);
  if (shape === null) return null;
  const { header, at } = shape;
  const { file, today, year } = hints;
  const above = rows.filter((row) => row.line < header.line);
  const { span } = titleFacts(above, sheet, file, today, year);
  if (!datesWeekdays(span)) return null;
  const put = (row: Row, text: string): Row => ({
    ...row,
    cells: row.cells.map((cell, i) => (i === at ? text : cell)),
  });
  return {
    from: header.line,
    header: put(header, '日期'),
    rowsOf: (row) => {
      const weekday = weekdayOf(row.cells[at] ?? '');
      return [weekday === null ? row : put(row, dayInSpan(weekday, span))];
    },
    note: { code: 'weekdays-down', data: { from: span.from, to: span.to } },
  };
}
