import { isMeasureHeader, isPersonHeader } from './columns.ts';
import type { Turning } from './reshape.ts';
import { titleFacts } from './title-facts.ts';
import { totalKind } from './total-words.ts';
import type { Row } from './types.ts';
import { blocksOf, type DaysShape, datesWeekdays, shapeOfDays, type WideHints } from './wide-days.ts';

// A row a person and measure, and a column a day: 沈雅宁, 外呼, then her calls of each day; below it 沈雅宁, 接通.

const FEWEST_MEASURES = 2;

/** Left of the days: the column in which the names of measures stand; -1 where there is none. */
function measureColumn({ top, days }: DaysShape, body: readonly Row[]): number {
  const first = days[0]?.at ?? 0;
  for (let at = 0; at < first; at += 1) {
    if (isPersonHeader(top.cells[at] ?? '')) continue;
    const words = new Set(body.flatMap(({ cells }) => (cells[at] ?? '').trim() || []));
    const known = [...words].filter((word) => isMeasureHeader(word)).length;
    if (known >= FEWEST_MEASURES && known * 2 > words.size) return at;
  }
  return -1;
}

interface Group {
  line: number;
  left: readonly string[];
  /** Row of each measure. */
  rows: Map<string, Row>;
}

/** Rows of one person that follow each other; where a measure comes again, another person of that name begins. */
function groupsOf(body: readonly Row[], measure: number, people: readonly number[], first: number): (Group | Row)[] {
  const found: (Group | Row)[] = [];
  let current: Group | null = null;
  for (const row of body) {
    const word = (row.cells[measure] ?? '').trim();
    const left = Array.from({ length: first }, (_, i) => (i === measure ? '' : (row.cells[i] ?? '')));
    if (word === '' || left.some((cell) => totalKind(cell) !== null)) {
      found.push(row);
      if (word !== '') current = null;
      continue;
    }
    const isNamed = people.some((at) => (row.cells[at] ?? '').trim() !== '');
    const isSame: boolean =
      current !== null &&
      !current.rows.has(word) &&
      (!isNamed || people.every((at) => (row.cells[at] ?? '').trim() === (current?.left[at] ?? '').trim()));
    if (!isSame || current === null) {
      // Further measures of nobody are refused by their own row.
      current = { line: row.line, left, rows: new Map() };
      found.push(current);
    }
    current.rows.set(word, row);
  }
  return found;
}

/** Whether such a table begins in these rows. */
export function holdsMeasuresBeside(rows: readonly Row[]): boolean {
  const shape = shapeOfDays(rows);
  return (
    shape?.below === null &&
    measureColumn(
      shape,
      rows.filter((row) => row.line > shape.top.line),
    ) !== -1
  );
}

/**
 * Such a table as one with a row a person and day; null for any other.
 * @param rows all of it
 */
export function metricsBesideDays(rows: readonly Row[], sheet: string | null, hints: WideHints): Turning | null {
  const shape = shapeOfDays(rows);
  if (shape === null || shape.below !== null) return null;
  const { top, days } = shape;
  const body = rows.filter((row) => row.line > top.line);
  const measure = measureColumn(shape, body);
  if (measure === -1) return null;
  const above = rows.filter((row) => row.line < top.line);
  const { span } = titleFacts(above, sheet, hints.file, hints.today, hints.year);
  if (span === null && days.some(({ date }) => date !== null)) return null;
  if (days.some(({ weekday }) => weekday !== undefined) && !datesWeekdays(span)) return null;
  const first = days[0]?.at ?? 0;
  const people = Array.from({ length: first }, (_, at) => at).filter((at) => isPersonHeader(top.cells[at] ?? ''));
  const groups = groupsOf(body, measure, people, first);
  const names = [...new Set(groups.flatMap((each) => ('rows' in each ? [...each.rows.keys()] : [])))];
  const blocks = blocksOf(shape, span);
  const turned = new Map<number, Row[]>();
  for (const each of groups) {
    if (!('rows' in each)) continue;
    const list = blocks.flatMap(({ day, columns }): Row[] => {
      const values = names.map((name) => each.rows.get(name)?.cells[columns[0] as number] ?? '');
      return values.every((value) => value.trim() === '')
        ? []
        : [{ line: each.line, cells: [...each.left, day, ...values] }];
    });
    turned.set(each.line, list);
  }
  const plain = new Set(groups.flatMap((each) => ('rows' in each ? [] : [each.line])));
  const header = Array.from({ length: first }, (_, i) => (i === measure ? '-' : (top.cells[i] ?? '').trim() || '-'));
  return {
    from: top.line,
    header: { line: top.line, cells: [...header, '日期', ...names] },
    rowsOf: (row) => {
      const own = turned.get(row.line);
      if (own !== undefined) return own;
      return plain.has(row.line) ? [{ line: row.line, cells: row.cells.slice(0, first) }] : [];
    },
    note: { code: 'days-across', data: { first: days[0]?.text ?? '', count: blocks.length } },
  };
}
