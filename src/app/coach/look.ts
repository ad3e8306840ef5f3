import type { Day } from '../../domain/calendar/day.ts';
import { type PlanChange, planChange } from '../../domain/coaching/plan-change.ts';
import { TeamctlError } from '../../errors.ts';
import type { StoredCoachPlan } from '../../store/coaching-reader.ts';
import { applyPlan, makePlan } from '../plan.ts';
import type { Inside, Scope } from '../scope.ts';
import type { SignDegree } from '../stage/trial.ts';
import { type CoachCase, gatherCoach, openPlan } from './case.ts';
import { requireRung } from './rung.ts';
import { type CoachView, coachView } from './view.ts';

export interface CoachWish {
  /** A word that names the member. */
  who: string;
  /** The day to begin on; null: today, or the next work day on which they are there. */
  start: Day | null;
  answers: readonly SignDegree[];
  /** The rung to begin on, from 1; left out: the first. */
  rung?: number;
  dryRun: boolean;
}

/** What looking at a member leaves behind, and what is seen. */
interface Look {
  memberId: number;
  /** Id of the plan that is running. */
  running: number | null;
  change: PlanChange;
  view: CoachView;
}

/** The plan as it is once the change is made. */
function afterChange(found: CoachCase, change: PlanChange, today: Day): StoredCoachPlan | undefined {
  const current = openPlan(found);
  switch (change.kind) {
    case 'start': {
      const { focus, coping, startedOn } = change;
      const fresh = { state: 'open' as const, closedOn: null, reason: null, results: [] };
      return { id: 0, memberId: found.member.id, focus, coping, startedOn, ...fresh };
    }
    case 'move':
      return current && { ...current, startedOn: change.startedOn };
    case 'refer':
      return current && { ...current, state: 'referral', closedOn: today };
    default:
      return current ?? found.plans.at(-1);
  }
}

/** @throws TeamctlError `coach-rung` for a rung that there is not, or after the first session */
function beginningOn({ coaching }: CoachCase, plan: StoredCoachPlan | undefined, rung?: number) {
  if (rung === undefined || plan === undefined) return plan;
  requireRung(coaching.ladder, plan, rung);
  return { ...plan, beginsOn: rung };
}

async function look(scope: Scope, { who, start, answers, rung }: CoachWish): Promise<Look> {
  const found = await gatherCoach(scope, who, answers);
  const change = planChange(found.assessment, found.plans, start, found.days);
  if (change.kind === 'running') throw new TeamctlError('usage', 'coach-plan-running', { name: found.member.name });
  return {
    memberId: found.member.id,
    running: openPlan(found)?.id ?? null,
    change,
    view: coachView(found, beginningOn(found, afterChange(found, change, scope.today), rung)),
  };
}

/** No summary: whom it is about and what was answered stay out of the log. */
async function keep({ db, today }: Inside, { memberId, running, change }: Look, answers: readonly SignDegree[]) {
  const { insertPrivateObservation } = await import('../../store/observation-writer.ts');
  const { endCoachPlan, insertCoachPlan, moveCoachPlan } = await import('../../store/coaching-writer.ts');
  for (const each of answers)
    await insertPrivateObservation(db, memberId, { ...each, how: 'asked', on: today, note: null });
  if (change.kind === 'start') await insertCoachPlan(db, memberId, change);
  if (change.kind === 'move' && running !== null) await moveCoachPlan(db, running, change.startedOn);
  if (change.kind === 'refer' && running !== null)
    await endCoachPlan(db, running, { state: 'referral', on: today, reason: null });
}

/**
 * A member's case: what it looks like, and the plan that follows. Answers are kept, a likely fear starts a plan.
 * @throws TeamctlError `coach-plan-running` where a plan that has begun would have to move
 */
export async function lookAtMember(scope: Scope, wish: CoachWish): Promise<CoachView> {
  const { answers, dryRun } = wish;
  const planned = await makePlan(scope, (within) => look(within, wish));
  const { change, view } = planned.plan;
  if (dryRun || (change.kind === 'none' && answers.length === 0)) return view;
  return (await applyPlan(scope, 'coach', planned, (inside, plan) => keep(inside, plan, answers))).view;
}
