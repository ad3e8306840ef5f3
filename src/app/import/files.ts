import type { NamedFile } from '../../platform/files-named.ts';
import type { Scope } from '../scope.ts';
import type { ImportAsk } from './ask.ts';
import { answered } from './asking.ts';
import type { Progress } from './progress.ts';
import { type Reading, readFile, readingView } from './reading.ts';
import type { ImportSettings } from './settings.ts';
import type { ImportView } from './view.ts';

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

/** Who looks on while files are imported. */
export interface Company {
  ask: ImportAsk;
  progress: Progress;
}

/**
 * Imports each file in a transaction of its own. All are understood before the first is stored, and lists
 * of members go first: the numbers of the other files are theirs.
 */
export async function importFiles(
  scope: Scope,
  files: readonly NamedFile[],
  settings: ImportSettings,
  company: Company,
): Promise<ImportedFiles> {
  const { ask, progress } = company;
  const readings: Reading[] = [];
  for (const file of files)
    readings.push(...withTargets(await answered(scope, ask, settings, (now) => readFile(scope, file, now, progress))));
  readings.sort((a, b) => Number(b.understanding.grain === 'roster') - Number(a.understanding.grain === 'roster'));
  const views: ImportView[] = [];
  for (const reading of readings) {
    try {
      const isWanted = !ask.looksOn || settings.dryRun || (await ask.goOn(readingView(reading)));
      const now = isWanted ? reading.settings : { ...reading.settings, dryRun: true };
      // What is answered while rows are read holds for what was told of the file, too: else it would be asked for ever.
      const toldBy = (answers: ImportSettings): Reading => ({
        ...reading,
        settings: answers,
        understanding: { ...reading.understanding, told: answers.profile },
      });
      views.push(await answered(scope, ask, now, (answers) => importOne(scope, toldBy(answers), company)));
    } catch (failure) {
      return { views, readings, failure };
    }
  }
  return { views, readings };
}

async function importOne(scope: Scope, reading: Reading, company: Company): Promise<ImportView> {
  const { grain } = reading.understanding;
  if (grain === 'roster') return (await import('./roster.ts')).importRoster(scope, reading);
  if (grain === 'target') return (await import('./targets.ts')).importTargets(scope, reading, company.ask);
  if (grain === 'absence') return (await import('./absences.ts')).importAbsences(scope, reading, company.ask);
  return (await import('./records.ts')).importRecords(scope, reading, company);
}
