import { privateIn } from '../../playbook/harm/private-words.ts';
import { type ExportTables, exportTables } from '../../store/export.ts';
import type { Scope } from '../scope.ts';

/** What stands for words that are somebody's own business. */
const WITHHELD = '…';

/** Rows as others may read them: a note of a meeting or a to-do that speaks of what is private keeps its place, not its words. */
const forOthers = (table: string, rows: ExportTables[string]): ExportTables[string] => {
  const column = { meeting: 'note', todo: 'text' }[table];
  if (column === undefined) return rows;
  return rows.map((row) => {
    const words = row[column];
    return typeof words === 'string' && privateIn(words) !== null ? { ...row, [column]: WITHHELD } : row;
  });
};

/** All tables but the machinery; what is private only when it is asked for. */
export async function exportData(scope: Scope, withPrivate: boolean): Promise<ExportTables> {
  const tables = await exportTables(await scope.reader(), withPrivate);
  if (withPrivate) return tables;
  return Object.fromEntries(Object.entries(tables).map(([table, rows]) => [table, forOthers(table, rows)]));
}
