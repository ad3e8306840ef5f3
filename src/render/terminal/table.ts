import Table from 'cli-table3';
import type { Column, Text } from '../../present/document.ts';
import { clean } from '../clean.ts';
import { widthOf } from '../width.ts';
import { lineText, plainText, split, wrap } from '../wrap.ts';
import type { Paint } from './paint.ts';

const GAP = '  ';
const NARROWEST = 4;

/** A column may have more rows than a call can have arguments. */
const most = (column: readonly string[], measure: (text: string) => number): number =>
  column.reduce((longest, text) => Math.max(longest, measure(text)), 0);

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

/** Natural widths where they fit; else down to the longest word, and further only where that is not enough. */
function columnWidths(cells: readonly (readonly string[])[], available: number): number[] {
  const widths = cells.map((column) => most(column, widest));
  const excess = widths.reduce((sum, width) => sum + width, 0) + GAP.length * (widths.length - 1) - available;
  if (excess <= 0) return widths;
  // A heading that breaks can still be read; a day or an id that breaks can not.
  const words = cells.map(([, ...column]) => Math.min(LONGEST_WHOLE, Math.max(NARROWEST, most(column, longestWord))));
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

function draw(rows: readonly (readonly string[])[], widths: readonly number[], columns: readonly Column[]): string[] {
  const lines: string[] = [];
  for (let first = 0; first < rows.length; first += ROWS_AT_ONCE) {
    const table = new Table({
      chars: noFrame,
      colWidths: [...widths],
      colAligns: columns.map((column) => column.align ?? 'left'),
      style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true },
    });
    table.push(...rows.slice(first, first + ROWS_AT_ONCE).map((row) => [...row]));
    for (const line of table.toString().split('\n')) lines.push(line.trimEnd());
  }
  return lines;
}

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
  const cells = columns.map((column, i) => [column.title, ...rows.map((row) => clean(plainText(row[i] ?? '')))]);
  const widths = columnWidths(cells, available);
  const last = widths.length - 1;
  const lines = [header, ...rows].map((row) =>
    widths.map((width, i) => wrap(row[i] ?? '', width).flatMap((line) => (i === last ? [line] : split(line, width)))),
  );
  // A path stays in one piece, to be copied: it may reach over the edge, and no letter of it is left out.
  widths[last] = lines.reduce((wide, row) => Math.max(wide, most(row[last]?.map(lineText) ?? [], widthOf)), 0);
  const painted = lines.map((row) => row.map((cell) => cell.map((line) => paint.line(line)).join('\n')));
  return draw(painted, widths, columns);
}
