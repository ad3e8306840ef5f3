import { TeamctlError } from '../errors.ts';
import { foldHeader } from './fold-header.ts';
import { aliases, rosterOnlyCode, secondMeanings } from './profiles/aliases.ts';
import type { Field } from './types.ts';

export const fields = Object.keys(aliases) as Field[];

/** field by folded alias, with the alias's place in its list: the lower, the better. */
const known = new Map<string, { field: Field; rank: number }>();
for (const field of fields) {
  aliases[field].forEach((alias, rank) => {
    const key = foldHeader(alias).key;
    if (!known.has(key)) known.set(key, { field, rank });
  });
}

export interface MappedColumn {
  header: string;
  field: Field | null;
  /** Seconds or units of money that a plain number stands for; null where the header has no unit. */
  scale: number | null;
}

export type ColumnMap = Readonly<Partial<Record<Field, string | number>>>;
export type Aliases = Readonly<Partial<Record<Field, readonly string[]>>>;

/** What is told about the columns of a file: which one is a field, and further headers to be known by. */
export interface ColumnHints {
  columns: ColumnMap;
  aliases: Aliases;
}

/** Own aliases, better than all others. */
function ownAliases(own: Aliases): Map<string, { field: Field; rank: number }> {
  const found = new Map<string, { field: Field; rank: number }>();
  for (const [field, headers] of Object.entries(own) as [Field, readonly string[]][])
    headers.forEach((header, i) => {
      found.set(foldHeader(header).key, { field, rank: i - headers.length });
    });
  return found;
}

/** How many different fields these headers would give; header rows are found by it. */
export function countFields(headers: readonly string[], told: ReadonlySet<string> = new Set()): number {
  const found = new Set<string>();
  for (const header of headers) {
    if (header !== '' && told.has(foldHeader(header).key)) {
      found.add(`told ${header}`);
      continue;
    }
    const field = header === '' ? undefined : known.get(foldHeader(header).key)?.field;
    if (field) found.add(field);
    else if (rosterOnlyCode.includes(foldHeader(header).key)) found.add('id');
  }
  return found.size;
}

function toldColumns(headers: readonly string[], told: ColumnMap, file: string): Map<number, Field> {
  const byColumn = new Map<number, Field>();
  for (const [field, wanted] of Object.entries(told) as [Field, string | number][]) {
    const exact = headers.findIndex(
      (header) => header === String(wanted) || foldHeader(header).key === foldHeader(String(wanted)).key,
    );
    const number = Number(wanted);
    const column =
      exact !== -1 ? exact : Number.isInteger(number) && number >= 1 && number <= headers.length ? number - 1 : -1;
    if (column === -1)
      throw new TeamctlError(
        'usage',
        'import-map-header',
        { field, header: String(wanted), headers: headers.filter((each) => each !== '') },
        { file },
      );
    byColumn.set(column, field);
  }
  return byColumn;
}

/**
 * Which column is which field: what was told wins, then the alias table. Two columns for one field:
 * the better alias wins; equally good ones are an error, for a guess could store the wrong one.
 * @throws TeamctlError `usage` for a header that is not there, `invalid` for two equal headers
 */
export function mapColumns(headers: readonly string[], hints: ColumnHints, file: string): MappedColumn[] {
  const fixed = toldColumns(headers, hints.columns, file);
  const own = ownAliases(hints.aliases);
  const taken = new Set(fixed.values());
  const best = new Map<Field, { column: number; rank: number }>();
  const folded = headers.map(foldHeader);
  folded.forEach(({ key }, column) => {
    const match = fixed.has(column) ? undefined : (own.get(key) ?? known.get(key));
    if (!match || taken.has(match.field)) return;
    const rival = best.get(match.field);
    if (rival && rival.rank === match.rank) {
      throw new TeamctlError(
        'invalid',
        'import-two-columns',
        { file, field: match.field, headers: [headers[rival.column] as string, headers[column] as string] },
        { file },
      );
    }
    if (!rival || match.rank < rival.rank) best.set(match.field, { column, rank: match.rank });
  });
  folded.forEach(({ key }, column) => {
    const second = secondMeanings.get(key);
    const isFree = !fixed.has(column) && ![...best.values()].some((each) => each.column === column);
    if (second !== undefined && isFree && !taken.has(second) && !best.has(second))
      best.set(second, { column, rank: 0 });
  });
  const fieldAt = new Map<number, Field>([
    ...fixed,
    ...[...best].map(([field, { column }]) => [column, field] as const),
  ]);
  return headers.map((header, column) => ({
    header,
    field: fieldAt.get(column) ?? null,
    scale: folded[column]?.scale ?? null,
  }));
}

/** In a roster a bare `id` is the person's code. */
export function withRosterCode(columns: readonly MappedColumn[]): MappedColumn[] {
  if (columns.some((column) => column.field === 'code')) return [...columns];
  const at = columns.findIndex(
    (column) => column.field === null && rosterOnlyCode.includes(foldHeader(column.header).key),
  );
  return columns.map((column, i) => (i === at ? { ...column, field: 'code' } : column));
}

/** Column index of each field. */
export const indexOf = (columns: readonly MappedColumn[]): ReadonlyMap<Field, number> =>
  new Map(columns.flatMap((column, i) => (column.field === null ? [] : [[column.field, i] as const])));
