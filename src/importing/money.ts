import type { ColumnFacts } from './column-facts.ts';
import type { MappedColumn } from './columns.ts';
import { currencyNamed, moneyScales } from './profiles/units.ts';
import { type Decimal, type DecimalVotes, numberParts, parseNumber, voteDecimal } from './values/number.ts';

export interface DecimalVerdict {
  decimal: Decimal;
  /** Both signs were seen: lines of the first of each. */
  mixed: { point: number; comma: number } | null;
  /** Line of a `1.234` that may be a thousand or a little more than one. */
  unclear: number | null;
  /** Line of a `1.234` that is a thousand, since another cell shows that the comma is the decimal sign. */
  grouped?: number;
}

/**
 * The decimal sign of a column, decided by the column and not by the cell.
 * @param isWhole counts: a point before three digits is a thousand
 */
export function decideDecimal(facts: Pick<ColumnFacts, 'cells'>, isWhole: boolean): DecimalVerdict {
  const votes: DecimalVotes = { point: 0, comma: 0, open: 0 };
  for (const { line, text } of facts.cells) voteDecimal(text, line, votes);
  const none = { mixed: null, unclear: null };
  if (votes.point > 0 && votes.comma > 0)
    return { decimal: 'auto', mixed: { point: votes.point, comma: votes.comma }, unclear: null };
  if (votes.comma > 0) return { decimal: 'comma', ...none, ...(votes.open > 0 ? { grouped: votes.open } : {}) };
  if (votes.point > 0) return { decimal: 'point', ...none };
  if (votes.open === 0) return { decimal: 'auto', ...none };
  return isWhole ? { decimal: 'comma', ...none } : { decimal: 'auto', mixed: null, unclear: votes.open };
}

const signs: Readonly<Record<string, string>> = { $: 'USD', '￥': 'CNY', '¥': 'CNY' };

/** ISO code of a sign or code that stands with a number; `¥` may be the yen where a column says so. */
export const currencyOf = (sign: string): string | null =>
  sign === '' ? null : (signs[sign] ?? currencyNamed(sign) ?? sign);

/** Currencies that stand in the cells of an amount column. */
export function currenciesIn(facts: ColumnFacts): Set<string> {
  const found = new Set<string>();
  for (const { text } of facts.cells) {
    const code = currencyOf(numberParts(text)?.currency ?? '');
    if (code !== null) found.add(code);
  }
  return found;
}

export const moneyScaleOf = (column: Pick<MappedColumn, 'scale'>): number | null =>
  column.scale !== null && moneyScales.has(column.scale) ? column.scale : null;

const scaled = (value: number | null, scale: number) => (value === null ? null : Math.round(value * scale * 1e4) / 1e4);

/** Money in the unit of its column: 万元 dropped would be a wrong sum. */
export function moneyParser(scale: number | null, decimal: Decimal): (cell: string) => number | null {
  if (scale === null || scale === 1) return (cell) => parseNumber(cell, decimal);
  return (cell) => {
    const parts = numberParts(cell);
    const value = parseNumber(cell, decimal);
    // `1.2万` below 万元 says the unit once more.
    return parts !== null && parts.factor > 1 ? value : scaled(value, scale);
  };
}
