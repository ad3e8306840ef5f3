import { TeamctlError } from '../../errors.ts';
import type { StoredCoachPlan } from '../../store/coaching-reader.ts';

/** @throws TeamctlError `coach-rung` for a rung that there is not, or when the ladder has been begun */
export function requireRung(ladder: readonly unknown[], { results }: Pick<StoredCoachPlan, 'results'>, rung: number) {
  if (rung > ladder.length || results.length > 0)
    throw new TeamctlError('usage', 'coach-rung', { rung, most: ladder.length, begun: results.length > 0 });
}
