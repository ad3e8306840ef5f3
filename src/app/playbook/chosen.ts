import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { TeamctlError } from '../../errors.ts';
import { isPlaybookPath } from '../../playbook/playbook-path.ts';
import { HEADER_FILE } from '../../playbook/read-directory.ts';
import { DEFAULT_PLAYBOOK } from '../open/playbooks.ts';
import { placeOf } from '../open/published.ts';
import type { Scope } from '../scope.ts';

/** The playbook named, or the one of this run, or the team's, or, where nothing was set up yet, the default one. */
export async function chosenPlaybook(scope: Scope, wanted: string | null): Promise<string> {
  const named = wanted ?? scope.playbookNamed;
  if (named !== null) return named;
  const playbook = await teamsPlaybook(scope);
  // Who moved it is told how to say so, and not that there is no such playbook.
  if (isPlaybookPath(playbook) && !existsSync(join(playbook, HEADER_FILE)))
    throw new TeamctlError('not-found', 'playbook-moved', { playbook });
  return playbook;
}

async function teamsPlaybook(scope: Scope): Promise<string> {
  try {
    return await placeOf(scope, (await scope.team()).playbook);
  } catch (error) {
    if (error instanceof TeamctlError && error.kind === 'not-found') return DEFAULT_PLAYBOOK;
    throw error;
  }
}

/** Where a playbook lies, as one would say it. */
export const whereIs = (idOrDir: string): string => (isPlaybookPath(idOrDir) ? idOrDir : `playbooks/${idOrDir}`);
