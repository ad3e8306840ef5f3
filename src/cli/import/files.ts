import type { ImportView } from '../../present/import-view.ts';
import type { Context } from '../context.ts';
import { openProgress, type Progress } from './progress.ts';
import { answered, asksFirst, confirmReading } from './questions.ts';
import { type Reading, readFile } from './reading.ts';
import type { ImportSettings } from './settings.ts';

export interface ImportedFiles {
  views: readonly ImportView[];
  readings: readonly Reading[];
  /** The error that ended the work early; what was stored before it stays. */
  failure?: unknown;
}

/** Targets that stand beside the numbers of days are stored too, each for its day: the file is read as both. */
function withTargets(reading: Reading): Reading[] {
  if (!reading.understanding.withTargets) return [reading];
  const understanding = { ...reading.understanding, grain: 'target' as const, profile: 'targets', withTargets: false };
  const { settings } = reading;
  const profile = { ...settings.profile, period: settings.profile.period ?? ('day' as const) };
  return [reading, { ...reading, understanding, settings: { ...settings, profile } }];
}

/**
 * Imports each file in a transaction of its own. All are understood before the first is stored, and lists
 * of members go first: the numbers of the other files are theirs.
 */
export async function importFiles(
  context: Context,
  paths: readonly string[],
  settings: ImportSettings,
): Promise<ImportedFiles> {
  const progress = await openProgress(context);
  const readings: Reading[] = [];
  for (const path of paths)
    readings.push(...withTargets(await answered(context, settings, (now) => readFile(context, path, now, progress))));
  readings.sort((a, b) => Number(b.understanding.grain === 'roster') - Number(a.understanding.grain === 'roster'));
  const views: ImportView[] = [];
  for (const reading of readings) {
    try {
      const isWanted = !asksFirst(context, settings) || (await confirmReading(context, reading));
      const now = isWanted ? reading.settings : { ...reading.settings, dryRun: true };
      views.push(await answered(context, now, (told) => importOne(context, { ...reading, settings: told }, progress)));
    } catch (failure) {
      return { views, readings, failure };
    }
  }
  return { views, readings };
}

async function importOne(context: Context, reading: Reading, progress: Progress): Promise<ImportView> {
  const { grain } = reading.understanding;
  if (grain === 'roster') return (await import('./roster.ts')).importRoster(context, reading);
  if (grain === 'target') return (await import('./targets.ts')).importTargets(context, reading);
  return (await import('./records.ts')).importRecords(context, reading, progress);
}
