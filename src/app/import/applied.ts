import type { Context, Writing } from '../../cli/context.ts';
import type { ImportOutcome } from '../../present/import-view.ts';
import type { Reader } from '../../store/database.ts';
import type { ImportSettings } from './settings.ts';

interface RowCounts {
  stored: number;
  unchanged: number;
  refused: number;
}

export interface Steps<Plan> {
  plan(db: Reader): Promise<Plan>;
  rowsOf(plan: Plan): RowCounts;
  apply(writing: Writing, plan: Plan): Promise<void>;
}

/** Ends a transaction in which there is nothing to do, so that neither journal nor file change. */
class NothingToStore<Plan> extends Error {
  readonly plan: Plan;

  constructor(plan: Plan) {
    super('nothing to store');
    this.plan = plan;
  }
}

function outcomeOf(rows: RowCounts, settings: ImportSettings): ImportOutcome {
  if (settings.strict && rows.refused > 0) return 'strict';
  if (rows.stored > 0) return settings.dryRun ? 'dry-run' : 'stored';
  return rows.refused > 0 && rows.unchanged === 0 ? 'refused' : 'unchanged';
}

/**
 * Makes the plan and applies that very plan, both in one transaction, so that nobody writes in between.
 * `--dry-run` only plans; a plan without anything to store leaves no trace.
 */
export async function applied<Plan>(
  context: Context,
  settings: ImportSettings,
  steps: Steps<Plan>,
): Promise<{ plan: Plan; outcome: ImportOutcome }> {
  const finish = (plan: Plan) => ({ plan, outcome: outcomeOf(steps.rowsOf(plan), settings) });
  if (settings.dryRun) return finish(await steps.plan(await context.reader()));
  try {
    const plan = await context.write('import', async (writing) => {
      const made = await steps.plan(writing.db);
      if (finish(made).outcome !== 'stored') throw new NothingToStore(made);
      await steps.apply(writing, made);
      return made;
    });
    return finish(plan);
  } catch (error) {
    if (error instanceof NothingToStore) return finish(error.plan as Plan);
    throw error;
  }
}
