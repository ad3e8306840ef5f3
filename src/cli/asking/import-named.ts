import type { ImportedFiles } from '../../app/import/files.ts';
import type { ImportSettings, ImportWords } from '../../app/import/settings.ts';
import { importWords } from '../../i18n/areas/import.ts';
import { teamWords } from '../../i18n/areas/team.ts';
import { locales } from '../../i18n/locale.ts';
import { filesNamed } from '../../platform/files-named.ts';
import type { Context } from '../context.ts';

/** What fields are called in either language: a column may be told by any word that the program prints. */
const labelsOfFields = () => locales.flatMap((locale) => [importWords(locale).fields, teamWords(locale).measures]);

export interface ImportedNamed extends ImportedFiles {
  settings: ImportSettings;
  /** Somebody has seen at the terminal how the files were read. */
  isRead: boolean;
}

/** Imports the files that words name; on a terminal what is unclear is asked. */
export async function importNamed(
  context: Context,
  names: readonly string[],
  words: ImportWords,
): Promise<ImportedNamed> {
  const { readSettings } = await import('../../app/import/settings.ts');
  const { importFiles } = await import('../../app/import/files.ts');
  const { askAtTerminal } = await import('./import-questions.ts');
  const { openProgress } = await import('../terminal/progress.ts');
  const settings = await readSettings(context.scope, words, labelsOfFields());
  const files = await filesNamed(context.host, names);
  const company = { ask: askAtTerminal(context), progress: await openProgress(context) };
  const imported = await importFiles(context.scope, files, settings, company);
  return { ...imported, settings, isRead: company.ask.looksOn && !settings.dryRun };
}
