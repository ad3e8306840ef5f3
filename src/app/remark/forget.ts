import { TeamctlError } from '../../errors.ts';
import { deleteRemark } from '../../store/remark-writer.ts';
import type { Scope } from '../scope.ts';

/**
 * Deletes a kept sentence; what was stored as seen stays.
 * @throws TeamctlError `not-found` when the team has no such remark
 */
export async function forgetRemark(scope: Scope, id: number): Promise<void> {
  const team = await scope.team();
  await scope.change('remark forget', async ({ db }) => {
    if (!(await deleteRemark(db, team.id, id))) throw new TeamctlError('not-found', 'remark-missing', { id });
  });
}
