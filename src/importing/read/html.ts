import { TeamctlError } from '../../errors.ts';
import type { Row, Table } from '../types.ts';
import { MAX_COLUMNS } from './limits.ts';
import { decodeEntities } from './xml.ts';

const span = (attributes: string, name: string): number => {
  const at = attributes.toLowerCase().indexOf(name);
  const number = at === -1 ? 1 : Number.parseInt(attributes.slice(at + name.length).replace(/^[\s=]+["']?/, ''), 10);
  return Math.min(1000, number) || 1;
};

/** Puts a cell where it stands; one that reaches down stands for the rows below it too. */
class Grid {
  readonly rows: Row[] = [];
  private readonly covered = new Map<number, { left: number; text: string }>();
  private current: string[] = [];
  private filled: number[] = [];
  private begun: number[] = [];

  startRow(): void {
    this.current = [];
    this.filled = [];
    this.begun = [];
  }

  private skipCovered(): void {
    for (let below = this.covered.get(this.current.length); below; below = this.covered.get(this.current.length)) {
      if (below.left === 0) break;
      below.left -= 1;
      if (below.text !== '') this.filled.push(this.current.length);
      this.current.push(below.text);
    }
  }

  add(text: string, columns: number, rows: number): void {
    this.skipCovered();
    for (let i = 0; i < columns && this.current.length < MAX_COLUMNS + 1; i += 1) {
      const shown = i === 0 ? text : '';
      if (rows > 1) this.covered.set(this.current.length, { left: rows - 1, text: shown });
      if (rows > 1 && shown !== '') this.begun.push(this.current.length);
      this.current.push(shown);
    }
  }

  endRow(): void {
    this.skipCovered();
    this.rows.push({
      line: this.rows.length + 1,
      cells: this.current,
      ...(this.filled.length === 0 ? {} : { covered: this.filled }),
      ...(this.begun.length === 0 ? {} : { spanning: this.begun }),
    });
  }
}

interface Tag {
  name: string;
  closes: boolean;
  attributes: string;
}

const isLetter = (code: number) => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;

/** What stands where a `<` is: a tag, or something to be passed over up to `end`. Null when the text ends before. */
function readTag(html: string, at: number): { tag: Tag | null; end: number } | null {
  if (html.startsWith('<!--', at)) {
    const end = html.indexOf('-->', at + 4);
    return end === -1 ? null : { tag: null, end: end + 3 };
  }
  const closes = html[at + 1] === '/';
  let from = at + (closes ? 2 : 1);
  if (!isLetter(html.charCodeAt(from)) && html[from] !== '!' && html[from] !== '?') return { tag: null, end: at + 1 };
  const end = html.indexOf('>', from);
  if (end === -1) return null;
  const start = from;
  while (from < end && (isLetter(html.charCodeAt(from)) || (from > start && /\d/.test(html[from] as string))))
    from += 1;
  return {
    tag: { name: html.slice(start, from).toLowerCase(), closes, attributes: html.slice(from, end) },
    end: end + 1,
  };
}

const tableTags = new Set(['table', 'tr', 'td', 'th']);
const cut = (file: string) => new TeamctlError('invalid', 'import-cut', { file }, { file });
const tidy = (parts: readonly string[]) => decodeEntities(parts.join('')).replace(/\s+/g, ' ').trim();

/** Puts the tags of a page into tables; the rest of the markup says nothing about numbers. */
class TableBuilder {
  readonly tables: Row[][] = [];
  open = 0;
  private grid: Grid | null = null;
  private cell: { attributes: string; parts: string[] } | null = null;
  private inRow = false;

  text(text: string): void {
    this.cell?.parts.push(text);
  }

  take({ name, closes, attributes }: Tag): void {
    if (name === 'br' && this.cell) this.cell.parts.push(' ');
    if (name === 'table') this.table(closes);
    else if (name === 'tr') {
      this.endRow();
      if (!closes) this.startRow();
    } else if (name === 'td' || name === 'th') {
      this.endCell();
      if (closes) return;
      if (!this.inRow) this.startRow();
      if (this.inRow) this.cell = { attributes, parts: [] };
    }
  }

  private table(closes: boolean): void {
    if (closes) {
      this.endRow();
      if (this.grid) this.tables.push(this.grid.rows);
      this.grid = null;
      this.open -= 1;
      return;
    }
    this.open += 1;
    this.grid = new Grid();
    this.inRow = false;
    this.cell = null;
  }

  private startRow(): void {
    if (!this.grid) return;
    this.grid.startRow();
    this.inRow = true;
  }

  private endCell(): void {
    const { grid, cell } = this;
    if (grid && cell) grid.add(tidy(cell.parts), span(cell.attributes, 'colspan'), span(cell.attributes, 'rowspan'));
    this.cell = null;
  }

  private endRow(): void {
    this.endCell();
    if (this.grid && this.inRow) this.grid.endRow();
    this.inRow = false;
  }
}

/** One walk over the page, from `<` to `<`. */
function collect(html: string, file: string): Row[][] {
  const builder = new TableBuilder();
  const lower = html.toLowerCase();
  let at = 0;
  while (at < html.length) {
    const next = html.indexOf('<', at);
    builder.text(html.slice(at, next === -1 ? html.length : next));
    if (next === -1) break;
    const found = readTag(html, next);
    if (found === null) {
      if (builder.open > 0) throw cut(file);
      break;
    }
    at = found.end;
    if (found.tag === null) {
      if (at === next + 1) builder.text('<');
      continue;
    }
    const { name, closes, attributes } = found.tag;
    // A tag that was never closed has eaten the next one, and a value with it.
    if (tableTags.has(name) && attributes.includes('<')) throw cut(file);
    if (!closes && (name === 'script' || name === 'style')) {
      const end = lower.indexOf(`</${name}`, at);
      if (end === -1) break;
      at = end;
    } else builder.take(found.tag);
  }
  if (builder.open > 0) throw cut(file);
  return builder.tables;
}

/**
 * Tables of a web page that calls itself `.xls`, as many systems export.
 * @throws TeamctlError `invalid` when the last table has no end: the file was cut
 */
export function htmlTables(html: string, file: string): Table[] {
  return collect(html, file)
    .filter((rows) => rows.length > 0)
    .map((rows) => ({
      sheet: null,
      padded: false,
      async *rows() {
        if (rows.some((row) => row.cells.length > MAX_COLUMNS))
          throw new TeamctlError('refused', 'import-too-wide', { file, columns: MAX_COLUMNS }, { file });
        yield rows;
      },
    }));
}
