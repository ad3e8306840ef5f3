import { TeamctlError } from '../../errors.ts';
import { type ImportProfile, unitWords } from '../../importing/profiles/profile.ts';
import { markWords } from '../../importing/values/shift.ts';
import { splitCondition } from '../../importing/where.ts';
import { requireChoice } from '../find/choice.ts';
import type { ImportWords } from './settings.ts';

/** `COLUMN=UNIT`; the column may be a header that holds an equals sign itself. */
function readUnits(texts: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    texts.map((text) => {
      const at = Math.max(text.lastIndexOf('='), text.lastIndexOf('＝'));
      if (at < 1) throw new TeamctlError('usage', 'import-where-syntax', { value: text, field: 'unit' });
      return [text.slice(0, at).trim(), requireChoice(text.slice(at + 1).trim(), unitWords, 'unit')];
    }),
  );
}

/** `MARK=WORD`, in which the mark may be any sign. */
function readMarks(texts: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    texts.map((text) => {
      const at = Math.max(text.lastIndexOf('='), text.lastIndexOf('＝'));
      if (at < 1) throw new TeamctlError('usage', 'import-mark-syntax', { value: text });
      return [text.slice(0, at).trim(), requireChoice(text.slice(at + 1).trim(), markWords, 'mark')];
    }),
  );
}

function readNumber(text: string, field: string, least: number, most: number): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  throw new TeamctlError('usage', 'bad-choice', { value: text, field, choices: [`${least} … ${most}`] });
}

/** How the table itself is to be read, as somebody typed it. @throws TeamctlError `usage` */
export function tableWords(words: ImportWords): Partial<ImportProfile> {
  for (const text of words.where ?? []) splitCondition(text, 'where');
  for (const text of words.whereNot ?? []) splitCondition(text, 'whereNot');
  return {
    ...(words.headerRow === undefined ? {} : { headerRow: readNumber(words.headerRow, 'headerRow', 1, 1000) }),
    ...(words.header === false ? { header: false } : {}),
    ...(words.where === undefined ? {} : { where: words.where }),
    ...(words.whereNot === undefined ? {} : { whereNot: words.whereNot }),
    ...(words.id === undefined ? {} : { identity: words.id }),
    ...(words.addUp === true ? { addUp: true } : {}),
    ...(words.lines === undefined ? {} : { lines: requireChoice(words.lines, ['add', 'once'] as const, 'lines') }),
    ...(words.currency === undefined ? {} : { currency: words.currency }),
    ...(words.year === undefined ? {} : { year: readNumber(words.year, 'year', 1980, 2200) }),
    ...(words.unit === undefined ? {} : { units: readUnits(words.unit) }),
    ...(words.mark === undefined ? {} : { marks: readMarks(words.mark) }),
    ...(words.decimal === undefined
      ? {}
      : { decimal: requireChoice(words.decimal, ['point', 'comma'] as const, 'decimal') }),
  };
}
