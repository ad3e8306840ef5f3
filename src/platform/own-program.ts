import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isSea } from 'node:sea';

/** What npm starts, beside the built script as beside its source. */
function startFile(): string {
  let folder = import.meta.dirname;
  const file = () => join(folder, 'bin', 'teamctl.js');
  while (!existsSync(file()) && folder !== dirname(folder)) folder = dirname(folder);
  return file();
}

/**
 * How this very program is started from anywhere, word by word: a timer has neither the search path nor the folder of
 * whoever sets it up, and finds no Node of a version manager's.
 */
export const ownProgram = (): string[] => [process.execPath, ...(isSea() ? [] : [startFile()])];
