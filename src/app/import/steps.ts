import type { Inside, Scope } from '../scope.ts';
import type { ImportSettings } from './settings.ts';
import type { ImportOutcome } from './view.ts';

interface RowCounts {
  stored: number;
  unchanged: number;
  refused: number;
}

/** How one kind of file becomes rows: planned with what is stored, and applied to the same. */
export interface Steps<Plan> {
  plan(scope: Scope): Promise<Plan>;
  rowsOf(plan: Plan): RowCounts;
  /** True where there is something to keep beside rows. */
  alsoStores?(plan: Plan): boolean;
  apply(inside: Inside, plan: Plan): Promise<void>;
  /** True where the file may bring the first team: then the database is made with it. */
  create?: boolean;
}

function outcomeOf(rows: RowCounts, settings: ImportSettings): ImportOutcome {
  if (settings.strict && rows.refused > 0) return 'strict';
  if (rows.stored > 0) return settings.dryRun ? 'dry-run' : 'stored';
  return rows.refused > 0 && rows.unchanged === 0 ? 'refused' : 'unchanged';
}

/**
 * Makes the plan and applies that very plan, both in one transaction: nobody writes in between, and who is who is
 * decided there. `dryRun` only plans.
 */
export async function takeSteps<Plan>(
  scope: Scope,
  settings: ImportSettings,
  steps: Steps<Plan>,
): Promise<{ plan: Plan; outcome: ImportOutcome }> {
  const finish = (plan: Plan) => ({ plan, outcome: outcomeOf(steps.rowsOf(plan), settings) });
  if (settings.dryRun) return finish(await steps.plan(scope));
  const work = async (inside: Inside) => {
    const made = finish(await steps.plan(inside));
    const isAllowed = made.outcome === 'unchanged' && steps.alsoStores?.(made.plan) === true;
    if (made.outcome === 'stored' || isAllowed) await steps.apply(inside, made.plan);
    return made;
  };
  return scope.change('import', work, { create: steps.create === true });
}
