import { join } from 'node:path';
import type { CompiledFiles } from './compile.ts';
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
    return openCompiled(join(folders.compiledDir, idOrDir), locale) ?? readBundled(idOrDir, locale, folders);
  const { readKept } = await import('./kept.ts');
  const kept = readKept(folders.cacheDir, idOrDir);
  const source = (kept === null ? null : openCompiled(kept, locale)) ?? (await readOwn(idOrDir, locale, folders));
  return { ...source, base: () => bundledBase(source.bases, locale, folders) };
}

/** The nearest of the playbooks that one builds on that came compiled with the program. @param bases names of folders, nearest first */
export function bundledBase(
  bases: readonly string[],
  locale: string,
  { compiledDir }: Pick<PlaybookFolders, 'compiledDir'>,
): PlaybookSource | null {
  for (const name of bases) {
    const base = openCompiled(join(compiledDir, name), locale);
    if (base) return base;
  }
  return null;
}

/** Bundled playbooks do not change while a program runs from source: each is compiled once for all its commands. */
const compiledHere = new Map<string, CompiledFiles>();

async function readBundled(id: string, locale: string, folders: PlaybookFolders): Promise<PlaybookSource> {
  const { loadPlaybook } = await import('./load.ts');
  const { compile, inMemory } = await import('./compile.ts');
  const place = join(folders.bundledDir, id);
  const compiled = compiledHere.get(place) ?? compile(loadPlaybook(id, folders), id);
  compiledHere.set(place, compiled);
  return inMemory(compiled, locale);
}

async function readOwn(dir: string, locale: string, folders: PlaybookFolders): Promise<PlaybookSource> {
  const { loadPlaybook } = await import('./load.ts');
  const { compile, inMemory } = await import('./compile.ts');
  const { keep, readKept } = await import('./kept.ts');
  const loaded = loadPlaybook(dir, folders);
  const compiled = compile(loaded, dir);
  keep(folders.cacheDir, dir, loaded.folders, compiled);
  (await import('./upgrade.ts')).keepBase(loaded, folders.cacheDir);
  const kept = readKept(folders.cacheDir, dir);
  return (kept === null ? null : openCompiled(kept, locale)) ?? inMemory(compiled, locale);
}
