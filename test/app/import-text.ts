import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ImportAsk, nobodyToAsk } from '../../src/app/import/ask.ts';
import { importFiles } from '../../src/app/import/files.ts';
import { noProgress } from '../../src/app/import/progress.ts';
import { type ImportWords, readSettings } from '../../src/app/import/settings.ts';
import type { ImportView } from '../../src/app/import/view.ts';
import type { Scope } from '../../src/app/scope.ts';

let files = 0;

/** Imports this text as somebody who may be asked; an error of the import is thrown. */
export async function importText(scope: Scope, text: string, words: ImportWords = {}, ask: ImportAsk = nobodyToAsk) {
  files += 1;
  const path = join(scope.configDir, `numbers-${files}.csv`);
  writeFileSync(path, text);
  const settings = await readSettings(scope, words);
  const done = await importFiles(scope, [{ name: 'numbers.csv', path }], settings, { ask, progress: noProgress });
  if (done.failure !== undefined) throw done.failure;
  return done.views[0] as ImportView;
}
