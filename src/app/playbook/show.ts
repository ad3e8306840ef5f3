import { existsSync } from 'node:fs';
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
  const called = shownLists.filter((list) => titles[list]?.includes(wanted));
  return called.length > 0 ? called : nearWords(wanted, shownLists);
}

/**
 * @param titles of what can be listed, for who typed one of them in the place of a playbook
 * @throws TeamctlError for a playbook that does not exist or has errors
 */
export async function showPlaybook(
  scope: Scope,
  wanted: string | null,
  titles: Readonly<Record<string, string>>,
): Promise<PlaybookView> {
  if (wanted !== null && !isPlaybookPath(wanted) && !existsSync(playbookFolder(wanted, bundled())))
    throw new TeamctlError('not-found', 'show-what-unknown', {
      wanted,
      near: nearLists(wanted, titles),
      known: shownLists,
    });
  const idOrDir = await chosenPlaybook(scope, wanted);
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
