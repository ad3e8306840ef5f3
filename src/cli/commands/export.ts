import { join } from 'node:path';
import type { Command } from 'commander';
import { TeamctlError } from '../../errors.ts';
import { byLocale } from '../../i18n/locale.ts';
import { data as en } from '../../i18n/messages/en/data.ts';
import { data as zh } from '../../i18n/messages/zh-CN/data.ts';
import type { ExportTables } from '../../store/export.ts';
import type { Context } from '../context.ts';
import { newPathTyped } from '../typed-path.ts';

const wordsOf = (context: Context) => byLocale(context.locale, { 'zh-CN': zh, en });

interface Options {
  csv?: string;
  private?: boolean;
}

export function define(program: Command, context: Context): void {
  const { help } = wordsOf(context);
  program
    .command('export')
    .description(help.export)
    .option('--csv <dir>', help.exportCsv)
    .option('--private', help.exportPrivate)
    .action((options: Options) => run(context, options));
}

/** The shape of an exported file; every later version reads it. */
export const EXPORT_SCHEMA = 'teamctl.export/1';

async function readTables(context: Context, withPrivate: boolean): Promise<ExportTables> {
  const { exportTable, exportedTables } = await import('../../store/export.ts');
  const db = await context.reader();
  const tables: ExportTables = {};
  for (const table of await exportedTables(db, withPrivate)) tables[table] = await exportTable(db, table);
  return tables;
}

/** False when another program has the file open; anything else that goes wrong ends the work. */
function wroteUnlessHeld(write: () => void): boolean {
  try {
    write();
    return true;
  } catch (error) {
    if (error instanceof TeamctlError && error.code === 'file-held') return false;
    throw error;
  }
}

export async function run(context: Context, options: Options): Promise<void> {
  const tables = await readTables(context, options.private === true);
  const { presentDone } = await import('../../present/team.ts');
  if (options.csv === undefined) {
    await context.show({ data: { schema: EXPORT_SCHEMA, exportedOn: context.today, tables }, document: [] }, ['json']);
    return;
  }
  const folder = newPathTyped(context.host, options.csv);
  const { folderFor, replaceFile } = await import('../output.ts');
  folderFor(folder);
  const { renderCsv } = await import('../../render/csv.ts');
  const held: string[] = [];
  for (const [table, rows] of Object.entries(tables)) {
    const columns = Object.keys(rows[0] ?? {});
    const sheet = { columns, rows: rows.map((row) => columns.map((column) => row[column] ?? null)) };
    const file = join(folder, `${table}.csv`);
    // One file that is open in Excel must not keep the others from being written.
    if (!wroteUnlessHeld(() => replaceFile(file, renderCsv({ data: null, document: [], sheet })))) held.push(file);
  }
  if (held.length > 0) {
    const written = Object.keys(tables).length - held.length;
    throw new TeamctlError('partial', 'export-held', { folder, written, files: held });
  }
  await context.show(
    presentDone(wordsOf(context).exported(folder, Object.keys(tables).length), { folder, tables: Object.keys(tables) }),
  );
}
