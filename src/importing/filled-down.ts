import { isDayHeader, isIdHeader, isMeasureHeader, isMoneyHeader, isPersonHeader } from './columns.ts';
import { isTotalRow, mentionsSum } from './total-words.ts';
import type { Note, Row, Table } from './types.ts';
import { parseNumber } from './values/number.ts';

const FEWEST_MEASURES = 2;
const FEWEST_GROUPS = 2;
const CENT = 0.01;

interface Gaps {
  header: Row;
  /** Columns that stand in the first row of each group only, and the one that is never empty. */
  columns: readonly number[];
  /** Words that stand there with them: the state of a document, its currency. */
  words?: readonly number[];
  /** Where each further row has a number. */
  money?: number;
  other: number;
  count: number;
}

const at = ({ cells }: Row, column: number) => (cells[column] ?? '').trim();
const placesOf = ({ cells }: Row, test: (header: string) => boolean) =>
  cells.flatMap((cell, i) => (test(cell) ? [i] : []));

/** 合计金额 in any cell of a line without a number of its own: it is no further line of the document above. */
const isSumLine = ({ cells }: Row) => cells.some(mentionsSum);

/** The rows with their gaps filled; a row of sums ends a group. */
function fill(
  rows: Iterable<Row>,
  { header, columns: keys, words = [], money, other }: Gaps,
  last: string[],
  lines = { sum: 0, count: 0 },
): Row[] {
  const columns = [...keys, ...words];
  return [...rows].map((row) => {
    if (row.line <= header.line) return row;
    const amount = money === undefined ? 0 : (parseNumber(at(row, money)) ?? 0);
    const isSum = isTotalRow(row.cells) || (money !== undefined && isSumLine(row));
    const [first] = keys as [number];
    const isEmpty = keys.every((column) => at(row, column) === '');
    const isPaid = money === undefined || /\d/.test(at(row, money));
    // What the lines of a document come to is their sum, whatever stands beside it; it is left as nobody's, and told.
    const isSumOfLines = lines.count > 1 && Math.abs(lines.sum - amount) < CENT;
    if (!isSum && isEmpty && isPaid && !isSumOfLines && at(row, other) !== '' && last.length > 0) {
      lines.sum += amount;
      lines.count += 1;
      return {
        ...row,
        cells: row.cells.map((cell, i) => (columns.includes(i) ? (last[columns.indexOf(i)] as string) : cell)),
      };
    }
    if (!isEmpty) Object.assign(lines, { sum: amount, count: money === undefined ? 0 : 1 });
    last.splice(0, last.length, ...(isSum || at(row, first) === '' ? [] : columns.map((column) => at(row, column))));
    return row;
  });
}

function gapsIn(rows: readonly Row[], header: Row, columns: readonly number[], others: readonly number[]): Gaps | null {
  const [first, other] = [columns[0], others[0]];
  if (first === undefined || other === undefined) return null;
  const below = rows.filter((row) => row.line > header.line && !isTotalRow(row.cells) && at(row, other) !== '');
  const named = below.filter((row) => at(row, first) !== '');
  const isGroup = (row: Row) => columns.every((column) => (at(row, column) === '') === (at(row, first) === ''));
  if (below[0] === undefined || at(below[0], first) === '' || !below.every(isGroup)) return null;
  if (named.length < FEWEST_GROUPS || named.length * 2 > below.length) return null;
  const gaps = { header, columns, other, count: below.length - named.length };
  const keys = fill(below, gaps, []).map((row) => `${at(row, first)}\u0000${at(row, other)}`);
  return new Set(keys).size === keys.length ? gaps : null;
}

/**
 * Reports of a CRM grouped by person: the name in the first row, a subtotal behind the last. Whose a row is, is certain
 * where each group is closed by its own sum; then rows may be orders too.
 */
function closedGroups(rows: readonly Row[], header: Row): Gaps | null {
  const [person] = placesOf(header, isPersonHeader);
  const [other] = placesOf(header, isMeasureHeader);
  if (person === undefined || other === undefined) return null;
  let [open, groups, count] = [false, 0, 0];
  for (const row of rows.filter(({ line }) => line > header.line)) {
    const isNamed = at(row, person) !== '';
    if (isTotalRow(row.cells)) open = false;
    else if (at(row, other) === '') continue;
    else if (isNamed && open) return null;
    else if (isNamed) [open, groups] = [true, groups + 1];
    else if (open) count += 1;
    else return null;
  }
  return groups < FEWEST_GROUPS || count === 0 ? null : { header, columns: [person], other, count };
}

/**
 * Documents of an accounting system: number, day and salesperson in the first line of each, below it further goods. A
 * line belongs to the document above where all of them are empty and goods stand in it; money alone may be a sum.
 */
function documents(rows: readonly Row[], header: Row): Gaps | null {
  const [id] = placesOf(header, isIdHeader);
  const [money] = placesOf(header, isMoneyHeader);
  const people = placesOf(header, isPersonHeader);
  if (id === undefined || money === undefined || people.length === 0) return null;
  const columns = [id, ...people, ...placesOf(header, isDayHeader)];
  const isPaid = (row: Row) => Number.isFinite(parseNumber(at(row, money)) ?? Number.NaN);
  const below = rows.filter(
    (row) => row.line > header.line && !isTotalRow(row.cells) && !isSumLine(row) && isPaid(row),
  );
  let sum = 0;
  for (const [i, row] of below.entries()) {
    const amount = parseNumber(at(row, money)) ?? 0;
    // What the lines above come to is their sum, whatever stands beside it.
    if (i > 1 && columns.every((column) => at(row, column) === '') && Math.abs(amount - sum) < CENT) return null;
    sum += amount;
  }
  const keyless = below.filter((row) => columns.every((column) => at(row, column) === ''));
  const firsts = below.filter((row) => columns.every((column) => at(row, column) !== ''));
  if (firsts.length === 0 || firsts[0] !== below[0] || keyless.length + firsts.length !== below.length) return null;
  const isWord = (row: Row, column: number) => /\p{L}/u.test(at(row, column));
  const isGoods = (i: number) =>
    !columns.includes(i) && firsts.every((row) => isWord(row, i)) && keyless.some((row) => isWord(row, i));
  const other = header.cells.findIndex((cell, i) => cell.trim() !== '' && isGoods(i));
  const further = keyless.filter((row) => at(row, other) !== '');
  const words = header.cells.flatMap((_, i) => {
    const isSaidOnce = firsts.every((row) => isWord(row, i)) && keyless.every((row) => at(row, i) === '');
    return isSaidOnce && !columns.includes(i) ? [i] : [];
  });
  return other === -1 ? null : { header, columns, words, money, other, count: further.length };
}

function gapsOf(rows: readonly Row[]): Gaps | null {
  const isTable = (row: Row) => placesOf(row, isPersonHeader).length > 0 && placesOf(row, isMeasureHeader).length > 0;
  const header = rows.find(isTable);
  if (header === undefined) return null;
  const closed = closedGroups(rows, header) ?? documents(rows, header);
  if (closed !== null) return closed;
  const whole = rows.find(
    (row) =>
      isTable(row) &&
      placesOf(row, isMeasureHeader).length >= FEWEST_MEASURES &&
      placesOf(row, isDayHeader).length === 1,
  );
  if (whole === undefined || placesOf(whole, isIdHeader).length > 0) return null;
  const [people, days] = [placesOf(whole, isPersonHeader), placesOf(whole, isDayHeader)];
  return gapsIn(rows, whole, people, days) ?? gapsIn(rows, whole, days, people);
}

/**
 * What a sheet with merged cells leaves when it is saved as text: 姓名 or 日期 in the first row of each group alone.
 * Taken in tables of a row a person and day, where filling gives each of them once, and in documents of several lines;
 * any other order without a name is nobody's.
 */
export function filledDown(table: Table, rows: readonly Row[]): { table: Table; notes: Note[] } | null {
  const gaps = gapsOf(rows);
  if (gaps === null) return null;
  return {
    table: {
      ...table,
      async *rows() {
        const last: string[] = [];
        const lines = { sum: 0, count: 0 };
        for await (const batch of table.rows()) yield fill(batch, gaps, last, lines);
      },
    },
    notes: [
      {
        code: 'filled-down',
        data: { header: gaps.columns.map((column) => at(gaps.header, column)), count: gaps.count },
      },
    ],
  };
}
