/** One to ninety-nine in Chinese figures, as a part of patterns. */
export const HAN_NUMBER = '(?:[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])';

/** Its value: 两, 十一, 二十七. */
export function hanNumber(text: string): number {
  const digit = (char: string | undefined, none: number) =>
    char === undefined || char === '' ? none : char === '两' ? 2 : '一二三四五六七八九'.indexOf(char) + 1;
  const [tens, ones] = text.split('十');
  return text.includes('十') ? 10 * digit(tens, 1) + digit(ones, 0) : digit(text, 0);
}

/** Of `5`, `十一`. */
export const numberOf = (text: string): number => (/^\d+$/.test(text) ? Number(text) : hanNumber(text));
