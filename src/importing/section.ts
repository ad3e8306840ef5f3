import type { Day } from '../domain/calendar/day.ts';
import type { OwnMeasure } from '../domain/records/own-measure.ts';
import { TeamctlError } from '../errors.ts';
import { type ColumnFacts, factsOf } from './column-facts.ts';
import { type ColumnHints, type MappedColumn, mapColumns } from './columns.ts';
import { ownKeys, withOwn } from './figures.ts';
import { foldHeader } from './fold-header.ts';
import { findHeader, type Header, headerAt, isDataRow, numbered } from './header.ts';
import { refuseSwallowed } from './open-quote.ts';
import { knownShape } from './profiles/known-shapes.ts';
import type { ImportProfile } from './profiles/profile.ts';
import { settleTable } from './settle-table.ts';
import { moneyScaleIn, type TitleFacts, titleFacts } from './title-facts.ts';
import { isFooterText, isTotalRow } from './total-words.ts';
import type { Field, Note, Row, Table } from './types.ts';
import type { DurationReading } from './values/duration.ts';
import type { Decimal } from './values/number.ts';

/** One table, its header and what its columns are. */
export interface Section {
  table: Table;
  /** Rows up to this line are title and header. */
  headerLine: number;
  headers: readonly string[];
  columns: readonly MappedColumn[];
  facts: readonly ColumnFacts[];
  sample: readonly Row[];
  /** Rows above the header. */
  above: readonly Row[];
  title: TitleFacts;
  /** Day of all its rows, where no column has one. */
  on: Day | null;
  /** Year of days that are written without one. */
  year: number | null;
  /** Such days pass New Year: those of the second half of a year are of the year before. */
  turnsYear?: boolean;
  decimals: ReadonlyMap<number, Decimal>;
  /** By column. */
  durations: ReadonlyMap<number, DurationReading>;
  /** ISO code of its amounts; null where nothing says. */
  currency: string | null;
  notes: readonly Note[];
}

export interface SectionOptions {
  profile: ImportProfile;
  hints: ColumnHints;
  today: Day;
  file: string;
  /** Measures of the playbook that columns may hold. */
  own: readonly OwnMeasure[];
}

const SAMPLE = 1000;

async function firstRows(table: Table): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const batch of table.rows()) {
    for (const row of batch) if (rows.length < SAMPLE && row.cells.some((cell) => cell.trim() !== '')) rows.push(row);
    if (rows.length >= SAMPLE) break;
  }
  return rows;
}

function toldKeys({ columns, aliases }: ColumnHints): ReadonlySet<string> {
  const named = [...Object.values(columns).flat(), ...Object.values(aliases).flat()].filter(
    (header) => !/^\d+$/.test(String(header)),
  );
  return new Set(named.map((header) => foldHeader(String(header)).key));
}

interface Found {
  header: Header;
  shape: string | null;
}

function headerOf(rows: readonly Row[], { profile, hints, file, own }: SectionOptions): Found | null {
  const wanted = profile.headerRow;
  if (wanted !== undefined) {
    const header = headerAt(rows, wanted);
    if (header === null) throw new TeamctlError('usage', 'import-header-row', { file, line: wanted }, { file });
    return { header, shape: null };
  }
  const columns = Object.values(hints.columns).flat();
  const numbers = columns.length > 0 && columns.every((header) => /^\d+$/.test(String(header)));
  const shape = knownShape(rows);
  if (shape && profile.header !== true && !numbers)
    return { header: { line: 0, headers: shape.headers }, shape: shape.id };
  const found =
    profile.header === false ? null : findHeader(rows, new Set([...toldKeys(hints), ...ownKeys(own).keys()]));
  if (found) return { header: found, shape: null };
  if (profile.header !== false && !numbers) return null;
  const unknown = profile.header === false ? null : unknownHeader(rows, Number(hints.columns.code ?? 0) - 1);
  return { header: unknown ?? numbered(rows), shape: null };
}

const FEWEST_CODES = 3;

/** A first line that nobody knows the words of: letters alone where every code below has a digit. */
function unknownHeader(rows: readonly Row[], code: number): Header | null {
  const [first, ...rest] = rows.map(({ line, cells }) => ({ line, text: (cells[code] ?? '').trim() }));
  const below = rest.flatMap(({ text }) => text || []);
  const isHeader = first !== undefined && /^\p{L}[\p{L}\p{M}\s]*$/u.test(first.text) && below.length >= FEWEST_CODES;
  return isHeader && below.every((text) => /\d/.test(text)) ? headerAt(rows, first.line) : null;
}

/** Sums, remarks and single cells say nothing of what a column holds. */
function isAside({ cells }: Row, wide: boolean): boolean {
  if (isTotalRow(cells)) return true;
  const filled = cells.filter((cell) => cell.trim() !== '');
  return (
    filled.length === 0 || (wide && filled.length === 1) || (filled.length <= 4 && isFooterText(filled[0] as string))
  );
}

/** `单位：万元` in a remark below the table. */
function scaleBelow(rows: readonly Row[], headerLine: number): number | null {
  const below = rows
    .filter(({ line, cells }) => line > headerLine && !isDataRow(cells))
    .map(({ cells }) => cells.join(' '));
  return moneyScaleIn(below.join('\n').slice(0, 2000), false);
}

const MOMENT = /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}[ T]\d{1,2}:\d{2}(?::\d{2})?$/;

/** A title with the first and the last moment of a report: a line of its own, and no call. */
function isSpanTitle(cells: readonly string[]): boolean {
  const texts = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return texts.length <= 3 && texts.filter((text) => MOMENT.test(text)).length === 2;
}

/** 0, 1, 2, … above the header are the columns' own numbers, as programs write them that had no header to write. */
const areNumbersOfColumns = (cells: readonly string[]): boolean =>
  cells.length > 2 && cells.every((cell, i) => Number(cell) === i + Number(cells[0]) && /^[01]$/.test(cells[0] ?? ''));

/** A header below rows of data is a data row with a lucky word in it. */
function refuseDataAbove(above: readonly Row[], header: Header, { profile, file }: SectionOptions): void {
  const data = above.find((row) => isDataRow(row.cells) && !isSpanTitle(row.cells) && !areNumbersOfColumns(row.cells));
  if (data === undefined || profile.headerRow !== undefined || profile.header === true) return;
  throw new TeamctlError(
    'usage',
    'import-data-above-header',
    { file, line: header.line, above: data.line, text: data.cells.join(', ').slice(0, 80) },
    { file, line: data.line },
  );
}

/** The table with its header and columns; null where no row is a header. @throws TeamctlError */
export async function openSection(table: Table, options: SectionOptions): Promise<Section | null> {
  const rows = await firstRows(table);
  const found = headerOf(rows, options);
  if (found === null) return null;
  const { header } = found;
  const { profile, hints, today, file } = options;
  const above = rows.filter((row) => row.line < header.line);
  refuseSwallowed(rows, header.line, header.headers.length, file);
  refuseDataAbove(above, header, options);
  const wide = header.headers.filter((each) => each !== '').length >= 3;
  const sample = rows.filter((row) => row.line > header.line && !isAside(row, wide));
  const facts = factsOf(sample, header.headers.length);
  const mapping = mapColumns(header.headers, facts, hints, file);
  const told = new Set(Object.keys(hints.columns) as Field[]);
  const settled = settleTable({
    file,
    columns: mapping.columns,
    facts,
    sample,
    told,
    isWonTold: profile.won !== undefined,
  });
  const said = titleFacts(above, table.sheet, file, today, profile.year ?? null);
  const title = { ...said, moneyScale: said.moneyScale ?? scaleBelow(rows, header.line) };
  // What was chosen by the headers, and settled otherwise by what stands beside them, is not told.
  const stands = ({ code, data }: Note) =>
    code !== 'column-chosen' ||
    settled.columns.some((each) => each.header === data.header && each.field === data.field);
  const notes: Note[] = [...mapping.notes.filter(stands), ...settled.notes];
  if (found.shape !== null) notes.push({ code: 'known-shape', data: { shape: found.shape } });
  if (above.length > 0)
    notes.push({
      code: 'rows-above',
      data: {
        count: above.length,
        text: (above[0] as Row).cells
          .filter((cell) => cell !== '')
          .join(' ')
          .slice(0, 60),
      },
    });
  return {
    table,
    headerLine: header.line,
    headers: header.headers,
    columns: withOwn(settled.columns, options.own, told, facts),
    facts,
    sample,
    above,
    title,
    on: null,
    year: title.year,
    decimals: new Map(),
    durations: new Map(),
    currency: null,
    notes,
  };
}
