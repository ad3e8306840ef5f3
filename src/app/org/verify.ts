import { TeamctlError } from '../../errors.ts';
import type { ExportTables } from '../../store/team-rows.ts';
import { contentOf, keyOf, type Placed } from '../../store/three-way.ts';

/** Row by row, whatever their order. @throws TeamctlError `org-differs` naming the first table in which something is not as it should be */
export function requireSame(expected: ExportTables, found: ExportTables): void {
  for (const table of new Set([...Object.keys(expected), ...Object.keys(found)])) {
    const [wanted, there] = [expected[table] ?? [], found[table] ?? []].map((rows) =>
      rows.map((row) => contentOf(row)).sort(),
    ) as [string[], string[]];
    if (wanted.length !== there.length || wanted.some((row, i) => row !== there[i]))
      throw new TeamctlError('database', 'org-differs', { table, expected: wanted.length, found: there.length });
  }
}

/** What has to be there after rows were put where `before` was. */
export function expectedAfter(before: ExportTables, removed: readonly Placed[], put: readonly Placed[]): ExportTables {
  const gone = new Set([...removed, ...put].map(({ table, row }) => `${table.name} ${keyOf(table.keys, row)}`));
  const tables = new Map([...removed, ...put].map(({ table }) => [table.name, table]));
  const after: ExportTables = {};
  for (const [name, rows] of Object.entries(before)) {
    const table = tables.get(name);
    after[name] = table ? rows.filter((row) => !gone.has(`${name} ${keyOf(table.keys, row)}`)) : [...rows];
  }
  for (const { table, row } of put) {
    const rows = after[table.name] ?? [];
    rows.push(row);
    after[table.name] = rows;
  }
  return after;
}
