import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { TeamctlError } from '../../errors.ts';
import { isPlaybookPath } from '../../playbook/playbook-path.ts';
import { readHeader } from '../../playbook/read-header.ts';
import { type Published, readPublished } from '../../store/published.ts';
import { readTeams } from '../../store/team-reader.ts';
import { bundledPlaybooks, DEFAULT_PLAYBOOK } from '../open/playbooks.ts';
import { pinOf } from '../open/published.ts';
import type { Scope } from '../scope.ts';
import { chosenPlaybook, whereIs } from './chosen.ts';

export interface PlaybookLine {
  id: string;
  title: string;
  version: string;
  extends: string | null;
  where: string;
}

const isPlaybook = (folder: string) => existsSync(join(folder, 'playbook.yaml'));

export interface PublishedLine extends Published {
  /** Teams that one sees which go by it. */
  teams: readonly string[];
}

/** What people of a server share; none where nothing can be asked, which is no reason not to list what is here. */
export async function listPublished(scope: Scope): Promise<PublishedLine[]> {
  try {
    const db = await scope.reader();
    const [published, teams] = [await readPublished(db), await readTeams(db).catch(() => [])];
    return published.map((each) => ({
      ...each,
      teams: teams.filter(({ playbook }) => playbook === pinOf(each)).map(({ name }) => name),
    }));
  } catch (error) {
    if (error instanceof TeamctlError) return [];
    throw error;
  }
}

/** The bundled playbooks, and the team's own one. */
export async function listPlaybooks(scope: Scope): Promise<PlaybookLine[]> {
  const lineOf = (folder: string, name: string): PlaybookLine => ({
    ...readHeader(folder, name, scope.language),
    where: whereIs(name),
  });
  const bundled = readdirSync(bundledPlaybooks(), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && isPlaybook(join(bundledPlaybooks(), entry.name)))
    .map((entry) => lineOf(join(bundledPlaybooks(), entry.name), entry.name));
  // A database that cannot be opened is no reason not to list what is here.
  const own = await chosenPlaybook(scope, null).catch(() => DEFAULT_PLAYBOOK);
  return isPlaybookPath(own) && isPlaybook(own) ? [...bundled, lineOf(own, own)] : bundled;
}
