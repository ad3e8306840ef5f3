import { existsSync, readdirSync } from 'node:fs';
import { dirname, isAbsolute, join, relative } from 'node:path';
import { nearMatches } from '../../domain/team/find-member.ts';
import { TeamctlError } from '../../errors.ts';
import { pathTyped } from '../../platform/typed-path.ts';
import type { PlaybookSource } from '../../playbook/source.ts';

/** The package's own folder, found by its package.json: code runs from `src` in development and from `dist` when built. */
export function packageRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

export const bundledPlaybooks = (): string => join(packageRoot(), 'playbooks');
export const compiledPlaybooks = (): string => join(packageRoot(), 'dist', 'playbooks');
export const DEFAULT_PLAYBOOK = 'insurance-telesales';

export const isPlaybookPath = (name: string): boolean => /[\\/]/.test(name) || name.startsWith('.');

/**
 * A directory as a whole path, so that it is found from everywhere, else an id; a bare name that is a
 * directory here and no bundled playbook counts as a directory.
 * @throws TeamctlError `not-found` when it is neither
 */
export function playbookName(cwd: string, which: string): string {
  const here = pathTyped({ cwd }, which);
  if (isPlaybookPath(which)) return here;
  const isThere = (folder: string) => existsSync(join(folder, 'playbook.yaml'));
  if (isThere(join(bundledPlaybooks(), which))) return which;
  if (isThere(here)) return here;
  const near = nearMatches(which, readdirSync(bundledPlaybooks()), (id) => id);
  throw new TeamctlError('not-found', 'playbook-missing', { playbook: which, near });
}

/** How a playbook in `folder` names its base: ids stay, a whole path is told from there. */
export function baseName(folder: string, name: string): string {
  if (!isPlaybookPath(name)) return name;
  // Written with `/`, so that the same playbook opens on another system.
  const way = relative(folder, name).replaceAll('\\', '/');
  return isAbsolute(way) || way.startsWith('.') ? way : `./${way}`;
}

/** Opens a playbook by its id or whole path, compiled where it can be. @param name see `playbookName` */
export async function openNamedPlaybook(name: string, language: string, cacheDir: string): Promise<PlaybookSource> {
  const { openPlaybook } = await import('../../playbook/source.ts');
  return openPlaybook(name, language, {
    bundledDir: bundledPlaybooks(),
    compiledDir: compiledPlaybooks(),
    cacheDir,
  });
}
