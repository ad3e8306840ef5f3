import { climb, type StepResult } from '../../domain/coaching/ladder.ts';
import { isAwayAllDay } from '../../domain/team/absence.ts';
import { TeamctlError } from '../../errors.ts';
import type { StoredCoachPlan } from '../../store/coaching-reader.ts';
import { endCoachPlan, insertCoachStep } from '../../store/coaching-writer.ts';
import type { Scope } from '../scope.ts';
import { type CoachCase, gatherCoach, openPlan, referralMet } from './case.ts';
import { requireRung } from './rung.ts';
import { type CoachView, coachView } from './view.ts';

/** The running plan that a session may be added to. @throws TeamctlError */
function planFor(found: CoachCase, result: StepResult): StoredCoachPlan {
  const { name } = found.member;
  const plan = openPlan(found);
  if (!plan) throw new TeamctlError('not-found', 'coach-no-plan', { name });
  if (referralMet(found)) throw new TeamctlError('refused', 'coach-referral-first', { name });
  if (isAwayAllDay(found.absences, found.member.id, result.on))
    throw new TeamctlError('invalid', 'coach-step-away', { name, on: result.on });
  const last = plan.results.at(-1)?.on ?? plan.startedOn;
  if (result.on < last) throw new TeamctlError('invalid', 'coach-step-early', { on: result.on, last });
  return plan;
}

/**
 * Notes how a session went and where on the ladder that leads; a plan that is through is closed.
 * @param who a word that names the member
 * @throws TeamctlError where no plan is running, help from outside comes first, or the day does not fit
 */
export async function noteStep(
  scope: Scope,
  who: string,
  { rung: wanted, ...noted }: StepResult & { rung?: number },
): Promise<CoachView> {
  const result: StepResult = noted;
  if (result.on > scope.today) throw new TeamctlError('invalid', 'day-in-future', { day: result.on, field: 'on' });
  return scope.change('coach step', async (inside) => {
    const found = await gatherCoach(inside, who);
    const plan = planFor(found, result);
    const { ladder } = found.coaching;
    if (wanted !== undefined) requireRung(ladder, plan, wanted);
    const { rung } = climb(ladder, plan.results, wanted);
    const results = [...plan.results, { ...result, at: ladder[rung - 1]?.id ?? '' }];
    const { end } = climb(ladder, results);
    await insertCoachStep(inside.db, plan.id, ladder[rung - 1]?.id ?? '', result);
    if (end !== null) await endCoachPlan(inside.db, plan.id, { state: end, on: result.on, reason: null });
    return coachView(found, { ...plan, results, ...(end === null ? {} : { state: end, closedOn: result.on }) });
  });
}
