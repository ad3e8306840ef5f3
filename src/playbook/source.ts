import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openCompiled } from './compiled.ts';
import type { PlaybookSource } from './parts.ts';

export type { PlaybookSource } from './parts.ts';

export interface PlaybookFolders {
  /** The playbooks that come with the program. */
  bundledDir: string;
  /** The same, compiled by the build; absent when running from source. */
  compiledDir: string;
  /** Where compiled copies of the user's own playbooks are kept. */
  cacheDir: string;
}

const isPath = (name: string) => /[\\/]/.test(name) || name.startsWith('.');

/**
 * Opens a playbook by the id of a bundled one or by its directory, in one language. Bundled ones
 * come compiled; the user's own are compiled once and kept under the hash of their content.
 * @throws TeamctlError `not-found` for an unknown one, `invalid` with the place of the first error
 */
export async function openPlaybook(idOrDir: string, locale: string, folders: PlaybookFolders): Promise<PlaybookSource> {
  if (!isPath(idOrDir)) {
    const compiled = openCompiled(join(folders.compiledDir, idOrDir), locale);
    if (compiled) return compiled;
  }
  const { loadPlaybook } = await import('./load.ts');
  const loaded = loadPlaybook(idOrDir, folders);
  const key = createHash('sha256').update(`1\0${idOrDir}\0${loaded.digest}`).digest('hex').slice(0, 24);
  const cached = join(folders.cacheDir, 'playbooks', key);
  const kept = isPath(idOrDir) ? openCompiled(cached, locale) : null;
  if (kept) return kept;
  const { compile, inMemory } = await import('./compile.ts');
  const compiled = compile(loaded, idOrDir);
  if (isPath(idOrDir)) keep(cached, compiled);
  return inMemory(compiled, locale);
}

/** A cache that cannot be written only costs time. */
function keep(folder: string, files: Readonly<Record<string, unknown>>): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (const [name, value] of Object.entries(files)) {
      const draft = join(folder, `${name}.new-${process.pid}`);
      writeFileSync(draft, JSON.stringify(value), { mode: 0o600 });
      renameSync(draft, join(folder, name));
    }
  } catch {
    // Read-only home, full disk: next time it is compiled again.
  }
}
