import Table from 'cli-table3';
import type { Column, Text } from '../../present/document.ts';
import { clean } from '../clean.ts';
import { widthOf } from '../width.ts';
import { plainText, split, wrap } from '../wrap.ts';
import type { Paint } from './paint.ts';

const GAP = '  ';
const NARROWEST = 4;

type Rows = readonly (readonly Text[])[];

const widest = (text: string) => Math.max(...text.split('\n').map(widthOf));

/** A word up to this long stays in one piece while there is room elsewhere: half an id is no id. */
const LONGEST_WHOLE = 20;

const longestWord = (text: string) => Math.max(...text.split(/[^!-~]+/u).map((word) => word.length));

/** The widest columns give way, one column at a time, and none below its least width. */
function shrink(widths: number[], least: readonly number[], excess: number): number {
  let left = excess;
  for (; left > 0; left -= 1) {
    const spare = widths.map((width, i) => (width > (least[i] as number) ? width : 0));
    const largest = Math.max(...spare);
    if (largest === 0) break;
    widths[spare.indexOf(largest)] = largest - 1;
  }
  return left;
}

/** What is known of a column. */
export interface Measured {
  /** Of the heading and every cell. */
  widest: number;
  /** In any cell. */
  longestWord: number;
}

/**
 * Row by row: a year of a large team is many, and their texts are not kept.
 * @param before of the rows before these, where there are more than these
 */
export function measureRows(columns: readonly Column[], rows: Rows, before?: readonly Measured[]): Measured[] {
  return columns.map(({ title }, i) => {
    const found = { ...(before?.[i] ?? { widest: widest(title), longestWord: 0 }) };
    for (const row of rows) {
      const text = clean(plainText(row[i] ?? ''));
      found.widest = Math.max(found.widest, widest(text));
      found.longestWord = Math.max(found.longestWord, longestWord(text));
    }
    return found;
  });
}

/** Natural widths where they fit; else down to the longest word, and further only where that is not enough. */
export function columnWidths(columns: readonly Measured[], available: number): number[] {
  const widths = columns.map((column) => column.widest);
  const excess = widths.reduce((sum, width) => sum + width, 0) + GAP.length * (widths.length - 1) - available;
  if (excess <= 0) return widths;
  // A heading that breaks can still be read; a day or an id that breaks can not.
  const words = columns.map((column) => Math.min(LONGEST_WHOLE, Math.max(NARROWEST, column.longestWord)));
  shrink(
    widths,
    widths.map(() => NARROWEST),
    shrink(widths, words, excess),
  );
  return widths;
}

/** Every part of a frame is nothing but the gap between two columns. */
const FRAMES = ['top', 'bottom', 'left', 'right', 'mid'];
const JOINTS = ['mid', 'left', 'right'];
const noFrame = Object.fromEntries([
  ...FRAMES.flatMap((side) => [[side, ''], ...JOINTS.map((joint) => [`${side}-${joint}`, ''])]),
  ['middle', GAP],
]);

/** cli-table3 looks at every row above for cells that reach down: its time grows with the square of the rows. */
const ROWS_AT_ONCE = 8;

/**
 * Rows in columns of these widths. Cells come to cli-table3 already wrapped: its own wrap breaks at spaces only, which
 * Chinese has none of. Only what is drawn is kept.
 */
export function drawRows(columns: readonly Column[], rows: Rows, widths: readonly number[], paint: Paint): string[] {
  const cellOf = (text: Text, width: number) =>
    wrap(text, width)
      .flatMap((line) => split(line, width))
      .map((line) => paint.line(line))
      .join('\n');
  const lines: string[] = [];
  for (let first = 0; first < rows.length; first += ROWS_AT_ONCE) {
    const table = new Table({
      chars: noFrame,
      colWidths: [...widths],
      colAligns: columns.map((column) => column.align ?? 'left'),
      style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true },
    });
    for (const row of rows.slice(first, first + ROWS_AT_ONCE))
      table.push(widths.map((width, i) => cellOf(row[i] ?? '', width)));
    for (const line of table.toString().split('\n')) lines.push(line.trimEnd());
  }
  return lines;
}

/** The first row. */
export const headOf = (columns: readonly Column[]): Text[] =>
  columns.map((column) => [{ text: column.title, tone: 'muted' }]);

/** A path stays in one piece, to be copied: in the last column it may reach over the edge. */
const reach = (text: Text, width: number): number =>
  widthOf(plainText(text)) <= width
    ? width
    : wrap(text, width).reduce((most, line) => Math.max(most, widthOf(plainText(line))), width);

/** How wide the last column is with what reaches over its edge. */
export const lastWidth = (rows: Rows, widths: readonly number[]): number =>
  rows.reduce((wide, row) => reach(row[widths.length - 1] ?? '', wide), widths.at(-1) ?? 0);

/** A table without frames, the header muted; two spaces between columns and nothing else. */
export function tableLines(columns: readonly Column[], rows: Rows, available: number, paint: Paint): string[] {
  const widths = columnWidths(measureRows(columns, rows), available);
  widths[widths.length - 1] = lastWidth(rows, widths);
  return drawRows(columns, [headOf(columns), ...rows], widths, paint);
}
