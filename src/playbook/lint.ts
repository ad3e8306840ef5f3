import { judge } from './check.ts';
import { type CaseOutcome, checkCases, judgeCase, modelOf } from './checks/cases.ts';
import { type Bundled, type Loaded, loadPlaybook } from './load.ts';
import type { StageCase } from './parts.ts';
import { byPlace, type Problem } from './problem.ts';
import type { Resolved } from './resolve.ts';

/** A playbook read and checked to the end, whatever is wrong with it. */
export interface Linted {
  loaded: Loaded;
  resolved: Resolved;
  /** In the order of the files and lines; the same fault is told once. */
  problems: Problem[];
}

function distinct(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter((each) => {
    const { file, line, column } = each.place;
    const key = JSON.stringify([each.code, file, line, column, each.data]);
    return !seen.has(key) && seen.add(key);
  });
}

/**
 * Reads, resolves and checks a playbook and everything it extends, and tries its own cases.
 * @throws TeamctlError `not-found` when it is no playbook directory, `refused` when it leads out of itself
 */
export function lintPlaybook(idOrDir: string, bundled: Bundled): Linted {
  const loaded = loadPlaybook(idOrDir, bundled);
  const { resolved, problems } = judge(loaded);
  // Cases are judged by all the numbers: with a fault in them they would only repeat it.
  const isSound = !problems.some(({ severity }) => severity === 'error');
  const cases = isSound ? checkCases(resolved) : [];
  return { loaded, resolved, problems: distinct([...problems, ...cases]).sort(byPlace) };
}

/** What the model says of every case of a playbook; null when it has no usable model. */
export function runCases(resolved: Resolved): CaseOutcome[] | null {
  const model = modelOf(resolved);
  return model && resolved.values.cases.map(({ value }) => judgeCase(model, value as unknown as StageCase));
}
