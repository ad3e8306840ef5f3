import { TeamctlError } from '../errors.ts';
import type { ColumnFacts } from './column-facts.ts';
import { findColumn, indexOf } from './columns.ts';
import { hash53, hashCells } from './hash.ts';
import { NumberSet } from './number-set.ts';
import { rowNumberColumns } from './row-numbers.ts';
import type { Row } from './types.ts';
import type { Section, Understanding } from './understand.ts';

export interface RowIdentity {
  /** The same row came before. @throws TeamctlError `usage` where only the user knows whether it is one */
  isRepeat(row: Row): boolean;
  /** Hash of the row's id; null where it has none. */
  idOf(row: Row): number | null;
  /** Hash of all that a row holds. */
  contentOf(row: Row): number;
}

/** Column of the id: told with `--id`, else the one that was recognised. @returns null for none */
function idColumn(section: Section, { told, file }: Understanding): number | null {
  const { identity } = told;
  if (identity === 'none' || identity === 'row') return null;
  if (identity === undefined) return indexOf(section.columns).get('rowId') ?? null;
  const at = findColumn(section.headers, identity);
  if (at === -1)
    throw new TeamctlError(
      'usage',
      'import-id-column',
      { file, header: String(identity), headers: section.headers.filter((each) => each !== '') },
      { file },
    );
  return at;
}

/** 1, 2, 3 and 1, 2 again on the next day: such a number counts the rows of a day and is nobody's id. */
const HIGHEST_COUNT = 200;
const LEAST_COUNTED = 6;
/** The others are words of the sums between the days. */
const MOST_COUNTED = 0.5;
function isCounter({ numbers, cells }: ColumnFacts): boolean {
  const isSmall = numbers.every((each) => Number.isInteger(each) && each > 0 && each <= HIGHEST_COUNT);
  const ones = numbers.filter((each) => each === 1).length;
  return (
    numbers.length >= cells.length * MOST_COUNTED &&
    cells.length >= LEAST_COUNTED &&
    isSmall &&
    ones * 4 >= cells.length
  );
}

/** True where some column says at what time of the day a row happened; a duration is no such column. */
const hasMoment = ({ columns, facts }: Section): boolean =>
  columns.some(
    (column, i) =>
      column.field !== 'talkSeconds' &&
      column.field !== 'attendedMinutes' &&
      (facts[i]?.cells.slice(0, 50).filter(({ text }) => /\d:\d\d/.test(text)).length ?? 0) * 2 >
        Math.min(50, facts[i]?.cells.length ?? 0),
  );

/**
 * What makes a row the same as another: nothing less than being equal in every column. Rows with one id may be two
 * legs of a call or lines of an order; rows without an id and without a clock may be two deals of one day.
 */
export function rowIdentity(section: Section, understanding: Understanding): RowIdentity {
  const { told, file } = understanding;
  const at = idColumn(section, understanding);
  const idOf = (row: Row) => {
    const id = at === null ? '' : (row.cells[at] ?? '').trim();
    return id === '' ? null : hash53(id);
  };
  const numbered = rowNumberColumns(section.headers);
  const contentOf = (row: Row) => hashCells(row.cells, numbered);
  if (told.identity === 'none') return { isRepeat: () => false, idOf, contentOf };
  const seen = new Map<number, number>();
  const rows = new NumberSet();
  const counter =
    at !== null && told.identity === undefined && isCounter(section.facts[at] as ColumnFacts)
      ? (section.headers[at] as string)
      : null;
  const isClear = (at !== null && counter === null) || told.identity === 'row' || hasMoment(section);
  return {
    idOf,
    contentOf,
    isRepeat(row) {
      const hash = contentOf(row);
      if (isClear) return !rows.add(hash);
      const before = seen.get(hash);
      if (before === undefined) {
        seen.set(hash, row.line);
        return false;
      }
      throw new TeamctlError(
        'usage',
        'import-equal-rows',
        { file, line: before, other: row.line, counter },
        { file, line: row.line },
      );
    },
  };
}
