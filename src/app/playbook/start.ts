import { join } from 'node:path';
import { TeamctlError } from '../../errors.ts';
import { idOf } from '../../playbook/example.ts';
import { id as idShape } from '../../playbook/schema/common.ts';
import { type StarterWords, writeStarter } from '../../playbook/starter.ts';
import { baseName, bundled, bundledPlaybooks } from '../open/playbooks.ts';
import type { Scope } from '../scope.ts';

export interface Start {
  /** A whole path. */
  folder: string;
  id: string | undefined;
  /** Id or whole path of the base. */
  base: string;
  words: StarterWords;
}

/** Writes a playbook to begin with. @returns the id that it got. @throws TeamctlError when the folder exists or the id is no id */
export function startPlaybook(scope: Scope, { folder, id, base, words }: Start): { id: string } {
  if (id !== undefined && !idShape.safeParse(id).success)
    throw new TeamctlError('usage', 'bad-id', { value: id, example: idOf(id) });
  return writeStarter(folder, {
    id,
    base: baseName(folder, base),
    language: scope.language,
    schemaDir: join(bundledPlaybooks(), 'schema'),
    ...bundled(),
    words,
  });
}
