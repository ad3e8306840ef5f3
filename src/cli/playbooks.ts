import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locale } from '../i18n/locale.ts';
import type { PlaybookSource } from '../playbook/source.ts';
import type { Context } from './context.ts';

/** The package's own folder, found by its package.json: code runs from `src` in development and from `dist` when built. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

export const bundledPlaybooks = (): string => join(packageRoot(), 'playbooks');
export const compiledPlaybooks = (): string => join(packageRoot(), 'dist', 'playbooks');
export const DEFAULT_PLAYBOOK = 'insurance-telesales';

/** `--playbook` wins over the team's own; a path means a directory of the user. */
export async function openTeamPlaybook(
  context: Context,
  team: { playbook: string },
  language: Locale,
): Promise<PlaybookSource> {
  const wanted = context.globals.playbook ?? team.playbook;
  const isPath = wanted.includes('/') || wanted.includes('\\') || wanted.startsWith('.');
  const { openPlaybook } = await import('../playbook/source.ts');
  return openPlaybook(isPath ? resolve(context.host.cwd, wanted) : wanted, language, {
    bundledDir: bundledPlaybooks(),
    compiledDir: compiledPlaybooks(),
    cacheDir: context.cacheDir,
  });
}
