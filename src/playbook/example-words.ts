const WIDE_ZERO = 0xff10;
/** `０。３` → `0.3`: digits and marks as the program reads them. */
export const narrow = (text: string): string =>
  text
    .replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - WIDE_ZERO))
    .replace(/[．。]/g, '.')
    .replace(/[：]/g, ':')
    .replace(/[％]/g, '%')
    .replace(/[\u2010\u2011\u2212]/g, '-')
    .replace(/[“”"'‘’]/g, '')
    .trim();

export const tidy = (value: number): string => String(Number(value.toPrecision(6)));

const DIGITS = '零一二三四五六七八九十';

/** `二十五` → 25, up to ninety-nine. */
export function hanNumber(text: string): number {
  const digit = (sign: string, none: number) => (sign === '' ? none : DIGITS.indexOf(sign === '两' ? '二' : sign));
  const [tens, ones] = text.split('十') as [string, string?];
  return ones === undefined ? digit(tens, 0) : digit(tens, 1) * 10 + digit(ones, 0);
}
