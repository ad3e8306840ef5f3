import { type ExportTables, exportedTables, exportTable } from '../../store/export.ts';
import type { Scope } from '../scope.ts';

/** All tables but the machinery; what is private only when it is asked for. */
export async function exportData(scope: Scope, withPrivate: boolean): Promise<ExportTables> {
  const db = await scope.reader();
  const tables: ExportTables = {};
  for (const table of await exportedTables(db, withPrivate)) tables[table] = await exportTable(db, table, withPrivate);
  return tables;
}
