import { twoDigits } from '../domain/two-digits.ts';
import { TeamctlError } from '../errors.ts';
import { isPersonHeader } from './columns.ts';
import { type MonthColumn, monthIn, OF_TARGETS } from './months-across.ts';
import type { Turning } from './reshape.ts';
import { titleFacts } from './title-facts.ts';
import type { Row } from './types.ts';
import type { WideHints } from './wide-days.ts';

// Several columns a month: 10月目标, 10月实际, 11月目标, 11月实际; or the months in a row of their own above 目标 and 实际.

interface Named extends MonthColumn {
  name: string;
}

interface Shape {
  /** The last row of the header. */
  header: Row;
  top: Row;
  columns: readonly Named[];
}

const FEWEST_MONTHS = 2;
const BEFORE =
  /^((?:20\d\d\s?[-/.年]\s?)?\d{1,2}月份?|\p{L}{3,9}\.?(?:[\s'’/-]{1,2}(?:20\d\d|\d\d))?)[\s·_:：-]{0,3}(\D{1,20})$/u;
const BEHIND =
  /^(\D{1,20}?)[\s·_:：(（-]{0,3}((?:20\d\d\s?[-/.年]\s?)?\d{1,2}月份?|\p{L}{3,9}\.?(?:[\s'’/-]{1,2}(?:20\d\d|\d\d))?)[)）]?$/u;

/** `10月目标`, `Jan-26 Quota`, `Quota Jan`: the month and what stands in it. */
function namedIn(cell: string, at: number): Named | null {
  const text = cell.normalize('NFKC').trim();
  for (const [pattern, month, name] of [
    [BEFORE, 1, 2],
    [BEHIND, 2, 1],
  ] as const) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const found = monthIn((match[month] as string).trim(), at);
    if (found !== null) return { ...found, name: (match[name] as string).trim() };
  }
  return null;
}

/** Each month with the same names. */
function areEven(columns: readonly Named[]): boolean {
  const months = new Map<string, string[]>();
  for (const { year, month, name } of columns) {
    const key = `${year} ${month}`;
    months.set(key, [...(months.get(key) ?? []), name]);
  }
  const [first = [], ...rest] = [...months.values()];
  const isEqual = (names: readonly string[]) =>
    names.length === first.length && names.every((name) => first.includes(name));
  return (
    months.size >= FEWEST_MONTHS && new Set(first).size === first.length && first.length > 1 && rest.every(isEqual)
  );
}

/** Months above names, one month over all the columns up to the next. */
function columnsBelow(top: Row, below: Row): Named[] {
  const months = top.cells.flatMap((cell, at) => monthIn(cell, at) ?? []);
  return months.flatMap((month, i) => {
    const end = months[i + 1]?.at ?? below.cells.length;
    return Array.from({ length: Math.max(0, end - month.at) }, (_, k) => month.at + k).flatMap((at): Named[] => {
      const name = (below.cells[at] ?? '').trim();
      const isOther = at !== month.at && (top.cells[at] ?? '').trim() !== '';
      return name === '' || isOther ? [] : [{ ...month, at, name }];
    });
  });
}

function shapeOf(rows: readonly Row[]): Shape | null {
  for (const [i, top] of rows.entries()) {
    const single = top.cells.flatMap((cell, at) => namedIn(cell, at) ?? []);
    if (areEven(single) && top.cells.some(isPersonHeader)) return { header: top, top, columns: single };
    const below = rows[i + 1];
    if (below === undefined) return null;
    const double = columnsBelow(top, below);
    const first = double[0]?.at ?? 0;
    const left = [...top.cells.slice(0, first), ...below.cells.slice(0, first)];
    const areNames = double.every(({ name }) => !/^[-\d.,%]+$/.test(name));
    if (areEven(double) && areNames && left.some(isPersonHeader)) return { header: below, top, columns: double };
  }
  return null;
}

/**
 * Targets of months that stand across beside what came of them, as a row a person and month; null for any other table.
 * What came of a month is of no day.
 * @throws TeamctlError `invalid` where nothing but results stands in the months
 */
export function monthsWithNames(rows: readonly Row[], sheet: string | null, hints: WideHints): Turning | null {
  if (hints.told.length > 0 || hints.on != null) return null;
  const shape = shapeOf(rows);
  if (shape === null) return null;
  const { header, top, columns } = shape;
  const names = [...new Set(columns.map(({ name }) => name))];
  const targets = names.filter((name) => OF_TARGETS.test(name));
  if (targets.length === 0)
    throw new TeamctlError(
      'invalid',
      'import-period-not-day',
      { file: hints.file, period: 'month' },
      { file: hints.file, line: top.line },
    );
  const above = rows.filter((row) => row.line < top.line);
  const told = hints.year ?? titleFacts(above, sheet, hints.file, hints.today, hints.year).year;
  const first = columns[0]?.at ?? 0;
  const left = Array.from(
    { length: first },
    (_, at) => (top.cells[at] ?? '').trim() || (header.cells[at] ?? '').trim(),
  );
  const textOf = ({ year, month }: MonthColumn) =>
    (year ?? told) === null ? `${month}月` : `${year ?? told}-${twoDigits(month)}`;
  const months = [...new Set(columns.map(textOf))];
  const others = names.filter((name) => !targets.includes(name));
  return {
    from: top.line,
    header: { line: header.line, cells: [...left.map((cell) => cell || '-'), '月份', ...targets] },
    rowsOf: (row) =>
      months.flatMap((month): Row[] => {
        const values = targets.map((name) => {
          const column = columns.find((each) => each.name === name && textOf(each) === month);
          return (row.cells[column?.at ?? -1] ?? '').trim();
        });
        if (values.every((value) => value === '')) return [];
        return [{ line: row.line, cells: [...left.map((_, at) => row.cells[at] ?? ''), month, ...values] }];
      }),
    note: { code: 'months-across', data: { first: months[0] ?? '', count: months.length } },
    more: others.length === 0 ? [] : [{ code: 'results-of-months', data: { headers: others } }],
  };
}
