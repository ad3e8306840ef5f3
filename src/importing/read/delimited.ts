import { TeamctlError } from '../../errors.ts';
import type { Row } from '../types.ts';
import { LONGEST_LINE, MAX_COLUMNS } from './limits.ts';

/** A quoted field longer than this is a quote that was never closed. */
const LONGEST_QUOTED = 1 << 16;
const QUOTE = '"';

export interface Dialect {
  delimiter: string;
  /** `\r` only for files of old systems that know no line feed. */
  newline: '\n' | '\r';
}

const candidates = [',', ';', '\t', '|'] as const;

function countOutsideQuotes(line: string, delimiter: string): number {
  let quoted = false;
  let count = 0;
  for (const char of line) {
    if (char === QUOTE) quoted = !quoted;
    else if (char === delimiter && !quoted) count += 1;
  }
  return count;
}

/** The delimiter whose count is the same in most of the first lines; a single column needs none. */
export function detectDialect(head: string): Dialect {
  const newline = head.includes('\n') ? '\n' : head.includes('\r') ? '\r' : '\n';
  const lines = head
    .split(newline)
    .slice(0, 30)
    .filter((line) => line.trim() !== '');
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of candidates) {
    const counts = lines.map((line) => countOutsideQuotes(line, delimiter)).filter((count) => count > 0);
    const usual = mode(counts);
    const score = counts.filter((count) => count === usual).length * 1000 + Math.min(usual, 999);
    if (usual > 0 && score > best.score) best = { delimiter, score };
  }
  return { delimiter: best.delimiter, newline };
}

function mode(values: readonly number[]): number {
  const seen = new Map<number, number>();
  for (const value of values) seen.set(value, (seen.get(value) ?? 0) + 1);
  return [...seen].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

interface Scan {
  cells: string[];
  /** Position after the row's line end; -1 when the text ends before the row does. */
  next: number;
  lineEnds: number;
}

/**
 * One row that may hold quotes. A quote opens a field only at its start (or after `=`, as in `="00123"`);
 * anywhere else it is an ordinary character. Text after a closing quote is kept.
 */
function scanRow(text: string, from: number, dialect: Dialect, last: boolean): Scan {
  const { delimiter, newline } = dialect;
  const cells: string[] = [];
  let lineEnds = 0;
  let at = from;
  let cell = '';
  let start = true;
  for (;;) {
    if (at >= text.length) {
      if (!last) return { cells, next: -1, lineEnds };
      cells.push(cell);
      return { cells, next: at, lineEnds };
    }
    const char = text[at] as string;
    const opens = start && (char === QUOTE || (char === '=' && text[at + 1] === QUOTE));
    if (opens) {
      at += char === '=' ? 2 : 1;
      const closed = readQuoted(text, at, newline);
      if (closed === null) return { cells, next: last ? -2 : -1, lineEnds };
      cell += closed.value;
      lineEnds += closed.lineEnds;
      at = closed.next;
    } else if (char === delimiter) {
      cells.push(cell);
      cell = '';
      at += 1;
    } else if (char === newline || char === '\r') {
      if (char === '\r' && newline === '\n' && at + 1 >= text.length && !last) return { cells, next: -1, lineEnds };
      cells.push(cell);
      return { cells, next: at + (char === '\r' && text[at + 1] === '\n' ? 2 : 1), lineEnds };
    } else {
      const begin = at;
      do at += 1;
      while (at < text.length && text[at] !== delimiter && text[at] !== newline && text[at] !== '\r');
      cell += text.slice(begin, at);
    }
    start = char === delimiter;
  }
}

function readQuoted(
  text: string,
  from: number,
  newline: string,
): { value: string; next: number; lineEnds: number } | null {
  let value = '';
  let begin = from;
  for (let at = from; ; ) {
    const quote = text.indexOf(QUOTE, at);
    if (quote === -1) return null;
    if (text[quote + 1] !== QUOTE) return finish(value + single(text.slice(begin, quote)), quote + 1, newline);
    at = quote + 2;
    if (at - begin < PIECE) continue;
    value += single(text.slice(begin, at));
    begin = at;
  }
}

/** A piece for each pair of quotes would take a hundred times their memory, and so would finding all pairs at once. */
const PIECE = 1 << 14;
const single = (quoted: string) => quoted.replaceAll(QUOTE + QUOTE, QUOTE);

const finish = (value: string, next: number, newline: string) => ({
  value,
  next,
  lineEnds: value.split(newline).length - 1,
});

/** Where the delimiters of a text stand, asked for from its beginning to its end: each is looked for once. */
class Positions {
  private readonly text: string;
  private readonly delimiter: string;
  private next: number;

  constructor(text: string, delimiter: string) {
    this.text = text;
    this.delimiter = delimiter;
    this.next = text.indexOf(delimiter);
  }

  /** The cells between two places, the second behind the last character. */
  cells(from: number, to: number): string[] {
    const { text, delimiter } = this;
    const cells: string[] = [];
    let at = from;
    let { next } = this;
    if (next !== -1 && next < from) next = text.indexOf(delimiter, from);
    for (; next !== -1 && next < to; next = text.indexOf(delimiter, at)) {
      cells.push(text.slice(at, next));
      at = next + 1;
    }
    cells.push(text.slice(at, to));
    this.next = next;
    return cells;
  }
}

/**
 * Rows of a text with delimiters, in batches. Lines without a quote take a quick way: from delimiter to delimiter.
 * An own reader, for csv-parse alone takes several times the budget of a million rows.
 * @param onEnd told whether the last line had its line end
 * @throws TeamctlError `invalid` for a quote that is never closed, with the line where it opened
 */
export function* readDelimited(
  pieces: Iterable<string>,
  dialect: Dialect,
  file: string,
  onEnd?: (complete: boolean, line: number) => void,
): Generator<Row[]> {
  let rest = '';
  let line = 1;
  let quoted = false;
  const narrow = (row: Row): Row => {
    if (row.cells.length > MAX_COLUMNS && row.cells.slice(MAX_COLUMNS).some((cell) => cell.trim() !== ''))
      throw new TeamctlError('refused', 'import-too-wide', { file, columns: MAX_COLUMNS }, { file, line: row.line });
    return row;
  };
  const take = function* (text: string, last: boolean): Generator<Row[]> {
    const rows: Row[] = [];
    const delimiters = new Positions(text, dialect.delimiter);
    let carriage = text.indexOf('\r');
    let at = 0;
    while (at < text.length) {
      const end = text.indexOf(dialect.newline, at);
      const stop = end === -1 ? text.length : end;
      if (stop - at > LONGEST_LINE)
        throw new TeamctlError('refused', 'import-line-too-long', { line, characters: LONGEST_LINE }, { file, line });
      if (end === -1 && !last) break;
      const quote = quoted ? text.indexOf(QUOTE, at) : -1;
      if (quote !== -1 && quote < stop) {
        const scan = scanRow(text, at, dialect, last);
        if (scan.next === -2 || (scan.next === -1 && text.length - at > LONGEST_QUOTED))
          throw unclosed(file, line, text.slice(at, stop));
        if (scan.next === -1) break;
        rows.push(
          narrow(
            scan.lineEnds === 0 ? { line, cells: scan.cells } : { line, cells: scan.cells, lines: 1 + scan.lineEnds },
          ),
        );
        line += 1 + scan.lineEnds;
        at = scan.next;
        continue;
      }
      if (carriage !== -1 && carriage < at) carriage = text.indexOf('\r', at);
      if (carriage === -1 || carriage >= stop - 1) {
        const to = carriage >= at && carriage < stop ? carriage : stop;
        rows.push(narrow({ line, cells: delimiters.cells(at, to) }));
        line += 1;
      } else
        for (const part of text.slice(at, text[stop - 1] === '\r' ? stop - 1 : stop).split('\r')) {
          rows.push(narrow({ line, cells: part.split(dialect.delimiter) }));
          line += 1;
        }
      at = stop + 1;
    }
    rest = text.slice(at);
    if (rows.length > 0) yield rows;
  };
  let ends = true;
  for (const piece of pieces) {
    if (piece === '') continue;
    quoted = quoted ? rest.includes(QUOTE) || piece.includes(QUOTE) : piece.includes(QUOTE);
    ends = piece.endsWith(dialect.newline) || piece.endsWith('\r');
    yield* take(rest + piece, false);
    quoted = quoted && rest.includes(QUOTE);
  }
  yield* take(rest, true);
  onEnd?.(ends, line - 1);
}

const unclosed = (file: string, line: number, excerpt: string) =>
  new TeamctlError('invalid', 'import-unclosed-quote', { file, line }, { file, line, excerpt: excerpt.slice(0, 80) });
