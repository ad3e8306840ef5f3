import type { Day } from '../domain/calendar/day.ts';
import { TeamctlError } from '../errors.ts';
import { type ColumnHints, indexOf, type MappedColumn, mapColumns, withRosterCode } from './columns.ts';
import { foldHeader } from './fold-header.ts';
import { recogniseGrain } from './grain.ts';
import { findHeader, type Header } from './header.ts';
import { builtInProfile, type ImportProfile } from './profiles/profile.ts';
import type { Field, Grain, Note, OpenedFile, Row, Table } from './types.ts';
import { type DateOrder, type OrderVotes, voteOrder } from './values/day.ts';
import { looksLikeDayFractions } from './values/duration.ts';
import { parseNumber } from './values/number.ts';

export interface UnderstandOptions {
  profile?: ImportProfile;
  /** The day of a file that has no day column. */
  on?: Day;
}

/** One table, its header and what its columns are. */
export interface Section {
  table: Table;
  /** Rows up to this line are title and header. */
  headerLine: number;
  headers: readonly string[];
  columns: readonly MappedColumn[];
  sample: readonly Row[];
}

export interface Understanding {
  file: string;
  opened: OpenedFile;
  grain: Grain;
  profile: string;
  sections: readonly Section[];
  dateOrder: DateOrder | null;
  /** Duration columns whose plain numbers are parts of a day. */
  dayFractions: ReadonlySet<Field>;
  on: Day | null;
  notes: readonly Note[];
}

/** Where a row is, beside its line: the sheet, when there are several to tell apart. */
export const sheetOf = ({ sections }: Pick<Understanding, 'sections'>, { table }: Pick<Section, 'table'>) =>
  sections.length > 1 ? table.sheet : null;

const SAMPLE = 500;

async function firstRows(table: Table): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const batch of table.rows()) {
    rows.push(...batch.slice(0, SAMPLE - rows.length));
    if (rows.length >= SAMPLE) break;
  }
  return rows;
}

const blank = (row: Row) => row.cells.every((cell) => cell.trim() === '');

function headerOf(
  rows: readonly Row[],
  { columns: map, aliases }: ColumnHints,
  wanted: boolean | undefined,
): Header | null {
  const named = [...Object.values(map), ...Object.values(aliases).flat()].filter(
    (header) => !/^\d+$/.test(String(header)),
  );
  const told = new Set(named.map((header) => foldHeader(String(header)).key));
  const numbers = Object.values(map).length > 0 && Object.values(map).every((header) => /^\d+$/.test(String(header)));
  const found = wanted === false ? null : findHeader(rows, told);
  if (found) return found;
  if (wanted !== false && !numbers) return null;
  const width = Math.max(0, ...rows.map((row) => row.cells.length));
  return { line: 0, headers: Array.from({ length: width }, (_, i) => String(i + 1)) };
}

async function sectionOf(
  table: Table,
  hints: ColumnHints,
  options: UnderstandOptions,
  file: string,
): Promise<Section | null> {
  const rows = (await firstRows(table)).filter((row) => !blank(row));
  const header = headerOf(rows, hints, options.profile?.header);
  if (!header) return null;
  const columns = mapColumns(header.headers, hints, file);
  return {
    table,
    headerLine: header.line,
    headers: header.headers,
    columns,
    sample: rows.filter((row) => row.line > header.line),
  };
}

function chosenTables(opened: OpenedFile, wanted: string | undefined, file: string): readonly Table[] {
  if (wanted === undefined) return opened.tables;
  const names = opened.tables.map((table, i) => table.sheet ?? String(i + 1));
  const at = names.indexOf(wanted) === -1 ? Number(wanted) - 1 : names.indexOf(wanted);
  const table = opened.tables[at];
  if (!table) throw new TeamctlError('usage', 'import-sheet-unknown', { file, sheet: wanted, sheets: names }, { file });
  return [table];
}

/** `03/04/2026` is only understood when some day of the column cannot be a month. */
async function decideOrder(sections: readonly Section[], file: string): Promise<DateOrder | null> {
  const votes: OrderVotes = { dmy: 0, mdy: 0, open: 0 };
  const columnsIn = (section: Section) =>
    (['day', 'joined', 'left'] as const).flatMap((field) => indexOf(section.columns).get(field) ?? []);
  const inSample = sections.some((section) =>
    columnsIn(section).some((at) =>
      section.sample.some((row) => /^\s*\d{1,2}[-/.]\d{1,2}[-/.]\d{4}/.test(row.cells[at] ?? '')),
    ),
  );
  if (!inSample) return null;
  for (const section of sections) {
    const columns = columnsIn(section);
    for await (const batch of section.table.rows())
      for (const row of batch) for (const at of columns) voteOrder(row.cells[at] ?? '', votes);
  }
  if (votes.mdy > 0 && votes.dmy === 0) return 'mdy';
  if (votes.dmy > 0 && votes.mdy === 0) return 'dmy';
  if (votes.dmy === 0 && votes.mdy === 0 && votes.open === 0) return 'mdy';
  throw new TeamctlError('invalid', 'import-date-order', { file }, { file });
}

/** A column with a unit in its header never holds parts of a day. */
const hasUnit = ({ columns }: Section, field: Field) =>
  columns.some((column) => column.field === field && column.scale !== null);

const cellsOf = (section: Section, field: Field): string[] => {
  const at = indexOf(section.columns).get(field);
  return at === undefined ? [] : section.sample.map((row) => row.cells[at] ?? '');
};

function findFractions(sections: readonly Section[]): Set<Field> {
  const fields: readonly Field[] = ['talkSeconds', 'attendedMinutes'];
  return new Set(
    fields.filter((field) =>
      looksLikeDayFractions(sections.flatMap((section) => (hasUnit(section, field) ? [] : cellsOf(section, field)))),
    ),
  );
}

function notesOf(sections: readonly Section[], order: DateOrder | null, fractions: ReadonlySet<Field>): Note[] {
  const notes: Note[] = [];
  if (order) notes.push({ code: 'date-order', data: { order } });
  for (const section of sections) {
    const column = section.columns.find((each) => each.field === 'talkSeconds');
    const plain = cellsOf(section, 'talkSeconds').some((cell) => (parseNumber(cell) ?? 0) > 0);
    if (column && column.scale === null && plain && !fractions.has('talkSeconds'))
      notes.push({ code: 'seconds-assumed', data: { header: column.header } });
    const intent = section.columns.find(
      (each) => each.field === 'intentB' && !/b/i.test(each.header.normalize('NFKC')),
    );
    if (intent) notes.push({ code: 'intent-ungraded', data: { header: intent.header } });
    if (
      section.columns.some((each) => each.field === 'rate') &&
      !section.columns.some((each) => each.field === 'connects')
    )
      notes.push({ code: 'connects-from-rate', data: {} });
  }
  return notes.filter((note, i) => notes.findIndex((other) => other.code === note.code) === i);
}

function grainOf(sections: readonly Section[], options: UnderstandOptions, file: string): Grain {
  const told = options.profile?.grain;
  if (told) return told;
  const found = new Set(sections.map((section) => recogniseGrain(section.columns, section.sample)));
  const [grain] = found;
  if (found.size > 1) {
    throw new TeamctlError(
      'usage',
      'import-choose-sheet',
      { file, sheets: sections.map((section) => section.table.sheet ?? '') },
      { file },
    );
  }
  if (grain) return grain;
  throw new TeamctlError(
    'invalid',
    'import-no-grain',
    { file, headers: (sections[0] as Section).headers.filter((each) => each !== '') },
    { file },
  );
}

/** What a grain cannot do without. */
function requireFields(sections: readonly Section[], grain: Grain, on: Day | null, file: string): void {
  for (const { columns, headers } of sections) {
    const at = indexOf(columns);
    const person = (['name', 'code', 'email', 'firstName', 'lastName'] as const).some((field) => at.has(field));
    const missing =
      !person && grain !== 'target' ? 'name' : grain !== 'roster' && !at.has('day') && on === null ? 'day' : null;
    if (missing)
      throw new TeamctlError(
        'invalid',
        'import-missing-field',
        { file, field: missing, headers: headers.filter((each) => each !== '') },
        { file },
      );
  }
}

/**
 * Reads the beginning of a file and decides what is what. Nothing is stored, nothing is guessed silently:
 * what was assumed is in `notes`, what cannot be decided is an error that names the flag for it.
 * @throws TeamctlError `invalid` or `usage`
 */
export async function understand(
  opened: OpenedFile,
  file: string,
  options: UnderstandOptions = {},
): Promise<Understanding> {
  const hints = { columns: options.profile?.columns ?? {}, aliases: options.profile?.aliases ?? {} };
  const found: Section[] = [];
  for (const table of chosenTables(opened, options.profile?.sheet, file)) {
    const section = await sectionOf(table, hints, options, file);
    if (section) found.push(section);
  }
  const usable = found.filter((section) => section.sample.length > 0);
  if (found.length === 0) throw new TeamctlError('invalid', 'import-no-header', { file }, { file });
  const candidates = usable.length > 0 ? usable : found;
  const known =
    candidates.length > 1 && options.profile?.grain === undefined
      ? candidates.filter((section) => recogniseGrain(section.columns, section.sample) !== null)
      : candidates;
  const chosen = known.length > 0 ? known : candidates;
  const grain = grainOf(chosen, options, file);
  const sections =
    grain === 'roster' || grain === 'target'
      ? chosen.map((each) => ({ ...each, columns: withRosterCode(each.columns) }))
      : chosen;
  requireFields(sections, grain, options.on ?? null, file);
  const dateOrder = options.profile?.dateOrder ?? (await decideOrder(sections, file));
  const dayFractions = findFractions(sections);
  return {
    file,
    opened,
    grain,
    sections,
    dateOrder,
    dayFractions,
    profile: options.profile?.id ?? builtInProfile[grain],
    on: options.on ?? null,
    notes: notesOf(sections, dateOrder, dayFractions),
  };
}
