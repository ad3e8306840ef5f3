import { type Measure, measures } from '../domain/records/day-record.ts';
import type { MappedColumn } from './columns.ts';
import { FORMULA_WITHOUT_VALUE } from './formula.ts';
import { moneyParser, moneyScaleOf } from './money.ts';
import type { RefusalCode } from './types.ts';
import type { Section } from './understand.ts';
import { type DurationReading, isLongClock, parseDuration, shortClock } from './values/duration.ts';
import { parseNumber } from './values/number.ts';

/** More than this in a day, or money beyond it, is a slip of the keyboard or a shifted column. */
const MOST_COUNT = 1_000_000;
const MOST_AMOUNT = 1e12;

export interface MeasureColumn {
  measure: Measure;
  index: number;
  header: string;
  /** Value of a cell; null unknown, NaN unreadable. */
  parse(cell: string): number | null;
}

const UNDECIDED: DurationReading = { scale: null, clock: null, decimal: 'auto' };

function parserOf(
  measure: Measure,
  column: MappedColumn,
  index: number,
  section: Section,
): (cell: string) => number | null {
  const decimal = section.decimals.get(index) ?? 'auto';
  if (measure === 'amount') return moneyParser(moneyScaleOf(column), decimal);
  if (measure !== 'talkSeconds' && measure !== 'attendedMinutes') return (cell) => parseNumber(cell, decimal);
  const reading = section.durations.get(index) ?? UNDECIDED;
  if (measure === 'talkSeconds') return (cell) => parseDuration(cell, reading);
  return (cell) => {
    const seconds = parseDuration(cell, reading);
    return seconds === null ? null : Math.round(seconds / 60);
  };
}

/** The columns of a table that hold measures. */
export function measureColumns(section: Section): MeasureColumn[] {
  return section.columns.flatMap((column, index) => {
    const measure = measures.find((each) => each === column.field);
    return measure === undefined
      ? []
      : [{ measure, index, header: column.header, parse: parserOf(measure, column, index, section) }];
  });
}

/** Why a value cannot be stored; null when it can. */
export function faultOf(measure: Measure, value: number, cell: string): RefusalCode | null {
  if (Number.isNaN(value)) return unreadable(measure, cell);
  if (value < 0) return 'negative';
  if (measure === 'amount') return value > MOST_AMOUNT ? 'too-large' : null;
  return value > MOST_COUNT ? 'too-large' : Number.isInteger(value) ? null : 'not-whole';
}

function unreadable(measure: Measure, cell: string): RefusalCode {
  if (cell === FORMULA_WITHOUT_VALUE) return 'formula-without-value';
  if (cell.startsWith('#')) return 'error-cell';
  const isTime = measure === 'talkSeconds' || measure === 'attendedMinutes';
  if (isTime && (shortClock(cell) !== null || isLongClock(cell) || /^[\d.]+$/.test(cell.trim())))
    return 'unclear-duration';
  return /^[¥￥$€]?\s?-?\d{1,3}\.\d{3}$/.test(cell.trim()) ? 'unclear-number' : 'bad-value';
}
