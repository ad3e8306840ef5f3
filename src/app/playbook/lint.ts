import { type Linted, lintPlaybook } from '../../playbook/lint.ts';
import type { Problem } from '../../playbook/problem.ts';
import { titleIn } from '../../playbook/resolve.ts';
import { bundled } from '../open/playbooks.ts';
import type { Scope } from '../scope.ts';
import { chosenPlaybook } from './chosen.ts';

export interface LintView {
  /** Title, or id where it has none. */
  name: string;
  problems: readonly Problem[];
}

/** @param wanted id or whole path; null: see `chosenPlaybook` */
export async function readLinted(scope: Scope, wanted: string | null): Promise<{ idOrDir: string; linted: Linted }> {
  const idOrDir = await chosenPlaybook(scope, wanted);
  return { idOrDir, linted: lintPlaybook(idOrDir, bundled()) };
}

/** Everything that is wrong or doubtful with a playbook. */
export async function lintView(scope: Scope, wanted: string | null): Promise<LintView> {
  const { idOrDir, linted } = await readLinted(scope, wanted);
  const { header } = linted.resolved;
  const title = header ? titleIn(linted.resolved, scope.language) : '';
  return { name: title || header?.id || idOrDir, problems: linted.problems };
}
