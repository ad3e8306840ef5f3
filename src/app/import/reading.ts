import { bytesOfFile } from '../../importing/read/bytes.ts';
import { openImportFile } from '../../importing/read/open-file.ts';
import { type Understanding, understand } from '../../importing/understand.ts';
import type { NamedFile } from '../../platform/files-named.ts';
import type { Scope } from '../scope.ts';
import { ownMeasuresOf } from './own-measures.ts';
import type { Progress } from './progress.ts';
import type { ImportSettings } from './settings.ts';
import type { ReadingView } from './view.ts';

/** A file that was opened and understood, and the settings that this took. */
export interface Reading {
  understanding: Understanding;
  bytes: number;
  settings: ImportSettings;
}

/** Opens a file and decides what is what. Nothing is stored. @throws TeamctlError */
export async function readFile(
  scope: Pick<Scope, 'today' | 'playbook'>,
  { name, path }: NamedFile,
  settings: ImportSettings,
  progress: Progress,
): Promise<Reading> {
  const source = bytesOfFile(path, name, progress.at);
  const opened = await openImportFile(source, settings.encoding === undefined ? {} : { encoding: settings.encoding });
  const understanding = await understand(opened, name, {
    profile: settings.profile,
    today: scope.today,
    own: await ownMeasuresOf(scope),
    ...(settings.on === undefined ? {} : { on: settings.on }),
  });
  return { understanding, settings, bytes: source.size };
}

/** The understanding as it is shown. */
export function readingView({ understanding }: Pick<Reading, 'understanding'>): ReadingView {
  const { file, opened, grain, profile, sections, notes } = understanding;
  // Beside a column of measures `目标` is the target of whichever stands there.
  const isNamed = sections[0]?.columns.some((column) => column.field === 'metric') === true;
  const sheets = sections.flatMap((section) => section.table.sheet ?? []);
  return {
    file,
    encoding: opened.encoding,
    sheet: sheets.length === 0 ? null : sheets.join(', '),
    profile,
    grain,
    columns: (sections[0]?.columns ?? []).map(({ header, field, own, ownTarget }) => {
      if (own) return { header, field: own.id, title: own.title };
      if (ownTarget) return { header, field: `target-${ownTarget.id}`, title: ownTarget.title };
      return { header, field: isNamed && field === 'target-amount' ? 'target-value' : field };
    }),
    notes,
  };
}
