import { resolve } from 'node:path';
import { bytesOfFile } from '../../importing/read/bytes.ts';
import { openImportFile } from '../../importing/read/open-file.ts';
import { type Understanding, understand } from '../../importing/understand.ts';
import type { ReadingView } from '../../present/import-view.ts';
import type { Context } from '../context.ts';
import type { Progress } from './progress.ts';
import type { ImportSettings } from './settings.ts';

/** A file that was opened and understood, and the settings that this took. */
export interface Reading {
  understanding: Understanding;
  bytes: number;
  settings: ImportSettings;
}

/** Opens a file and decides what is what. Nothing is stored. @throws TeamctlError */
export async function readFile(
  context: Context,
  path: string,
  settings: ImportSettings,
  progress: Progress,
): Promise<Reading> {
  const source = bytesOfFile(resolve(context.host.cwd, path), path, progress.at);
  const opened = await openImportFile(source, settings.encoding === undefined ? {} : { encoding: settings.encoding });
  const understanding = await understand(opened, path, {
    profile: settings.profile,
    today: context.today,
    ...(settings.on === undefined ? {} : { on: settings.on }),
  });
  return { understanding, settings, bytes: source.size };
}

/** The understanding as it is shown. */
export function readingView({ understanding }: Pick<Reading, 'understanding'>): ReadingView {
  const { file, opened, grain, profile, sections, notes } = understanding;
  const sheets = sections.flatMap((section) => section.table.sheet ?? []);
  return {
    file,
    encoding: opened.encoding,
    sheet: sheets.length === 0 ? null : sheets.join(', '),
    profile,
    grain,
    columns: (sections[0]?.columns ?? []).map(({ header, field }) => ({ header, field })),
    notes,
  };
}
