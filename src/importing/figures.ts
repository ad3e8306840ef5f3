import { type Day, dayFromNumber } from '../domain/calendar/day.ts';
import { grouped } from '../domain/records/ordered-records.ts';
import { type Figure, figureFault, type OwnMeasure } from '../domain/records/own-measure.ts';
import { isPerCent, typedNumber } from '../domain/records/per-cent.ts';
import { type ColumnFacts, median } from './column-facts.ts';
import type { MappedColumn } from './columns.ts';
import { foldHeader } from './fold-header.ts';
import { ownCell } from './own-cell.ts';
import type { RowReader } from './row-reader.ts';
import type { Note, Row } from './types.ts';
import type { Section } from './understand.ts';
import { parseLeave } from './values/leave.ts';
import { isNothing, parseNumber } from './values/number.ts';

/** A figure of a measure of the playbook, as a row gives it. */
export interface FigureCell {
  /** Index into the people of the file. */
  person: number;
  /** Days since 1970-01-01. */
  day: number;
  measure: string;
  value: number;
  line: number;
  /** True where the row holds nothing else to store. */
  alone: boolean;
}

/** Folded headers by which files call the playbook's measures. */
export const ownKeys = (own: readonly OwnMeasure[]): ReadonlyMap<string, OwnMeasure> =>
  new Map(
    own.flatMap((each) => [each.id, each.title, ...each.aliases].map((name) => [foldHeader(name).key, each] as const)),
  );

interface Claim {
  at: number;
  use: 'own' | 'ownTarget';
  measure: OwnMeasure;
  /** Place of the header among the names of the measure: the lower, the better. */
  rank: number;
}

/** Which column is which measure: a better name of it goes before a column that stands further left. */
function claims(columns: readonly MappedColumn[], own: readonly OwnMeasure[], told: ReadonlySet<string>): Claim[] {
  const keys = ownKeys(own);
  const rankOf = ({ id, title, aliases }: OwnMeasure, key: string) =>
    [title, id, ...aliases].findIndex((name) => foldHeader(name).key === key);
  const best = new Map<string, Claim>();
  columns.forEach((column, at) => {
    if (column.header === '' || (column.field !== null && told.has(column.field))) return;
    const { key, base } = foldHeader(column.header);
    const bare = key.replace(TARGET_WORD, '');
    const name = [key, base, bare].find((each) => keys.has(each));
    if (name === undefined) return;
    const measure = keys.get(name) as OwnMeasure;
    const use = name === key || name === base ? ('own' as const) : ('ownTarget' as const);
    const claim = { at, use, measure, rank: rankOf(measure, name) };
    const before = best.get(`${use} ${measure.id}`);
    if (before === undefined || claim.rank < before.rank) best.set(`${use} ${measure.id}`, claim);
  });
  return [...best.values()];
}

/** `续保率目标`, `target renewal rate`: what is asked of a measure, not what came of it. */
const TARGET_WORD = /^(?:目标|target)|(?:目标值?|target)$/;

/** Columns that the playbook names are its measures or their targets, also where a header could mean something else. */
export function withOwn(
  columns: readonly MappedColumn[],
  own: readonly OwnMeasure[],
  told: ReadonlySet<string>,
  facts: readonly ColumnFacts[],
): MappedColumn[] {
  if (own.length === 0) return [...columns];
  // `Quality` of a lead, High or Low, is no number of anything.
  const isWords = ({ cells }: ColumnFacts) => cells.length > 0 && cells.every(({ text }) => !/\d/.test(text));
  const found = new Map(
    claims(columns, own, told).flatMap((claim) =>
      isWords(facts[claim.at] as ColumnFacts) ? [] : [[claim.at, claim] as const],
    ),
  );
  return columns.map((column, at) => {
    const claim = found.get(at);
    return claim === undefined ? column : { ...column, field: null, [claim.use]: claim.measure };
  });
}

/** `0:35`, `1:02:05` → seconds. */
function clockSeconds(cell: string): number | null {
  const parts = /^(?:(\d{1,2}):)?(\d{1,3}):(\d{2})$/.exec(cell.trim());
  if (!parts) return null;
  const [hours, minutes, seconds] = [Number(parts[1] ?? 0), Number(parts[2]), Number(parts[3])];
  return hours * 3600 + minutes * 60 + seconds;
}

const bare = (cell: string) => cell.trim().replace(/(?:[%％]|分|秒|件|次|人|s|pts?)$/i, '');

/** What a cell of such a measure says: plain, a clock, or with its unit; null where it says nothing, NaN where it is not readable. */
export function figureOf(cell: string): number | null {
  const text = cell.trim();
  if (text === '' || isNothing(text)) return null;
  return clockSeconds(text) ?? parseNumber(bare(text)) ?? Number.NaN;
}

/** A workbook keeps 98 % as 0.98: where no cell is above 1 and none has a sign, the column holds shares. */
export const holdsShares = (measure: OwnMeasure, { cells }: ColumnFacts): boolean =>
  isPerCent(measure) &&
  (measure.most === undefined ? measure.direction === 'more' : measure.most === 100) &&
  cells.length > 0 &&
  cells.every(({ text }) => Number(text) <= 1);

/** Where figures are usually so many per cent, nobody means half a per cent by 0.5. */
const USUAL_PER_CENT = 10;

/** Which cells of a column may be shares among per cents: a bare 0.61 between 55 and 48 %. */
export function strayShareIn(measure: OwnMeasure, { cells }: ColumnFacts): (cell: string) => boolean {
  if (!isPerCent(measure)) return () => false;
  const known = cells.flatMap(({ text }) => figureOf(text) || []);
  if (known.length === 0 || median(known) < USUAL_PER_CENT) return () => false;
  return isBareShare;
}

/** A bare number above 0 and up to 1. */
export function isBareShare(cell: string): boolean {
  const typed = typedNumber(cell);
  return typed !== null && !typed.signed && typed.value > 0 && typed.value <= 1;
}

const NO_FIGURES: readonly { measure: string; value: number }[] = [];

interface FigureColumn {
  measure: OwnMeasure;
  index: number;
  header: string;
  scale: number;
  isStray(cell: string): boolean;
}

const figureColumns = ({ columns, facts }: Section): FigureColumn[] =>
  columns.flatMap(({ own, header }, index) =>
    own ? [{ measure: own, index, header, ...readingOf(own, facts[index] as ColumnFacts) }] : [],
  );

const readingOf = (own: OwnMeasure, facts: ColumnFacts) => ({
  scale: holdsShares(own, facts) ? 100 : 1,
  isStray: strayShareIn(own, facts),
});

/**
 * Reads the figures of a row; empty cells say nothing.
 * @returns null where one of them was refused
 */
export function figureReader(section: Section, reader: RowReader) {
  const columns = figureColumns(section);
  return (row: Row): readonly { measure: string; value: number }[] | null => {
    if (columns.length === 0) return NO_FIGURES;
    const found: { measure: string; value: number }[] = [];
    for (const { measure, index, header, scale, isStray } of columns) {
      const cell = ownCell(row, index);
      const value = parseLeave(cell) === null ? figureOf(cell) : null;
      if (value === null) continue;
      const wrong = Number.isNaN(value) ? 'bad-value' : figureFault(measure, value * scale);
      const fault = isStray(cell) ? 'share-or-per-cent' : wrong;
      if (fault !== null) return reader.refuse(row, fault, { column: header, value: cell.slice(0, 40) });
      found.push({ measure: measure.id, value: Number((value * scale).toFixed(6)) });
    }
    return found;
  };
}

export interface FigurePlan {
  /** To be stored, the last of a person, day and measure winning. */
  writes: readonly FigureCell[];
  /** Rows with nothing but figures: how many hold something new, and how many do not. */
  rows: { stored: number; unchanged: number };
  notes: readonly Note[];
}

/**
 * Compares with what is stored. A stored figure that the file says differently stays, unless `replace` was told.
 * @param storedOf figures of a person of the file; of one whom nobody knows yet there are none
 */
export async function planFigures(
  cells: readonly FigureCell[],
  storedOf: (person: number, from: Day, to: Day) => Promise<readonly Figure[]>,
  replace: boolean,
): Promise<FigurePlan> {
  const writes: FigureCell[] = [];
  const lines = new Map<number, boolean>();
  let differing = 0;
  for (const [person, own] of grouped(cells, (each) => each.person)) {
    const days = own.map(({ day }) => day).sort((a, b) => a - b);
    const stored = await storedOf(person, dayFromNumber(days[0] as number), dayFromNumber(days.at(-1) as number));
    const known = new Map(stored.map((each) => [`${each.day} ${each.measure}`, each.value]));
    for (const cell of own) {
      const before = known.get(`${dayFromNumber(cell.day)} ${cell.measure}`);
      const isNew = before === undefined || (before !== cell.value && replace);
      if (before !== undefined && before !== cell.value && !replace) differing += 1;
      if (isNew) writes.push(cell);
      if (cell.alone) lines.set(cell.line, (lines.get(cell.line) ?? false) || isNew);
    }
  }
  const stored = [...lines.values()].filter(Boolean).length;
  return {
    writes,
    rows: { stored, unchanged: lines.size - stored },
    notes: differing === 0 ? [] : [{ code: 'figures-differ', data: { count: differing } }],
  };
}
