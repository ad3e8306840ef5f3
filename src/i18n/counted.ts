/** `1 row`, `2 rows` in English; a word with another plural brings it. */
export const counted = (value: number | string | undefined, word: string, plural = `${word}s`): string =>
  `${value ?? 0} ${Number(value) === 1 ? word : plural}`;

/** A figure and its unit: `36%`, `25°C`, `192 人`, `25 min`. */
export const withUnit = (value: number | string, unit: string): string =>
  unit === '' || /^[%‰°℃℉]/.test(unit) ? `${value}${unit}` : `${value} ${unit}`;

/** A figure as it is read out: in tenths, and below one in hundredths, for a tenth would make two different ones the same. */
export const rounded = (value: number): number => {
  const parts = Math.abs(value) < 1 ? 100 : 10;
  return Math.round(value * parts) / parts;
};
