import { hanNumber, narrow, tidy } from './example-words.ts';

/** Months and days in longer stretches, of which none is said in months or days itself. */
const STRETCHES: Readonly<Record<string, readonly (readonly [RegExp, number])[]>> = {
  ageMonths: [
    [/个?年|years?/i, 12],
    [/季度?|quarters?/i, 3],
    [/个?月|months?/i, 1],
  ],
  days: [
    [/个?年|years?/i, 365],
    [/季度?|quarters?/i, 90],
    [/个?月|months?/i, 30],
    [/周|星期|礼拜|weeks?/i, 7],
  ],
};
const HALF_YEARS: Readonly<Record<string, number>> = { ageMonths: 6, days: 180 };

/** `1年`, `半年`, `一年半` where months are counted or days; null where no stretch is named. */
export function stretchIn(text: string, field: string): string | null {
  const name = field.split('.').at(-1) ?? '';
  const half = HALF_YEARS[name];
  if (half === undefined) return null;
  const plain = narrow(text);
  if (/^半年|half a year/i.test(plain)) return String(half);
  for (const [unit, length] of STRETCHES[name] ?? []) {
    const [, digits = '', more] =
      new RegExp(`(\\d{1,4}(?:\\.\\d{1,2})?|[一二两三四五六七八九十]{1,3})\\s{0,3}(?:${unit.source})(半)?`, 'i').exec(
        plain,
      ) ?? [];
    if (digits !== '') return tidy(((Number(digits) || hanNumber(digits)) + (more ? 0.5 : 0)) * length);
  }
  // Of a date nobody can count without knowing today's.
  return /\d{4}\s*[-/.年]\s*\d/.test(plain) ? '3' : null;
}

/** A larger number in a date is its year. */
const YEARS = 1000;

/** Days that are the same every year, or nearly so. */
const DAYS_BY_NAME: readonly (readonly [RegExp, string])[] = [
  [/元旦|new year/i, '01-01'],
  [/清明/, '04-05'],
  [/劳动节|五一/, '05-01'],
  [/国庆|十一(?!月)/, '10-01'],
  [/冬至/, '12-22'],
  [/圣诞|christmas/i, '12-25'],
];

/** `6月1日`, `6-1`, `2026-06-01` → `'06-01'`; one that there is where none was meant. */
export function dayOfYear(text: string): string {
  const named = DAYS_BY_NAME.find(([words]) => words.test(text))?.[1];
  if (named !== undefined) return `'${named}'`;
  const plain = narrow(text).replace(/^(\d{2})(\d{2})$/, '$1-$2');
  const [month = 0, day = 0] = (plain.match(/\d+/g) ?? []).map(Number).filter((part) => part < YEARS);
  // Of a leap year, so that 02-29 is one.
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= 31;
  const last = new Date(Date.UTC(2028, month, 0)).getUTCDate();
  const two = (part: number) => String(part).padStart(2, '0');
  return isDay ? `'${two(month)}-${two(Math.min(day, last))}'` : "'06-01'";
}
