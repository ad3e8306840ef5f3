import type { ImportView } from '../../present/import-view.ts';
import type { Context } from '../context.ts';
import { type Reading, readFile } from './reading.ts';
import type { ImportSettings } from './settings.ts';

/**
 * Imports each file in a transaction of its own. All are understood before the first is stored, and lists
 * of members go first: the numbers of the other files are theirs.
 * @returns what became of each file, and the error that ended the work early
 */
export async function importFiles(
  context: Context,
  paths: readonly string[],
  settings: ImportSettings,
): Promise<{ views: ImportView[]; failure?: unknown }> {
  const readings: Reading[] = [];
  for (const path of paths) readings.push(await readFile(context, path, settings));
  readings.sort((a, b) => Number(b.understanding.grain === 'roster') - Number(a.understanding.grain === 'roster'));
  const views: ImportView[] = [];
  for (const reading of readings) {
    try {
      views.push(await importOne(context, reading));
    } catch (failure) {
      return { views, failure };
    }
  }
  return { views };
}

async function importOne(context: Context, reading: Reading): Promise<ImportView> {
  const { grain } = reading.understanding;
  if (grain === 'roster') return (await import('./roster.ts')).importRoster(context, reading);
  if (grain === 'target') return (await import('./targets.ts')).importTargets(context, reading);
  return (await import('./records.ts')).importRecords(context, reading);
}
