import type { ExportRow, MovedTable } from './team-rows.ts';

/** New numbers of rows, by table and old number. */
export interface Numbers {
  of: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** All rows get new ones: a number that is nowhere among them is of a row that is gone, and must not become another's. */
  isWhole: boolean;
}

/** Columns that hold a list of people. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  meeting: ['absent', 'sharers'],
  private_remark: ['named'],
};
/** Columns with JSON in which people and to-dos stand under names that tell them. */
const NAMED: Readonly<Record<string, readonly string[]>> = { meeting: ['plan'], private_remark: ['readings'] };

const TABLE_OF: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['member', 'memberId', 'owner', 'host', 'members', 'present', 'pairs', 'groups'].map((key) => [key, 'member']),
  ),
  todo: 'todo',
};

const given = ({ of, isWhole }: Numbers, table: string, old: number) =>
  of.get(table)?.get(old) ?? (isWhole && old > 0 ? -old : old);

/** What a stored stage rested on, by the last row of each table there was then: see `stage-basis.ts`. */
const BASIS: ReadonlySet<string> = new Set(['observation', 'confirmation', 'team_event']);

const isBasis = (key: string, item: unknown): item is { last: number } =>
  BASIS.has(key) && typeof item === 'object' && item !== null && 'last' in item && typeof item.last === 'number';

/** The number of the last row up to an old one: that one itself may be gone by now. */
function lastUpTo({ of, isWhole }: Numbers, table: string, old: number): number {
  const known = of.get(table);
  if (!isWhole) return known?.get(old) ?? old;
  return [...(known ?? [])].reduce((last, [before, now]) => (before <= old && now > last ? now : last), 0);
}

function inJson(value: unknown, table: string | undefined, numbers: Numbers): unknown {
  if (typeof value === 'number') return table === undefined ? value : given(numbers, table, value);
  if (Array.isArray(value)) return value.map((item) => inJson(item, table, numbers));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      isBasis(key, item)
        ? { ...item, last: lastUpTo(numbers, key, item.last) }
        : inJson(item, Object.hasOwn(TABLE_OF, key) ? TABLE_OF[key] : undefined, numbers),
    ]),
  );
}

function inText(text: string, table: string | undefined, numbers: Numbers): string {
  const read: unknown = JSON.parse(text);
  const written = JSON.stringify(inJson(read, table, numbers));
  // What names nobody stays as it was written.
  return written === JSON.stringify(read) ? text : written;
}

/** A row as it is where the numbers are others: its own, those that it refers to, and those within its JSON. */
export function renumber({ name, isNumbered, references }: MovedTable, row: ExportRow, numbers: Numbers): ExportRow {
  const moved = { ...row };
  if (isNumbered) moved.id = given(numbers, name, row.id as number);
  for (const { from, parent } of references) {
    const old = row[from];
    if (typeof old === 'number') moved[from] = given(numbers, parent, old);
  }
  for (const [columns, table] of [
    [LISTS[name] ?? [], 'member'],
    [NAMED[name] ?? [], undefined],
  ] as const)
    for (const column of columns) {
      const text = row[column];
      if (typeof text === 'string') moved[column] = inText(text, table, numbers);
    }
  return moved;
}
