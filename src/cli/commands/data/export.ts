import { join } from 'node:path';
import type { Command } from 'commander';
import { TeamctlError } from '../../../errors.ts';
import { dataWords } from '../../../i18n/areas/data.ts';
import { filePathTyped } from '../../../platform/typed-path.ts';
import { ONLY_DATA } from '../../../render/offered-formats.ts';
import type { Context } from '../../context.ts';
import { withFormats } from '../../line/formats.ts';

interface Options {
  csv?: string;
  private?: boolean;
}

export function define(program: Command, context: Context): void {
  const { help } = dataWords(context.locale);
  const command = program.command('export').description(help.export);
  withFormats(command, [ONLY_DATA])
    .option('--csv <dir>', help.exportCsv)
    .option('--private', help.exportPrivate)
    .action((options: Options) => run(context, options));
}

type Row = Readonly<Record<string, string | number | null>>;

/** The shape of an exported file; every later version reads it. */
const EXPORT_SCHEMA = 'teamctl.export/1';

/** False when the file is held or read-only; anything else that goes wrong ends the work. */
async function wroteUnlessHeld(write: () => Promise<void>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    if (error instanceof TeamctlError && /^file-(?:held|read-only)$/.test(error.code)) return false;
    throw error;
  }
}

/** A file for each table. @throws TeamctlError `export-held` at the end, when some could not be replaced */
async function writeSheets(
  context: Context,
  folder: string,
  tables: Readonly<Record<string, readonly Row[]>>,
): Promise<void> {
  const { folderFor, writeFile } = await import('../../terminal/output.ts');
  const { renderCsv } = await import('../../../render/csv.ts');
  folderFor(folder);
  const held: string[] = [];
  for (const [table, rows] of Object.entries(tables)) {
    const columns = Object.keys(rows[0] ?? {});
    const sheet = { columns, rows: rows.map((row) => columns.map((column) => row[column] ?? null)) };
    const file = join(folder, `${table}.csv`);
    // One file that is open in Excel must not keep the others from being written.
    const text = renderCsv({ data: null, document: [], sheet });
    if (!(await wroteUnlessHeld(() => writeFile(context, file, text)))) held.push(file);
  }
  const written = Object.keys(tables).length - held.length;
  if (held.length > 0) throw new TeamctlError('partial', 'export-held', { folder, written, files: held });
}

async function run(context: Context, options: Options): Promise<void> {
  const { exportData } = await import('../../../app/data/export.ts');
  const tables = await exportData(context.scope, options.private === true);
  if (options.csv === undefined) {
    const data = { schema: EXPORT_SCHEMA, exportedOn: context.today, tables };
    await context.show({ data, document: [] });
    return;
  }
  context.offer([]);
  const folder = filePathTyped(context.host, options.csv);
  await writeSheets(context, folder, tables);
  await context.done(dataWords(context.locale).exported(folder, Object.keys(tables).length), {
    folder,
    tables: Object.keys(tables),
  });
}
