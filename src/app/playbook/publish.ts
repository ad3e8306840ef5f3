import { TeamctlError } from '../../errors.ts';
import { isPlaybookPath } from '../../playbook/playbook-path.ts';
import { readHeader } from '../../playbook/read-header.ts';
import { insertPublished, type Published, readPublished } from '../../store/published.ts';
import type { Database } from '../open/database.ts';
import { digestOfFiles, filesOf, pinOf, requirePublished } from '../open/published.ts';
import type { Scope } from '../scope.ts';
import { editTeam } from '../team/change.ts';
import { lintView } from './lint.ts';

function requireServer({ isServer, file }: Database): void {
  if (!isServer) throw new TeamctlError('usage', 'org-one-file', { file });
}

/**
 * Puts a playbook onto the server for everybody there, under its id and version. What was published stays as it is, so it is
 * no command that `undo` takes back.
 * @param folder whole path of it @returns whether it is new there; the same again changes nothing
 * @throws TeamctlError `publish-bundled`, `publish-base`, `publish-version`, and `lint-found` where it has errors
 */
export async function publishPlaybook(
  scope: Scope,
  database: Database,
  folder: string,
): Promise<Omit<Published, 'by'> & { isNew: boolean }> {
  requireServer(database);
  if (!isPlaybookPath(folder)) throw new TeamctlError('usage', 'publish-bundled', { playbook: folder });
  const { id, version, extends: base } = readHeader(folder, folder, scope.language);
  if (base !== null && isPlaybookPath(base)) throw new TeamctlError('refused', 'publish-base', { base });
  const errors = (await lintView(scope, folder)).problems.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) throw new TeamctlError('check', 'publish-faulty', { errors, folder });
  const files = filesOf(folder);
  const made = { id, version, digest: digestOfFiles(files), on: scope.today };
  return scope.keep(async (db) => {
    const there = (await readPublished(db)).find((each) => each.id === id && each.version === version);
    if (there && there.digest !== made.digest) throw new TeamctlError('refused', 'publish-version', { id, version });
    if (!there) await insertPublished(db, made, files);
    return { ...made, isNew: !there };
  });
}

/**
 * Has a team go by a published version, and stay with it until another one is pinned.
 * @param typed `ours`, or `ours@1.2.0` @param isReplacing whether a folder of the manager's own may be given up
 * @throws TeamctlError `playbook-unpublished`, `playbook-own-kept`
 */
export async function pinPlaybook(
  scope: Scope,
  database: Database,
  typed: string,
  isReplacing: boolean,
): Promise<{ team: string; pin: string }> {
  requireServer(database);
  const team = await scope.team();
  const found = await requirePublished(scope, typed);
  if (isPlaybookPath(team.playbook) && !isReplacing)
    throw new TeamctlError('refused', 'playbook-own-kept', { team: team.name, folder: team.playbook, playbook: typed });
  const pin = pinOf(found);
  await editTeam(scope, { playbook: pin });
  return { team: team.name, pin };
}
