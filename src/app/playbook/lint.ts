import { type Linted, lintPlaybook } from '../../playbook/lint.ts';
import { isPlaybookPath } from '../../playbook/playbook-path.ts';
import { byPlace, type Problem } from '../../playbook/problem.ts';
import { titleIn } from '../../playbook/resolve.ts';
import { keepBase, upgradeOf } from '../../playbook/upgrade.ts';
import { bundled } from '../open/playbooks.ts';
import type { Scope } from '../scope.ts';
import { chosenPlaybook } from './chosen.ts';
import { measuresInUse } from './own-measures.ts';

export interface LintView {
  /** Title, or id where it has none. */
  name: string;
  problems: readonly Problem[];
}

/** @param wanted id or whole path; null: see `chosenPlaybook` */
export async function readLinted(scope: Scope, wanted: string | null): Promise<{ idOrDir: string; linted: Linted }> {
  const idOrDir = await chosenPlaybook(scope, wanted);
  const linted = lintPlaybook(idOrDir, bundled());
  if (isPlaybookPath(idOrDir)) keepBase(linted.loaded, scope.cacheDir);
  return { idOrDir, linted };
}

/** A later base says how much it changes, where that is known. */
function withUpgrade({ problems, loaded }: Linted, { cacheDir }: Scope): readonly Problem[] {
  if (!problems.some(({ code }) => code === 'base-newer')) return problems;
  const difference = upgradeOf(loaded, cacheDir)?.difference;
  if (!difference) return problems;
  const counts = {
    changed: difference.changed.length,
    added: difference.added.length,
    removed: difference.removed.length,
  };
  return problems.map((each) => (each.code === 'base-newer' ? { ...each, data: { ...each.data, ...counts } } : each));
}

/** Everything that is wrong or doubtful with a playbook. */
export async function lintView(scope: Scope, wanted: string | null): Promise<LintView> {
  const { idOrDir, linted } = await readLinted(scope, wanted);
  const { header } = linted.resolved;
  const inUse = await measuresInUse(scope, idOrDir, linted);
  const title = header ? titleIn(linted.resolved, scope.language) : '';
  return { name: title || header?.id || idOrDir, problems: [...withUpgrade(linted, scope), ...inUse].sort(byPlace) };
}
