import { type Measure, measures } from '../domain/records/day-record.ts';
import type { MappedColumn } from './columns.ts';
import { FORMULA_WITHOUT_VALUE } from './formula.ts';
import type { RefusalCode } from './types.ts';
import type { Understanding } from './understand.ts';
import { parseDuration } from './values/duration.ts';
import { parseNumber } from './values/number.ts';

/** More than this in a day, or money beyond it, is a slip of the keyboard or a shifted column. */
const MOST_COUNT = 1_000_000;
const MOST_AMOUNT = 1e12;

const money = new Set([1, 1000, 10_000, 100_000_000]);

export interface MeasureColumn {
  measure: Measure;
  index: number;
  header: string;
  /** Value of a cell; null unknown, NaN unreadable. */
  parse(cell: string): number | null;
}

function parserOf(
  measure: Measure,
  column: MappedColumn,
  understanding: Understanding,
): (cell: string) => number | null {
  const dayFractions = understanding.dayFractions.has(measure);
  if (measure === 'talkSeconds')
    return (cell) => parseDuration(cell, { scale: column.scale ?? 1, dayFractions, short: 'minutes' });
  if (measure === 'attendedMinutes') {
    const scale = column.scale ?? 60;
    return (cell) => {
      const seconds = parseDuration(cell, { scale, dayFractions, short: 'hours' });
      return seconds === null ? null : Math.round(seconds / 60);
    };
  }
  return measure === 'amount' ? moneyParser(column) : parseNumber;
}

/** Money in the unit of the column's header: 万元 dropped would be a wrong sum. */
export function moneyParser(column: Pick<MappedColumn, 'scale'>): (cell: string) => number | null {
  const scale = column.scale !== null && money.has(column.scale) ? column.scale : 1;
  return scale === 1 ? parseNumber : (cell) => scaled(parseNumber(cell), scale);
}

const scaled = (value: number | null, scale: number) => (value === null ? null : Math.round(value * scale * 1e4) / 1e4);

/** The columns of a table that hold measures. */
export function measureColumns(columns: readonly MappedColumn[], understanding: Understanding): MeasureColumn[] {
  return columns.flatMap((column, index) => {
    const measure = measures.find((each) => each === column.field);
    return measure === undefined
      ? []
      : [{ measure, index, header: column.header, parse: parserOf(measure, column, understanding) }];
  });
}

/** Why a value cannot be stored; null when it can. */
export function faultOf(measure: Measure, value: number, cell: string): RefusalCode | null {
  if (Number.isNaN(value))
    return cell === FORMULA_WITHOUT_VALUE ? 'formula-without-value' : cell.startsWith('#') ? 'error-cell' : 'bad-value';
  if (value < 0) return 'negative';
  if (measure === 'amount') return value > MOST_AMOUNT ? 'too-large' : null;
  return value > MOST_COUNT ? 'too-large' : Number.isInteger(value) ? null : 'not-whole';
}
