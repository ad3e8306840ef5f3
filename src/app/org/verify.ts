import { TeamctlError } from '../../errors.ts';
import type { Put } from '../../store/put-rows.ts';
import type { ExportRow, ExportTables, MovedTable } from '../../store/team-rows.ts';

const textOf = (row: ExportRow) => JSON.stringify(Object.entries(row).sort());

/** Row by row, whatever their order. @throws TeamctlError `org-differs` naming the first table in which something is not as it should be */
export function requireSame(expected: ExportTables, found: ExportTables): void {
  for (const table of new Set([...Object.keys(expected), ...Object.keys(found)])) {
    const [wanted, there] = [expected[table] ?? [], found[table] ?? []].map((rows) => rows.map(textOf).sort()) as [
      string[],
      string[],
    ];
    if (wanted.length !== there.length || wanted.some((row, i) => row !== there[i]))
      throw new TeamctlError('database', 'org-differs', { table, expected: wanted.length, found: there.length });
  }
}

/** What has to be there after rows were put where `before` was. */
export function expectedAfter(
  before: ExportTables,
  removed: readonly { table: MovedTable; row: ExportRow }[],
  put: Put,
): ExportTables {
  const keyOf = ({ keys }: MovedTable, row: ExportRow) => JSON.stringify(keys.map((key) => row[key]));
  const gone = new Set([...removed, ...put.rows].map(({ table, row }) => `${table.name} ${keyOf(table, row)}`));
  const tables = new Map([...removed, ...put.rows].map(({ table }) => [table.name, table]));
  const after: ExportTables = {};
  for (const [name, rows] of Object.entries(before)) {
    const table = tables.get(name);
    after[name] = table ? rows.filter((row) => !gone.has(`${name} ${keyOf(table, row)}`)) : [...rows];
  }
  for (const { table, row } of put.rows) {
    const rows = after[table.name] ?? [];
    rows.push(row);
    after[table.name] = rows;
  }
  return after;
}
