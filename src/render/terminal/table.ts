import Table from 'cli-table3';
import type { Column, Text } from '../../present/document.ts';
import { widthOf } from '../width.ts';
import { plainText, wrap } from '../wrap.ts';
import type { Paint } from './paint.ts';

const GAP = '  ';
const NARROWEST = 4;

/** No frame: two spaces between columns and nothing else. */
const FRAMELESS = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: GAP,
};

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

/**
 * A table without frames, the header muted. Cells are wrapped here: the table library's own
 * wrapping loses Chinese text.
 */
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
  const table = new Table({
    chars: FRAMELESS,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    colWidths: widths,
    colAligns: columns.map((column) => column.align ?? 'left'),
  });
  for (const row of [header, ...rows]) {
    table.push(
      widths.map((width, i) =>
        wrap(row[i] ?? '', width)
          .map((line) => paint.line(line))
          .join('\n'),
      ),
    );
  }
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
}
