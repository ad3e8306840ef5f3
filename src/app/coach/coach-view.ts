import { effects } from '../../domain/coaching/effect.ts';
import { gateStatuses } from '../../domain/coaching/gates.ts';
import { climb } from '../../domain/coaching/ladder.ts';
import { checkpoints, scheduleSteps } from '../../domain/coaching/schedule.ts';
import type { CoachView, PlanView } from '../../present/coach-input.ts';
import type { StoredCoachPlan } from '../../store/coaching-reader.ts';
import { type CoachingCase, referralMet } from './case.ts';

function planView(found: CoachingCase, plan: StoredCoachPlan): PlanView {
  const { coaching, calendar, assessment, records } = found;
  const goesOn = plan.state === 'open' && !referralMet(found);
  return {
    focus: plan.focus,
    coping: plan.coping,
    startedOn: plan.startedOn,
    state: plan.state,
    closedOn: plan.closedOn,
    reason: plan.reason,
    climb: climb(coaching.ladder, plan.results),
    steps: goesOn ? scheduleSteps(coaching.ladder, plan, assessment.asOf, calendar) : [],
    checkpoints: checkpoints(plan.startedOn, calendar),
    effects: effects(records, plan.startedOn, assessment.asOf, calendar),
  };
}

/** Puts a case together for telling, with the plan as given: as it is stored, or as it would be. */
export function coachView(found: CoachingCase, plan: StoredCoachPlan | undefined): CoachView {
  const { member, core, coaching, assessment, computed, documents } = found;
  return {
    member: { id: member.id, name: member.name },
    assessment,
    computed,
    plan: plan ? planView(found, plan) : null,
    gates: gateStatuses(core.gates, documents),
    words: {
      ...coaching,
      signs: core.memberSigns,
      actions: core.actions.filter((action) => action.belongsTo === 'member'),
    },
  };
}
