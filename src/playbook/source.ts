import { join } from 'node:path';
import { openCompiled } from './compiled.ts';
import type { PlaybookSource } from './parts.ts';

import { isPlaybookPath } from './playbook-path.ts';

export type { PlaybookSource } from './parts.ts';

export interface PlaybookFolders {
  /** The playbooks that come with the program. */
  bundledDir: string;
  /** The same, compiled by the build; absent when running from source. */
  compiledDir: string;
  /** Where compiled copies of the user's own playbooks are kept. */
  cacheDir: string;
}

/**
 * Opens a playbook by the id of a bundled one or by its directory, in one language. Bundled ones come compiled; the
 * user's own are compiled once and kept until a file of theirs, or of what they build on, changes.
 * @throws TeamctlError `not-found` for an unknown one, `invalid` with the place of the first error
 */
export async function openPlaybook(idOrDir: string, locale: string, folders: PlaybookFolders): Promise<PlaybookSource> {
  if (!isPlaybookPath(idOrDir))
    return openCompiled(join(folders.compiledDir, idOrDir), locale) ?? read(idOrDir, locale, folders);
  const { readKept } = await import('./kept.ts');
  const kept = readKept(folders.cacheDir, idOrDir);
  return (kept === null ? null : openCompiled(kept, locale)) ?? read(idOrDir, locale, folders);
}

async function read(idOrDir: string, locale: string, folders: PlaybookFolders): Promise<PlaybookSource> {
  const { loadPlaybook } = await import('./load.ts');
  const { compile, inMemory } = await import('./compile.ts');
  const loaded = loadPlaybook(idOrDir, folders);
  const compiled = compile(loaded, idOrDir);
  if (isPlaybookPath(idOrDir)) {
    const { keep, readKept } = await import('./kept.ts');
    keep(folders.cacheDir, idOrDir, loaded.folders, compiled);
    (await import('./upgrade.ts')).keepBase(loaded, folders.cacheDir);
    const kept = readKept(folders.cacheDir, idOrDir);
    if (kept !== null) return openCompiled(kept, locale) ?? inMemory(compiled, locale);
  }
  return inMemory(compiled, locale);
}
