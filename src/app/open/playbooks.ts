import { existsSync, readdirSync } from 'node:fs';
import { dirname, isAbsolute, join, relative } from 'node:path';
import type { Team } from '../../domain/team/team.ts';
import { TeamctlError } from '../../errors.ts';
import { filePathTyped, pathTyped } from '../../platform/typed-path.ts';
import { nearWords } from '../../playbook/near.ts';
import { isPlaybookPath } from '../../playbook/playbook-path.ts';
import type { PlaybookSource } from '../../playbook/source.ts';
import type { Scope } from '../scope.ts';

/** The package's own folder, found by its package.json: code runs from `src` in development and from `dist` when built. */
export function packageRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

export const bundledPlaybooks = (): string => join(packageRoot(), 'playbooks');
export const compiledPlaybooks = (): string => join(packageRoot(), 'dist', 'playbooks');
/** Where both lie. */
export const bundled = (): { bundledDir: string; compiledDir: string } => ({
  bundledDir: bundledPlaybooks(),
  compiledDir: compiledPlaybooks(),
});
export const DEFAULT_PLAYBOOK = 'insurance-telesales';

const bundledIds = (): string[] =>
  readdirSync(bundledPlaybooks()).filter((id) => existsSync(join(bundledPlaybooks(), id, 'playbook.yaml')));

/**
 * A directory as a whole path, so that it is found from everywhere, else an id; a bare name that is a
 * directory here and no bundled playbook counts as a directory.
 * @throws TeamctlError `not-found` when it is neither
 */
export function playbookName(cwd: string, which: string): string {
  if (isPlaybookPath(which)) return filePathTyped({ cwd }, which);
  const here = pathTyped({ cwd }, which);
  const isThere = (folder: string) => existsSync(join(folder, 'playbook.yaml'));
  if (isThere(join(bundledPlaybooks(), which))) return which;
  if (isThere(here)) return here;
  const close = nearWords(which, bundledIds());
  // `insurence`: a part of the id alone, and misspelt.
  const near = close.length > 0 ? close : bundledIds().filter((id) => nearWords(which, id.split('-')).length > 0);
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
  return openPlaybook(name, language, { ...bundled(), cacheDir });
}

/** Whether a team's playbook can be read here: where several teams are told of, one must not hide the others. */
export async function hasPlaybook(scope: Pick<Scope, 'playbook'>, team: Pick<Team, 'playbook'>): Promise<boolean> {
  try {
    await (await scope.playbook(team)).core();
    return true;
  } catch (error) {
    if (error instanceof TeamctlError) return false;
    throw error;
  }
}

/** A team's playbook that cannot be used as it lies there now, and what is wrong with it. */
export interface OldCopy {
  /** The whole path of its folder. */
  playbook: string;
  fault: TeamctlError;
}

/** Where the folder is gone, what is wrong is where the team looks for it; of several people's teams it may never have been here. */
function faultOf(name: string, isShared: boolean, fault: TeamctlError): TeamctlError {
  const isGone = !existsSync(join(name, 'playbook.yaml'));
  if (!isGone) return fault;
  return new TeamctlError('not-found', isShared ? 'playbook-not-here' : 'playbook-moved', { playbook: name });
}

/**
 * Opens the playbook of a stored team. A mistake in its files must not stop the morning: while they are broken or gone,
 * the copy is used that was compiled when they were last sound.
 * @param isShared whether the team is kept on a server, and its playbook's folder perhaps on another machine
 * @param told is called when it is, before anything is read
 * @throws TeamctlError where there is no such copy
 */
export async function openTeamPlaybook(
  name: string,
  language: string,
  { cacheDir, isShared }: { cacheDir: string; isShared: boolean },
  told: (old: OldCopy) => Promise<void>,
): Promise<PlaybookSource> {
  try {
    return await openNamedPlaybook(name, language, cacheDir);
  } catch (error) {
    if (!(error instanceof TeamctlError) || !isPlaybookPath(name)) throw error;
    const fault = faultOf(name, isShared, error);
    const { readLastGood } = await import('../../playbook/kept.ts');
    const { openCompiled } = await import('../../playbook/compiled.ts');
    const folder = readLastGood(cacheDir, name);
    const source = folder === null ? null : openCompiled(folder, language);
    if (source === null) throw fault;
    await told({ playbook: name, fault });
    return source;
  }
}
