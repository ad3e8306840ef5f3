import { TeamctlError } from '../errors.ts';
import { findColumn } from './columns.ts';
import { foldHeader } from './fold-header.ts';
import type { ImportProfile } from './profiles/profile.ts';
import type { Row } from './types.ts';

/** Values of a cell compared as people see them. */
const foldValue = (text: string) => text.normalize('NFKC').trim().toLowerCase();

interface Condition {
  column: number;
  values: Set<string>;
  isNot: boolean;
}

/** `COLUMN=VALUE` taken apart; the sign may be a full-width one. @throws TeamctlError `usage` */
export function splitCondition(text: string, field: string): { column: string; value: string } {
  const at = text.search(/[=＝]/);
  if (at < 1) throw new TeamctlError('usage', 'import-where-syntax', { value: text, field });
  return { column: text.slice(0, at).trim(), value: text.slice(at + 1).trim() };
}

export interface Filter {
  keeps(row: Row): boolean;
  columns: ReadonlySet<number>;
  /** Conditions that no row met, and what stands in their column. */
  unmet(): { value: string; header: string; values: string[] }[];
}

const MOST_VALUES = 30;

/**
 * Which rows count, as `--where` and `--where-not` say: values of one column are alternatives, columns add up.
 * @throws TeamctlError `usage` for a column that is not there
 */
export function filterOf(
  profile: Pick<ImportProfile, 'where' | 'whereNot'>,
  headers: readonly string[],
  file: string,
): Filter | null {
  const conditions = new Map<string, Condition>();
  const add = (texts: readonly string[] | undefined, isNot: boolean) => {
    for (const text of texts ?? []) {
      const { column: name, value } = splitCondition(text, isNot ? '--where-not' : '--where');
      const column = findColumn(headers, name);
      if (column === -1)
        throw new TeamctlError(
          'usage',
          'import-where-column',
          { file, header: name, headers: headers.filter((each) => each !== '') },
          { file },
        );
      const key = `${column} ${isNot}`;
      const condition = conditions.get(key) ?? { column, values: new Set(), isNot };
      condition.values.add(foldValue(value));
      conditions.set(key, condition);
    }
  };
  add(profile.where, false);
  add(profile.whereNot, true);
  if (conditions.size === 0) return null;
  const met = new Set<string>();
  const seen = new Map<number, Map<string, string>>();
  const all = [...conditions.values()];
  return {
    columns: new Set(all.map((each) => each.column)),
    keeps: (row) =>
      all.every(({ column, values, isNot }) => {
        const cell = row.cells[column] ?? '';
        const value = foldValue(cell);
        const known = seen.get(column) ?? new Map<string, string>();
        if (known.size < MOST_VALUES) known.set(value, cell);
        seen.set(column, known);
        if (values.has(value)) met.add(`${column} ${value}`);
        return values.has(value) !== isNot;
      }),
    unmet: () =>
      all.flatMap(({ column, values }) =>
        [...values]
          .filter((value) => !met.has(`${column} ${value}`))
          .map((value) => ({
            value,
            header: headers[column] as string,
            values: [...(seen.get(column)?.values() ?? [])],
          })),
      ),
  };
}

/** True where a condition speaks of this column. */
export const isFiltered = (profile: Pick<ImportProfile, 'where' | 'whereNot'>, header: string): boolean =>
  [...(profile.where ?? []), ...(profile.whereNot ?? [])].some((text) => {
    const name = text.slice(0, Math.max(0, text.search(/[=＝]/)));
    return foldHeader(name).key === foldHeader(header).key;
  });
