import { TeamctlError } from '../../errors.ts';
import { readOwnText } from '../../platform/cannot-read.ts';
import type { ExportTables } from '../../store/export.ts';

const isRow = (row: unknown) =>
  typeof row === 'object' &&
  row !== null &&
  Object.values(row).every((value) => value === null || typeof value === 'string' || typeof value === 'number');

/** What `teamctl export` wrote. @throws TeamctlError `io`, or `export-shape` for anything else */
export function readExport(path: string): ExportTables {
  const text = readOwnText(path);
  const wrong = new TeamctlError('invalid', 'export-shape', { file: path }, { file: path });
  let value: { schema?: unknown; tables?: unknown };
  try {
    value = JSON.parse(text) as typeof value;
  } catch {
    throw wrong;
  }
  const tables = value?.tables;
  if (value?.schema !== 'teamctl.export/1' || typeof tables !== 'object' || tables === null) throw wrong;
  if (!Object.values(tables).every((rows) => Array.isArray(rows) && rows.every(isRow))) throw wrong;
  return tables as ExportTables;
}
