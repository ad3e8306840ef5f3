import { type Measure, type Measures, measures, measuresOfCalls } from '../domain/records/day-record.ts';
import { impossibility } from '../domain/records/plausible.ts';
import { indexOf } from './columns.ts';
import type { Dashes } from './dashes.ts';
import { type FigureCell, figureReader } from './figures.ts';
import type { Tally } from './gather-records.ts';
import { hashCells } from './hash.ts';
import { leaveInRemarks, type SpokenLeave } from './leave-remarks.ts';
import { faultOf, type MeasureColumn, measureColumns } from './measure-columns.ts';
import { ownCell } from './own-cell.ts';
import { directionOf } from './profiles/kinds.ts';
import type { RecordBatch } from './record-batch.ts';
import { rowNumberColumns } from './row-numbers.ts';
import { type PersonContext, PersonReader, type RowReader } from './row-reader.ts';
import type { Row } from './types.ts';
import type { Section } from './understand.ts';
import { type Leave, parseLeave } from './values/leave.ts';
import { parseNumber } from './values/number.ts';
import { isFiltered } from './where.ts';

/** What a row did: counted, refused, held nothing to count, or was left out on purpose. */
export type RowOutcome = 'taken' | 'refused' | 'passed-over' | 'left-out';
export type RowHandler = (row: Row) => RowOutcome;

/** A day on which somebody was away, as a file says in place of numbers. */
export interface LeaveDay extends Leave {
  person: number;
  day: number;
}

/** What rows of days say beside their numbers. */
export interface DaysBeside {
  away: LeaveDay[];
  figures: FigureCell[];
  spoken: SpokenLeave;
  dashes: Dashes;
}

/** Measures that day files of these tables carry; connects too where they follow from a rate. */
export function dayMeasures(sections: readonly Section[]): Measure[] {
  const found = new Set(sections.flatMap((section) => section.columns.map((column) => column.field)));
  if (found.has('rate') && found.has('dials')) found.add('connects');
  return measures.filter((measure) => found.has(measure));
}

/** One row a member and day: each measure is read, checked and put into the batch. */
export function dayHandler(
  section: Section,
  context: PersonContext,
  batch: RecordBatch,
  tally: Tally,
  { away, figures, spoken, dashes }: DaysBeside,
): RowHandler {
  const reader = new PersonReader(section, context);
  const columns = measureColumns(section);
  const rateAt = columns.some((column) => column.measure === 'connects') ? undefined : reader.at.get('rate');
  const numbered = rowNumberColumns(section.headers);
  const values: Partial<Measures> = {};
  const figuresOf = figureReader(section, reader);
  const remarks = leaveInRemarks(section, spoken);
  const numbersAt = [
    ...columns.map(({ index }) => index),
    ...section.columns.flatMap(({ own }, i) => (own === undefined ? [] : [i])),
  ];
  const isOtherWay = otherWay(section, context);
  const dashesOf = dashes.readerOf(columns);
  return (row) => {
    const aside = isOtherWay(row);
    // What was sold on calls that came in is sold all the same.
    if (
      aside &&
      !columns.some(({ measure, index }) => !measuresOfCalls.includes(measure) && ownCell(row, index) !== '')
    )
      return tally.leave('other-way', row);
    const whose = reader.personDay(row);
    if (whose === null || !readMeasures(row, columns, reader, values)) return 'refused';
    if (aside) for (const { measure } of columns) if (measuresOfCalls.includes(measure)) values[measure] = null;
    if (rateAt !== undefined && !readRate(row, rateAt, reader, values)) return 'refused';
    const given = figuresOf(row);
    if (given === null) return 'refused';
    const found = foundIn(columns, values);
    const hasNumbers = given.length > 0 || found === 'numbers';
    const leave = leaveOf(row, numbersAt) ?? remarks(row, hasNumbers);
    if (leave !== null) away.push({ ...whose, ...leave });
    // Noughts of somebody who was away all day are no day of work.
    const isRest = leave !== null && leave.half === null && !hasNumbers;
    if (isRest) for (const { measure } of columns) values[measure] = null;
    const alone = isRest || found === 'nothing';
    if (alone && given.length === 0) return 'passed-over';
    const rule = impossibility(values);
    if (rule !== null) {
      reader.refuse(row, 'impossible', { rule });
      return 'refused';
    }
    for (const each of given) figures.push({ ...each, ...whose, line: row.line, alone });
    if (alone) return 'taken';
    const at = batch.add(whose.person, whose.day, row.line);
    batch.setHash(at, hashCells(row.cells, numbered));
    for (const { measure } of columns) batch.set(at, measure, values[measure] as number | null);
    if (rateAt !== undefined && values.connects !== undefined) batch.set(at, 'connects', values.connects);
    dashesOf(at, values, row);
    tally.read(values);
    return 'taken';
  };
}

/** Whether a row of a report by directions is of calls that came in, of the house, or of no calls at all. */
function otherWay(section: Section, context: PersonContext): (row: Row) => boolean {
  const at = indexOf(section.columns).get('direction');
  if (at === undefined || isFiltered(context.understanding.told, section.headers[at] as string)) return () => false;
  return ({ cells }) => {
    const way = directionOf(cells[at] ?? '');
    return way === 'in' || way === 'internal';
  };
}

/** What a row gave: numbers above 0, noughts alone, or nothing. */
function foundIn(columns: readonly MeasureColumn[], values: Partial<Measures>): 'numbers' | 'noughts' | 'nothing' {
  let found: 'noughts' | 'nothing' = 'nothing';
  for (const { measure } of columns) {
    const value = values[measure] ?? null;
    if (value === null) continue;
    if (value > 0) return 'numbers';
    found = 'noughts';
  }
  return found;
}

/** Nearly all cells are figures, which begin with a digit, a point or a comma: those need no second look. */
function isWord(cell: string): boolean {
  if (cell === '') return false;
  const first = cell.charCodeAt(0);
  return (first < 0x30 || first > 0x39) && first !== 0x2e && first !== 0x2c;
}

/** The first cell of these columns that says that somebody was away. */
function leaveOf(row: Row, columns: readonly number[]): Leave | null {
  for (const index of columns) {
    const cell = row.cells[index] ?? '';
    const leave = isWord(cell) ? parseLeave(cell) : null;
    if (leave !== null) return leave;
  }
  return null;
}

function readMeasures(
  row: Row,
  columns: readonly MeasureColumn[],
  reader: RowReader,
  values: Partial<Measures>,
): boolean {
  for (const { measure } of columns) values[measure] = null;
  for (const { measure, index, header, parse } of columns) {
    const cell = ownCell(row, index);
    const value = isWord(cell) && parseLeave(cell) !== null ? null : parse(cell);
    const fault = value === null ? null : faultOf(measure, value, cell);
    if (fault !== null) {
      reader.refuse(row, fault, { column: header, value: cell.slice(0, 40) });
      return false;
    }
    // Several columns that were told of one measure add up.
    if (value !== null) values[measure] = (values[measure] ?? 0) + value;
  }
  return true;
}

/** Connects from dials and a rate, `45.3%` or 45.3 or 0.453. */
function readRate(row: Row, at: number, reader: RowReader, values: Partial<Measures>): boolean {
  const cell = ownCell(row, at);
  const number = parseNumber(cell);
  const rate = number !== null && number > 1 ? number / 100 : number;
  if (rate !== null && !(rate >= 0 && rate <= 1)) {
    reader.refuse(row, 'bad-value', { column: 'rate', value: cell.slice(0, 40) });
    return false;
  }
  values.connects = rate === null || values.dials == null ? null : Math.round(values.dials * rate);
  return true;
}
