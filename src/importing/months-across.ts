import { twoDigits } from '../domain/two-digits.ts';
import { findMeasureIn, isMeasureHeader, isPersonHeader } from './columns.ts';
import type { Turning } from './reshape.ts';
import { titleFacts } from './title-facts.ts';
import { isTotalWord } from './total-words.ts';
import type { Row } from './types.ts';
import { monthNamed } from './values/month-names.ts';
import { parseNumber } from './values/number.ts';
import { textsBeside, type WideHints } from './wide-days.ts';

/** What is asked for, in a title, a name of a file, or behind the month. */
export const OF_TARGETS =
  /目标|指标额|quotas?|targets?|goals?|budget|metas?(?![a-z])|objetivos?|objectifs?|ziele?(?![a-z])|목표|hedef/i;
/** What came of it. */
const OF_RESULTS = /实际|完成|达成|actual|achiev|attain|result|实绩|実績/i;
const MONTH =
  /^(?:(20\d\d)\s?[-/.年]\s?)?(0?[1-9]|1[0-2])(?:月份?)?$|^(\p{L}{3,12})\.?(?:[\s'’/-]{1,2}(20\d\d|\d\d))?$/u;
const FEWEST_MONTHS = 2;

export interface MonthColumn {
  at: number;
  year: number | null;
  month: number;
}

/** `2026年11月目标`, `Nov-26 quota`, `11月`: the month; null for any other header. */
export function monthIn(cell: string, at: number): MonthColumn | null {
  const text = cell
    .normalize('NFKC')
    .replace(OF_TARGETS, '')
    .replace(/^业绩|业绩$/, '')
    .trim();
  const [, year, number, name, short] = MONTH.exec(text) ?? [];
  if (number !== undefined && (year !== undefined || /月/.test(text)))
    return { at, year: year === undefined ? null : Number(year), month: Number(number) };
  const month = name === undefined ? null : monthNamed(name);
  if (month === null) return null;
  return { at, year: short === undefined ? null : Number(short.length === 2 ? `20${short}` : short), month };
}

/** Which target it is, where title, file or headers speak of one measure. */
const TARGETS: ReadonlyMap<string, string> = new Map([
  ['dials', '外呼目标'],
  ['connects', '接通目标'],
  ['deals', '成单目标'],
]);

/** Targets with a column a month, a row a person: one with a row a person and month. Null for any other table. */
export function monthsAcross(rows: readonly Row[], sheet: string | null, hints: WideHints): Turning | null {
  for (const header of rows) {
    const months = header.cells.flatMap((cell, at) => monthIn(cell, at) ?? []);
    const own = new Set(months.map(({ at }) => at));
    const others = header.cells.flatMap((cell, at) => (own.has(at) || cell.trim() === '' ? [] : [at]));
    const people = others.filter((at) => isPersonHeader(header.cells[at] as string));
    if (months.length < FEWEST_MONTHS || people.length === 0) continue;
    if (new Set(months.map(({ year, month }) => `${year} ${month}`)).size < months.length) return null;
    const above = rows.filter((row) => row.line < header.line);
    const texts = [...textsBeside(above, '', sheet, hints.file), header.cells.join(' ')];
    if (!texts.some((text) => OF_TARGETS.test(text)) || texts.some((text) => OF_RESULTS.test(text))) return null;
    if (others.some((at) => isMeasureHeader(header.cells[at] as string))) return null;
    const below = rows.filter((row) => row.line > header.line);
    const cells = below
      .flatMap((row) => months.map(({ at }) => (row.cells[at] ?? '').trim()))
      .filter((cell) => cell !== '');
    if (cells.length === 0 || !cells.every((cell) => Number.isFinite(parseNumber(cell) ?? Number.NaN))) return null;
    const measures = new Set(texts.flatMap((text) => findMeasureIn(text)).map(({ field }) => field));
    if (measures.size > 1) return null;
    const told = hints.year ?? titleFacts(above, sheet, hints.file, hints.today, hints.year).year;
    const left = [
      ...people,
      ...others.filter((at) => !people.includes(at) && !isTotalWord(header.cells[at] as string)),
    ];
    const named = (row: Row) => left.map((at) => row.cells[at] ?? '');
    const textOf = ({ year, month }: MonthColumn) =>
      (year ?? told) === null ? `${month}月` : `${year ?? told}-${twoDigits(month)}`;
    return {
      from: header.line,
      header: {
        line: header.line,
        cells: [...named(header), '月份', TARGETS.get([...measures][0] ?? '') ?? '业绩目标'],
      },
      rowsOf: (row) =>
        months.flatMap((column): Row[] => {
          const value = (row.cells[column.at] ?? '').trim();
          return value === '' ? [] : [{ line: row.line, cells: [...named(row), textOf(column), value] }];
        }),
      note: {
        code: 'months-across',
        data: { first: (header.cells[months[0]?.at ?? 0] ?? '').trim(), count: months.length },
      },
    };
  }
  return null;
}
