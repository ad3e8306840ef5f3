import { renumber } from './renumber.ts';
import type { ExportRow, ExportTables, MovedTable } from './team-rows.ts';

/** A row that both sides made another one of; null: that side took it away. */
export interface Clash {
  table: string;
  /** What calls the row there. */
  key: readonly (string | number | null)[];
  mine: ExportRow | null;
  theirs: ExportRow | null;
}

/** A row, and where it belongs. */
export interface Placed {
  table: MovedTable;
  row: ExportRow;
}

/** What one side did since both were the same, as far as it is to be done on the other. */
export interface Differences {
  added: Placed[];
  /** With the columns that are others: what this side did not touch stays as it is. */
  changed: (Placed & { columns: readonly string[] })[];
  removed: Placed[];
  clashes: Clash[];
  /** Both sides made the same thing, each under a number of its own: mine, and theirs. */
  twins: Map<string, Map<number, number>>;
}

/** What else nobody makes twice, beside the keys: so two rows of different numbers can be the same thing. */
const NATURAL: Readonly<Record<string, readonly string[]>> = {
  meeting: ['team_id', 'kind', 'held_on'],
  training_session: ['team_id', 'number'],
  target: ['team_id', 'member_id', 'metric', 'period', 'starts_on'],
  channel: ['team_id', 'name'],
};

/** What calls a row, as a text. */
export const keyOf = (columns: readonly string[], row: ExportRow) =>
  JSON.stringify(columns.map((column) => row[column]));
const isSame = (a: ExportRow | undefined, b: ExportRow | undefined) => contentOf(a) === contentOf(b);
/** All of a row as a text, whatever the order of its columns. */
export const contentOf = (row: ExportRow | undefined, without = '') =>
  row === undefined
    ? ''
    : JSON.stringify(
        Object.entries(row)
          .filter(([name]) => name !== without)
          .sort(),
      );

const columnsChanged = (before: ExportRow, after: ExportRow) =>
  Object.keys(after).filter((column) => after[column] !== before[column]);

const byKey = (columns: readonly string[], rows: readonly ExportRow[] = []) =>
  new Map(rows.map((row) => [keyOf(columns, row), row]));

function compareTable(
  table: MovedTable,
  [base, mine, theirs]: readonly [readonly ExportRow[], readonly ExportRow[], readonly ExportRow[]],
  found: Differences,
): void {
  const { name, keys, isNumbered } = table;
  const clash = (own: ExportRow | undefined, other: ExportRow | undefined) =>
    found.clashes.push({
      table: name,
      key: keys.map((key) => (other ?? own)?.[key] ?? null),
      mine: own ?? null,
      theirs: other ?? null,
    });
  const [was, here, there] = [byKey(keys, base), byKey(keys, mine), byKey(keys, theirs)];
  for (const [key, before] of was) {
    const [own, other] = [here.get(key), there.get(key)];
    if (isSame(own, before) || isSame(own, other)) continue;
    if (!isSame(other, before)) clash(own, other);
    else if (own === undefined) found.removed.push({ table, row: before });
    else found.changed.push({ table, row: own, columns: columnsChanged(before, own) });
  }
  // A number that both gave means two rows; a key that says what it is means one.
  const natural = isNumbered ? NATURAL[name] : keys;
  const news = byKey(natural ?? [], natural === undefined ? [] : theirs.filter((row) => !was.has(keyOf(keys, row))));
  for (const row of mine.filter((each) => !was.has(keyOf(keys, each)))) {
    const other = natural === undefined ? undefined : news.get(keyOf(natural, row));
    const without = isNumbered ? 'id' : '';
    if (other !== undefined && isNumbered) {
      const twins = found.twins.get(name) ?? new Map<number, number>();
      found.twins.set(name, twins.set(row.id as number, other.id as number));
    }
    if (other === undefined) found.added.push({ table, row });
    else if (contentOf(row, without) !== contentOf(other, without)) clash(row, other);
  }
}

/** What was done to `mine` since it was `base`, beside what was done to `theirs` meanwhile. */
export function threeWay(
  tables: readonly MovedTable[],
  base: ExportTables,
  mine: ExportTables,
  theirs: ExportTables,
): Differences {
  const found: Differences = { added: [], changed: [], removed: [], clashes: [], twins: new Map() };
  for (const table of tables) {
    const { name } = table;
    const own = mine[name] ?? [];
    // What refers to a twin of mine is compared with what refers to theirs.
    const meant =
      found.twins.size === 0
        ? own
        : own.map((row) => renumber({ ...table, isNumbered: false }, row, { of: found.twins, isWhole: false }));
    compareTable(table, [base[name] ?? [], meant, theirs[name] ?? []], found);
  }
  return found;
}

/** Clashes decided for one side. `mine`: what was put in under a number that is taken there takes the place of what has it. */
export function decided(found: Differences, tables: readonly MovedTable[], keep: 'mine' | 'theirs'): Differences {
  if (keep === 'theirs') return { ...found, clashes: [] };
  const all: Differences = {
    ...found,
    added: [...found.added],
    changed: [...found.changed],
    removed: [...found.removed],
    clashes: [],
  };
  for (const { table: name, mine, theirs } of found.clashes) {
    const table = tables.find((each) => each.name === name) as MovedTable;
    if (mine === null) all.removed.push({ table, row: theirs as ExportRow });
    else if (theirs === null) all.added.push({ table, row: mine });
    else {
      const row = table.isNumbered ? { ...mine, id: theirs.id ?? null } : mine;
      all.changed.push({ table, row, columns: columnsChanged(theirs, row) });
    }
  }
  return all;
}
