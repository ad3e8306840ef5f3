import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { dataWords } from '../../../i18n/areas/data.ts';
import type { Context } from '../../context.ts';

interface Options {
  csv?: string;
  private?: boolean;
}

export function define(program: Command, context: Context): void {
  const { help } = dataWords(context.locale);
  program
    .command('export')
    .description(help.export)
    .option('--csv <dir>', help.exportCsv)
    .option('--private', help.exportPrivate)
    .action((options: Options) => run(context, options));
}

/** The shape of an exported file; every later version reads it. */
const EXPORT_SCHEMA = 'teamctl.export/1';

async function run(context: Context, options: Options): Promise<void> {
  const { exportData } = await import('../../../app/data/export.ts');
  const tables = await exportData(context.scope, options.private === true);
  const { presentDone } = await import('../../../present/team.ts');
  if (options.csv === undefined) {
    await context.show({ data: { schema: EXPORT_SCHEMA, exportedOn: context.today, tables }, document: [] });
    return;
  }
  const folder = resolve(context.host.cwd, options.csv);
  const { folderFor, writeFile } = await import('../../terminal/output.ts');
  folderFor(folder);
  const { renderCsv } = await import('../../../render/csv.ts');
  for (const [table, rows] of Object.entries(tables)) {
    const columns = Object.keys(rows[0] ?? {});
    const sheet = { columns, rows: rows.map((row) => columns.map((column) => row[column] ?? null)) };
    await writeFile(context, join(folder, `${table}.csv`), renderCsv({ data: null, document: [], sheet }));
  }
  await context.show(
    presentDone(dataWords(context.locale).exported(folder, Object.keys(tables).length), {
      folder,
      tables: Object.keys(tables),
    }),
  );
}
