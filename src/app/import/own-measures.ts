import type { OwnMeasure } from '../../domain/records/own-measure.ts';
import { TeamctlError } from '../../errors.ts';
import type { Scope } from '../scope.ts';

/** Measures of the team's playbook; none where the file is to bring the first team. */
export async function ownMeasuresOf(scope: Pick<Scope, 'playbook'>): Promise<readonly OwnMeasure[]> {
  try {
    return (await (await scope.playbook()).core()).measures;
  } catch (error) {
    if (error instanceof TeamctlError && error.kind === 'not-found') return [];
    throw error;
  }
}
