import { TeamctlError } from '../../errors.ts';
import type { Row, Table } from '../types.ts';
import { MAX_COLUMNS } from './limits.ts';

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  yen: '¥',
  middot: '·',
};

function entity(whole: string, body: string): string {
  if (body[0] !== '#') return named[body.toLowerCase()] ?? whole;
  const code = /^#x/i.test(body) ? Number.parseInt(body.slice(2), 16) : Number.parseInt(body.slice(1), 10);
  return Number.isInteger(code) && code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    ? String.fromCodePoint(code)
    : whole;
}

const textOf = (html: string) =>
  html
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(#?\w+);/g, entity)
    .replace(/\s+/g, ' ')
    .trim();

const span = (attributes: string, name: string) =>
  Math.min(1000, Number(new RegExp(`${name}\\s*=\\s*["']?(\\d+)`, 'i').exec(attributes)?.[1] ?? 1)) || 1;

/** Puts a cell where it stands and keeps the places below and beside it that it covers. */
class Grid {
  readonly rows: string[][] = [];
  private covered = new Map<number, number>();
  private current: string[] = [];

  startRow(): void {
    this.current = [];
  }

  private skipCovered(): void {
    for (
      let left = this.covered.get(this.current.length) ?? 0;
      left > 0;
      left = this.covered.get(this.current.length) ?? 0
    ) {
      this.covered.set(this.current.length, left - 1);
      this.current.push('');
    }
  }

  add(text: string, columns: number, rows: number): void {
    this.skipCovered();
    for (let i = 0; i < columns && this.current.length < MAX_COLUMNS + 1; i += 1) {
      if (rows > 1) this.covered.set(this.current.length, rows - 1);
      this.current.push(i === 0 ? text : '');
    }
  }

  endRow(): void {
    this.skipCovered();
    this.rows.push(this.current);
  }
}

/** Walks the tags of one pass; the rest of the markup says nothing about numbers. */
function collect(html: string, file: string): string[][][] {
  const tables: string[][][] = [];
  let grid: Grid | null = null;
  let cell: { from: number; attributes: string } | null = null;
  let inRow = false;
  let open = 0;
  const endCell = (at: number) => {
    if (grid && cell)
      grid.add(textOf(html.slice(cell.from, at)), span(cell.attributes, 'colspan'), span(cell.attributes, 'rowspan'));
    cell = null;
  };
  const endRow = (at: number) => {
    endCell(at);
    if (grid && inRow) grid.endRow();
    inRow = false;
  };
  const tags = /<(\/?)(table|tr|td|th)\b([^>]*)>/gi;
  for (let match = tags.exec(html); match !== null; match = tags.exec(html)) {
    const [whole, slash, name = '', attributes = ''] = match;
    // A tag that was never closed has eaten the next one, and a value with it.
    if (attributes.includes('<')) throw new TeamctlError('invalid', 'import-cut', { file }, { file });
    const tag = name.toLowerCase();
    const at = match.index;
    if (tag === 'table' && slash === '') {
      open += 1;
      grid = new Grid();
      inRow = false;
      cell = null;
    } else if (tag === 'table') {
      endRow(at);
      if (grid) tables.push((grid as Grid).rows);
      grid = null;
      open -= 1;
    } else if (tag === 'tr') {
      endRow(at);
      if (slash === '' && grid) {
        (grid as Grid).startRow();
        inRow = true;
      }
    } else {
      endCell(at);
      if (slash === '' && grid && !inRow) {
        (grid as Grid).startRow();
        inRow = true;
      }
      if (slash === '' && inRow) cell = { from: at + whole.length, attributes };
    }
  }
  if (open > 0) throw new TeamctlError('invalid', 'import-cut', { file }, { file });
  return tables;
}

/**
 * Tables of a web page that calls itself `.xls`, as many systems export.
 * @throws TeamctlError `invalid` when the last table has no end: the file was cut
 */
export function htmlTables(html: string, file: string): Table[] {
  const clean = html.replace(/<!--[\s\S]*?-->/g, '').replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, '');
  return collect(clean, file)
    .filter((rows) => rows.length > 0)
    .map((rows) => ({
      sheet: null,
      padded: false,
      async *rows() {
        if (rows.some((row) => row.length > MAX_COLUMNS))
          throw new TeamctlError('refused', 'import-too-wide', { file, columns: MAX_COLUMNS }, { file });
        yield rows.map((cells, i): Row => ({ line: i + 1, cells }));
      },
    }));
}
