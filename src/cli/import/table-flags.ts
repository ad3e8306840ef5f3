import { TeamctlError } from '../../errors.ts';
import { type ImportProfile, unitWords } from '../../importing/profiles/profile.ts';
import { splitCondition } from '../../importing/where.ts';
import { parseChoice } from '../options.ts';
import type { ImportFlags } from './settings.ts';

/** `COLUMN=UNIT`; the column may be a header that holds an equals sign itself. */
function readUnits(texts: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    texts.map((text) => {
      const at = Math.max(text.lastIndexOf('='), text.lastIndexOf('＝'));
      if (at < 1) throw new TeamctlError('usage', 'import-where-syntax', { value: text, flag: '--unit' });
      return [text.slice(0, at).trim(), parseChoice(text.slice(at + 1).trim(), unitWords, '--unit')];
    }),
  );
}

function readNumber(text: string, flag: string, least: number, most: number): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  throw new TeamctlError('usage', 'bad-choice', { value: text, flag, choices: [`${least} … ${most}`] });
}

/** How the table itself is to be read, as the flags say. @throws TeamctlError `usage` */
export function tableFlags(flags: ImportFlags): Partial<ImportProfile> {
  for (const text of flags.where ?? []) splitCondition(text, '--where');
  for (const text of flags.whereNot ?? []) splitCondition(text, '--where-not');
  return {
    ...(flags.headerRow === undefined ? {} : { headerRow: readNumber(flags.headerRow, '--header-row', 1, 1000) }),
    ...(flags.header === false ? { header: false } : {}),
    ...(flags.where === undefined ? {} : { where: flags.where }),
    ...(flags.whereNot === undefined ? {} : { whereNot: flags.whereNot }),
    ...(flags.id === undefined ? {} : { identity: flags.id }),
    ...(flags.addUp === true ? { addUp: true } : {}),
    ...(flags.lines === undefined ? {} : { lines: parseChoice(flags.lines, ['add', 'once'] as const, '--lines') }),
    ...(flags.currency === undefined ? {} : { currency: flags.currency }),
    ...(flags.year === undefined ? {} : { year: readNumber(flags.year, '--year', 1980, 2200) }),
    ...(flags.unit === undefined ? {} : { units: readUnits(flags.unit) }),
    ...(flags.decimal === undefined
      ? {}
      : { decimal: parseChoice(flags.decimal, ['point', 'comma'] as const, '--decimal') }),
  };
}
