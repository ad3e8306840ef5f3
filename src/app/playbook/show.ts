import { TeamctlError } from '../../errors.ts';
import { playbookFolder } from '../../playbook/load.ts';
import { nearWords } from '../../playbook/near.ts';
import { isPlaybookPath } from '../../playbook/playbook-path.ts';
import { readHeader } from '../../playbook/read-header.ts';
import { bundled, openNamedPlaybook } from '../open/playbooks.ts';
import type { Scope } from '../scope.ts';
import { chosenPlaybook, whereIs } from './chosen.ts';
import { shownLists } from './entries.ts';
import type { PlaybookLine } from './list.ts';

export interface PlaybookView extends PlaybookLine {
  digest: string;
  stages: readonly { id: string; title: string; months: readonly [number, number]; focus: string }[];
  /** How many entries each list has. */
  counts: Readonly<Record<string, number>>;
}

/** Lists that were meant by a word: spelt nearly so, or called so. */
function nearLists(wanted: string, titles: Readonly<Record<string, string>>): string[] {
  const near = nearWords(wanted, shownLists);
  return near.length > 0 ? near : shownLists.filter((list) => titles[list]?.includes(wanted));
}

/** The playbook that was typed; where there is none, the list that may have been meant. */
async function named(
  typed: string,
  titles: Readonly<Record<string, string>>,
  nameOf: (typed: string) => Promise<string>,
): Promise<string> {
  try {
    return await nameOf(typed);
  } catch (error) {
    const near = isPlaybookPath(typed) ? [] : nearLists(typed, titles);
    if (!(error instanceof TeamctlError) || error.code !== 'playbook-missing' || near.length === 0) throw error;
    throw new TeamctlError('not-found', 'show-what-unknown', { wanted: typed, near, known: shownLists });
  }
}

/**
 * @param nameOf id or whole path of what is typed as a playbook
 * @param titles of what can be listed, for who typed one of them in the place of a playbook
 * @throws TeamctlError for a playbook that does not exist or has errors
 */
export async function showPlaybook(
  scope: Scope,
  typed: string | undefined,
  titles: Readonly<Record<string, string>>,
  nameOf: (typed: string) => Promise<string>,
): Promise<PlaybookView> {
  const idOrDir = await chosenPlaybook(scope, typed === undefined ? null : await named(typed, titles, nameOf));
  const source = await openNamedPlaybook(idOrDir, scope.language, scope.cacheDir);
  const core = await source.core();
  const parts = [
    core,
    await source.meetings(),
    await source.curricula(),
    await source.coaching(),
    await source.sayings(),
    await source.cases(),
  ];
  const lists = parts.flatMap((part) => Object.entries(part)).filter(([, value]) => Array.isArray(value));
  return {
    ...readHeader(playbookFolder(idOrDir, bundled()), idOrDir, scope.language),
    where: whereIs(idOrDir),
    digest: source.digest,
    stages: core.stages.map(({ id, title, months, focus }) => ({ id, title, months, focus })),
    counts: Object.fromEntries(lists.map(([name, value]) => [name, (value as unknown[]).length])),
  };
}
