import type { Column, Text } from '../../present/document.ts';
import { widthOf } from '../width.ts';
import { lineWidth, plainText, wrap } from '../wrap.ts';
import type { Paint } from './paint.ts';

const GAP = '  ';
const NARROWEST = 4;

const widest = (text: string) => Math.max(...text.split('\n').map(widthOf));

/** A word up to this long stays in one piece while there is room elsewhere: half an id is no id. */
const LONGEST_WHOLE = 20;

const longestWord = (text: string) => Math.max(...text.split(/[^!-~]+/u).map((word) => word.length));

/** The widest columns give way, one column at a time, and none below its least width. */
function shrink(widths: number[], least: readonly number[], excess: number): number {
  let left = excess;
  for (; left > 0; left -= 1) {
    const spare = widths.map((width, i) => (width > (least[i] as number) ? width : 0));
    const most = Math.max(...spare);
    if (most === 0) break;
    widths[spare.indexOf(most)] = most - 1;
  }
  return left;
}

/** Natural widths where they fit; else down to the longest word, and further only where that is not enough. */
function columnWidths(cells: readonly (readonly string[])[], available: number): number[] {
  const widths = cells.map((column) => Math.max(...column.map(widest)));
  const excess = widths.reduce((sum, width) => sum + width, 0) + GAP.length * (widths.length - 1) - available;
  if (excess <= 0) return widths;
  // A heading that breaks can still be read; a day or an id that breaks can not.
  const words = cells.map(([, ...column]) => Math.min(LONGEST_WHOLE, Math.max(NARROWEST, ...column.map(longestWord))));
  shrink(
    widths,
    widths.map(() => NARROWEST),
    shrink(widths, words, excess),
  );
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
  const cells = columns.map((column, i) => [column.title, ...rows.map((row) => plainText(row[i] ?? ''))]);
  const widths = columnWidths(cells, available);
  return [header, ...rows].flatMap((row) => rowLines(row, widths, columns, paint));
}
