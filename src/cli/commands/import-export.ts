import type { Command } from 'commander';
import { TeamctlError } from '../../errors.ts';
import { byLocale } from '../../i18n/locale.ts';
import { data as en } from '../../i18n/messages/en/data.ts';
import { data as zh } from '../../i18n/messages/zh-CN/data.ts';
import { readText } from '../../platform/read-text.ts';
import type { ExportTables } from '../../store/export.ts';
import type { Context } from '../context.ts';
import { pathTyped } from '../typed-path.ts';

const wordsOf = (context: Context) => byLocale(context.locale, { 'zh-CN': zh, en });

export function define(program: Command, context: Context): void {
  program
    .command('import-export <file>')
    .description(wordsOf(context).help.importExport)
    .action((file: string) => run(context, file));
}

const isRow = (row: unknown) =>
  typeof row === 'object' &&
  row !== null &&
  Object.values(row).every((value) => value === null || typeof value === 'string' || typeof value === 'number');

function readExport(path: string): ExportTables {
  let text: string;
  try {
    text = readText(path);
  } catch (error) {
    throw new TeamctlError('io', 'cannot-read-file', {
      file: path,
      reason: (error as NodeJS.ErrnoException).code ?? 'unknown',
    });
  }
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

export async function run(context: Context, file: string): Promise<void> {
  const tables = readExport(pathTyped(context.host, file));
  await context.createDatabase();
  const { readTeams } = await import('../../store/team-reader.ts');
  const { importTables } = await import('../../store/export.ts');
  await context.write('import-export', async ({ db, journalId, summarize }) => {
    if ((await readTeams(db)).length > 0)
      throw new TeamctlError('refused', 'database-not-empty', { file: context.databaseFile });
    await importTables(db, tables, journalId);
    summarize(file);
  });
  const rows = Object.values(tables).reduce((sum, table) => sum + table.length, 0);
  const { presentDone } = await import('../../present/team.ts');
  await context.show(presentDone(wordsOf(context).imported(rows), { rows }));
}
