import { TeamctlError } from '../../errors.ts';
import { readCoachPlans } from '../../store/coaching-reader.ts';
import { endCoachPlan } from '../../store/coaching-writer.ts';
import { readMembers } from '../../store/team-reader.ts';
import { requireMember } from '../find/member.ts';
import type { Scope } from '../scope.ts';

/**
 * Ends the running plan of a member.
 * @param who a word that names the member
 * @returns the member's name
 * @throws TeamctlError `coach-no-plan` where none is running any more
 */
export function closeCoachPlan(scope: Scope, who: string, reason: string | null): Promise<string> {
  return scope.change('coach close', async ({ db, team, today }) => {
    const { id, name } = await requireMember(await readMembers(db, (await team()).id), who);
    const plan = (await readCoachPlans(db, [id])).find((each) => each.state === 'open');
    if (!plan) throw new TeamctlError('not-found', 'coach-no-plan', { name });
    await endCoachPlan(db, plan.id, { state: 'closed', on: today, reason: reason?.trim() || null });
    return name;
  });
}
