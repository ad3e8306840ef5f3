import Table from 'cli-table3';
import type { Column, Text } from '../../present/document.ts';
import { clean } from '../clean.ts';
import { widthOf } from '../width.ts';
import { plainText, split, wrap } from '../wrap.ts';
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
    const largest = Math.max(...spare);
    if (largest === 0) break;
    widths[spare.indexOf(largest)] = largest - 1;
  }
  return left;
}

interface Measured {
  /** Of the heading and every cell. */
  widest: number;
  /** In any cell. */
  longestWord: number;
}

/** Row by row: a year of a large team is many, and their texts are not kept. */
function measure(title: string, rows: readonly (readonly Text[])[], column: number): Measured {
  const found: Measured = { widest: widest(title), longestWord: 0 };
  for (const row of rows) {
    const text = clean(plainText(row[column] ?? ''));
    found.widest = Math.max(found.widest, widest(text));
    found.longestWord = Math.max(found.longestWord, longestWord(text));
  }
  return found;
}

/** Natural widths where they fit; else down to the longest word, and further only where that is not enough. */
function columnWidths(columns: readonly Measured[], available: number): number[] {
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

type Row = readonly (readonly string[])[];

function draw(rows: number, row: (at: number) => Row, widths: readonly number[], columns: readonly Column[]): string[] {
  const lines: string[] = [];
  for (let first = 0; first < rows; first += ROWS_AT_ONCE) {
    const table = new Table({
      chars: noFrame,
      colWidths: [...widths],
      colAligns: columns.map((column) => column.align ?? 'left'),
      style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true },
    });
    for (let at = first; at < Math.min(rows, first + ROWS_AT_ONCE); at += 1)
      table.push(row(at).map((cell) => cell.join('\n')));
    for (const line of table.toString().split('\n')) lines.push(line.trimEnd());
  }
  return lines;
}

/** A path stays in one piece, to be copied: in the last column it may reach over the edge. */
const reach = (text: Text, width: number): number =>
  widthOf(plainText(text)) <= width
    ? width
    : wrap(text, width).reduce((most, line) => Math.max(most, widthOf(plainText(line))), width);

/**
 * A table without frames, the header muted; two spaces between columns and nothing else. Cells come to cli-table3
 * already wrapped: its own wrap breaks at spaces only, which Chinese has none of.
 */
export function tableLines(
  columns: readonly Column[],
  rows: readonly (readonly Text[])[],
  available: number,
  paint: Paint,
): string[] {
  const header: Text[] = columns.map((column) => [{ text: column.title, tone: 'muted' }]);
  const measured = columns.map(({ title }, i) => measure(title, rows, i));
  const widths = columnWidths(measured, available);
  const last = widths.length - 1;
  widths[last] = rows.reduce((wide, row) => reach(row[last] ?? '', wide), widths[last] ?? 0);
  // Row by row, since a year of a large team is many: only what is drawn is kept.
  const row = (at: number): Row =>
    widths.map((width, i) =>
      wrap((at === 0 ? header : rows[at - 1])?.[i] ?? '', width)
        .flatMap((line) => split(line, width))
        .map((line) => paint.line(line)),
    );
  return draw(rows.length + 1, row, widths, columns);
}
