import type { OwnMeasure } from './own-measure.ts';

/** Whether figures of a measure are per cents: 65 is 65 %. */
export const isPerCent = ({ unit }: Pick<OwnMeasure, 'unit'>): boolean => /^[%％]$/.test(unit.trim());

/** A number as somebody types it, and whether a sign of per cent stands behind it: `65`, `65%`, `６５ ％`. */
export interface TypedNumber {
  value: number;
  signed: boolean;
}

/** @returns null where it is no number */
export function typedNumber(text: string): TypedNumber | null {
  const found = /^(-?\d+(?:\.\d+)?)\s*(%?)$/.exec(text.normalize('NFKC').trim());
  return found === null ? null : { value: Number(found[1]), signed: found[2] === '%' };
}

/** Whether a bare number may be a share as well as a per cent: 0.65 is 65 % to a workbook, and 0.65 % to a measure in per cent. */
export const isShare = ({ value, signed }: TypedNumber): boolean => !signed && value > 0 && value <= 1;

/** What such a number can be, as one would type it. */
export const readingsOf = (value: number): readonly [string, string] => [
  `${Number((value * 100).toPrecision(12))}%`,
  `${value}%`,
];
