import type { OwnMeasure } from '../domain/records/own-measure.ts';
import { isPerCent, isShare, typedNumber } from '../domain/records/per-cent.ts';
import { type ColumnFacts, median } from './column-facts.ts';
import type { MappedColumn } from './columns.ts';
import type { Note } from './types.ts';
import { figureOf } from './values/figure.ts';

/** What can be read as a number in a column; 请假 below a rate says nothing of how the rates are written. */
const readable = ({ cells }: ColumnFacts): readonly string[] =>
  cells.flatMap(({ text }) => (Number.isNaN(figureOf(text) ?? Number.NaN) ? [] : [text]));

/**
 * How the bare numbers up to 1 are read that are all there is below a measure in per cent: a workbook keeps 98 % as 0.98,
 * but a rate that should be small may be .8 %.
 * @returns null where nothing has to be assumed: a number above 1, a sign in a cell or in the header
 */
function readingOf(measure: OwnMeasure, header: string, facts: ColumnFacts): 'shares' | 'per-cents' | null {
  const numbers = readable(facts).map(typedNumber);
  const isOpen =
    isPerCent(measure) &&
    !/[%％]/.test(header) &&
    numbers.every((typed) => typed !== null && !typed.signed && typed.value <= 1) &&
    numbers.some((typed) => typed !== null && typed.value > 0);
  if (!isOpen) return null;
  const { direction, most = 100 } = measure;
  return direction === 'more' && most >= 100 ? 'shares' : 'per-cents';
}

/** 0.98 → 98, without what binary fractions add. */
const perCentOf = (share: number): number => Number((share * 100).toFixed(6));

/** Reads the cells of a measure's column, shares as per cents; what has a sign is per cents already. */
export function inPerCent(measure: OwnMeasure, header: string, facts: ColumnFacts): (cell: string) => number | null {
  if (readingOf(measure, header, facts) !== 'shares') return figureOf;
  return (cell) => {
    const typed = typedNumber(cell);
    return typed === null || typed.signed ? figureOf(cell) : perCentOf(typed.value);
  };
}

/** Where figures are usually so many per cent, nobody means half a per cent by 0.5. */
const USUAL_PER_CENT = 10;

/** Which cells are written otherwise than their column: a bare 0.61 between 55 and 48 %, a bare 55 far below 0.61. */
export function strayShareIn(measure: OwnMeasure, header: string, facts: ColumnFacts): (cell: string) => boolean {
  if (!isPerCent(measure)) return () => false;
  if (readingOf(measure, header, facts) === 'shares') return isBareAboveOne;
  const known = readable(facts).flatMap((text) => figureOf(text) || []);
  return known.length === 0 || median(known) < USUAL_PER_CENT ? () => false : isBareShare;
}

/** A bare number above 0 and up to 1. */
export function isBareShare(cell: string): boolean {
  const typed = typedNumber(cell);
  return typed !== null && isShare(typed);
}

function isBareAboveOne(cell: string): boolean {
  const typed = typedNumber(cell);
  return typed !== null && !typed.signed && typed.value > 1;
}

/** What was assumed of a column, with one of its cells in both readings. */
export function perCentNotes({ header }: MappedColumn, measure: OwnMeasure | undefined, facts: ColumnFacts): Note[] {
  const reading = measure === undefined ? null : readingOf(measure, header, facts);
  if (reading === null) return [];
  const cell = readable(facts).find(isBareShare) ?? '';
  const value = Number(cell);
  const [share, plain] = [perCentOf(value), value];
  const data = reading === 'shares' ? { value: share, other: plain } : { value: plain, other: share };
  return [{ code: `read-as-${reading}`, data: { header, cell, ...data } }];
}
