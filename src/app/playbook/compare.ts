import { TeamctlError } from '../../errors.ts';
import { type Difference, differences, type Explained, explainEntry, nearIds } from '../../playbook/explain.ts';
import { firstError, type Loaded, loadPlaybook } from '../../playbook/load.ts';
import { keepBase, type Upgrade, upgradeOf } from '../../playbook/upgrade.ts';
import { bundled } from '../open/playbooks.ts';
import type { Scope } from '../scope.ts';
import { chosenPlaybook } from './chosen.ts';

const load = (idOrDir: string) => loadPlaybook(idOrDir, bundled());

/** The same where a list of it is wanted: what could not be read would be missing from that without a word. @throws TeamctlError */
function loadWhole(idOrDir: string): Loaded {
  const loaded = load(idOrDir);
  const error = firstError(loaded.problems, idOrDir);
  if (error) throw error;
  return loaded;
}

/** Where each field of an entry comes from. @throws TeamctlError `entry-unknown` */
export async function explainId(scope: Scope, id: string): Promise<Explained> {
  const which = await chosenPlaybook(scope, null);
  const loaded = load(which);
  const entry = explainEntry(loaded, id);
  if (entry) return entry;
  // It may stand in what could not be read.
  const error = firstError(loaded.problems, which);
  throw error ?? new TeamctlError('not-found', 'entry-unknown', { id, near: nearIds(loaded.layer, id) });
}

export interface ComparedPlaybooks extends Difference {
  /** What a later base than the one named changes for the playbook; null where it is that one. */
  upgrade: Upgrade | null;
}

/** What a playbook changes of its base, or how it differs from another. @throws TeamctlError `nothing-to-compare`, or the first fault of one that cannot be read */
export function comparePlaybooks({ cacheDir }: Scope, which: string, other: string | null): ComparedPlaybooks {
  const first = loadWhole(which);
  if (other !== null) return { ...differences(first.layer, loadWhole(other).layer), upgrade: null };
  if (!first.base) throw new TeamctlError('usage', 'nothing-to-compare', { playbook: which });
  keepBase(first, cacheDir);
  return { ...differences(first.base, first.layer), upgrade: upgradeOf(first, cacheDir) };
}
