/** `1 row`, `2 rows` in English; a word with another plural brings it. */
export const counted = (value: number | string | undefined, word: string, plural = `${word}s`): string =>
  `${value ?? 0} ${Number(value) === 1 ? word : plural}`;

/** A figure and its unit: `36%`, `25°C`, `192 人`, `25 min`. */
export const withUnit = (value: number | string, unit: string): string =>
  unit === '' || /^[%‰°℃℉]/.test(unit) ? `${value}${unit}` : `${value} ${unit}`;
