import type { Column, Text } from '../../present/document.ts';
import { widthOf } from '../width.ts';
import { lineWidth, plainText, wrap } from '../wrap.ts';
import type { Paint } from './paint.ts';

const GAP = '  ';
const NARROWEST = 4;

const widest = (text: string) => Math.max(...text.split('\n').map(widthOf));

/** Natural widths where they fit; else the widest columns give way, one column at a time. */
export function columnWidths(natural: readonly number[], available: number): number[] {
  const widths = [...natural];
  let excess = widths.reduce((sum, width) => sum + width, 0) + GAP.length * (widths.length - 1) - available;
  while (excess > 0) {
    const most = Math.max(...widths);
    if (most <= NARROWEST) break;
    widths[widths.indexOf(most)] = most - 1;
    excess -= 1;
  }
  return widths;
}

/** A row as lines: every cell wrapped, all as high as the highest, padded to their columns. */
function rowLines(
  cells: readonly Text[],
  widths: readonly number[],
  columns: readonly Column[],
  paint: Paint,
): string[] {
  const wrapped = widths.map((width, i) => wrap(cells[i] ?? '', width));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, at) =>
    wrapped
      .map((lines, i) => {
        const line = lines[at] ?? [];
        const blank = ' '.repeat(Math.max(0, (widths[i] as number) - lineWidth(line)));
        const drawn = paint.line(line);
        return columns[i]?.align === 'right' ? blank + drawn : drawn + blank;
      })
      .join(GAP)
      .trimEnd(),
  );
}

/** A table without frames, the header muted; two spaces between columns and nothing else. */
export function tableLines(
  columns: readonly Column[],
  rows: readonly (readonly Text[])[],
  available: number,
  paint: Paint,
): string[] {
  const header: Text[] = columns.map((column) => [{ text: column.title, tone: 'muted' }]);
  const natural = columns.map((column, i) =>
    Math.max(widthOf(column.title), ...rows.map((row) => widest(plainText(row[i] ?? '')))),
  );
  const widths = columnWidths(natural, available);
  return [header, ...rows].flatMap((row) => rowLines(row, widths, columns, paint));
}
