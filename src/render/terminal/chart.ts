import type { Block } from '../../present/document.ts';
import { padEnd, widthOf } from '../width.ts';
import type { Paint } from './paint.ts';

type Bars = Extract<Block, { kind: 'bars' }>;
type Chart = Extract<Block, { kind: 'chart' }>;

const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
const LEVELS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
const WIDEST_BAR = 24;

/** A bar of at most `columns`, to an eighth of a column. */
function bar(share: number, columns: number): string {
  const eighths = Math.round(Math.max(0, Math.min(1, share)) * columns * 8);
  return '█'.repeat(Math.floor(eighths / 8)) + EIGHTHS[eighths % 8];
}

/** The bar with a line across it where something else stands. */
function marked(drawn: string, mark: number | undefined, scale: number, columns: number): string {
  if (mark === undefined) return drawn;
  const cells = Array.from(padEnd(drawn, columns));
  cells[Math.min(columns - 1, Math.floor((mark / (scale || 1)) * columns))] = '│';
  return cells.join('').trimEnd();
}

export function barLines(
  block: Bars,
  available: number,
  paint: Paint,
  note: (text: NonNullable<Bars['rows'][number]['note']>) => string,
): string[] {
  const labels = Math.max(...block.rows.map((row) => widthOf(row.label)));
  const room = Math.max(4, Math.min(WIDEST_BAR, available - labels - 14));
  return block.rows.map((row) => {
    const drawn = marked(bar(row.value / (block.scale || 1), room), row.mark, block.scale, room);
    const tail = row.note === undefined ? '' : ` ${note(row.note)}`;
    return `${padEnd(row.label, labels)}  ${paint.tone(drawn, row.tone ?? 'accent')}${tail === '' ? '' : ' '.repeat(room - widthOf(drawn)) + tail}`;
  });
}

const level = (value: number | null, most: number) =>
  value === null ? ' ' : (LEVELS[Math.min(7, Math.max(0, Math.round((value / (most || 1)) * 7)))] as string);

/** One row of block characters a series; the latest points when there are more than fit. */
export function chartLines(block: Chart, available: number, paint: Paint): string[] {
  const labels = Math.max(...block.series.map((series) => widthOf(series.label)));
  const room = Math.max(8, available - labels - 2);
  const from = Math.max(0, block.x.length - room);
  const shown = block.series.map((series) => series.values.slice(from));
  const most = block.form === 'shares' ? 1 : Math.max(0, ...shown.flat().map((value) => value ?? 0));
  const lines = block.series.map(
    (series, i) =>
      `${padEnd(series.label, labels)}  ${paint.tone((shown[i] ?? []).map((value) => level(value, most)).join(''), 'accent')}`,
  );
  const marks = (block.marks ?? []).filter((mark) => mark.at >= from);
  if (marks.length > 0) {
    const at = new Set(marks.map((mark) => mark.at - from));
    const row = block.x
      .slice(from)
      .map((_, i) => (at.has(i) ? '▲' : ' '))
      .join('')
      .trimEnd();
    lines.push(`${' '.repeat(labels)}  ${paint.tone(row, 'warn')}`);
    lines.push(
      ...marks.map(
        (mark) => `${' '.repeat(labels)}  ${paint.tone(`▲ ${block.x[mark.at] ?? ''} ${mark.label}`, 'muted')}`,
      ),
    );
  }
  const range = `${block.x[from] ?? ''} → ${block.x[block.x.length - 1] ?? ''}`;
  return [...lines, `${' '.repeat(labels)}  ${paint.tone(range, 'muted')}`];
}
