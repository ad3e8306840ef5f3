import { type Day, dayFromNumber } from '../domain/calendar/day.ts';
import { grouped } from '../domain/records/ordered-records.ts';
import { type Figure, figureFault, type OwnMeasure } from '../domain/records/own-measure.ts';
import type { ColumnFacts } from './column-facts.ts';
import type { MappedColumn } from './columns.ts';
import { foldHeader } from './fold-header.ts';
import { ownCell } from './own-cell.ts';
import { inPerCent, strayShareIn } from './per-cent-column.ts';
import type { RowReader } from './row-reader.ts';
import type { Note, Row } from './types.ts';
import type { Section } from './understand.ts';
import { parseLeave } from './values/leave.ts';

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

const NO_FIGURES: readonly { measure: string; value: number }[] = [];

interface FigureColumn {
  measure: OwnMeasure;
  index: number;
  header: string;
  numberIn(cell: string): number | null;
  isStray(cell: string): boolean;
}

const figureColumns = ({ columns, facts }: Section): FigureColumn[] =>
  columns.flatMap(({ own, header }, index) =>
    own ? [{ measure: own, index, header, ...readingOf(own, header, facts[index] as ColumnFacts) }] : [],
  );

const readingOf = (own: OwnMeasure, header: string, facts: ColumnFacts) => ({
  numberIn: inPerCent(own, header, facts),
  isStray: strayShareIn(own, header, facts),
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
    for (const { measure, index, header, numberIn, isStray } of columns) {
      const cell = ownCell(row, index);
      const value = parseLeave(cell) === null ? numberIn(cell) : null;
      if (value === null) continue;
      const wrong = Number.isNaN(value) ? 'bad-value' : figureFault(measure, value);
      const fault = isStray(cell) ? 'share-or-per-cent' : wrong;
      if (fault !== null) return reader.refuse(row, fault, { column: header, value: cell.slice(0, 40) });
      found.push({ measure: measure.id, value });
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
