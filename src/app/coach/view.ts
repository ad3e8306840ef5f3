import { buildLedger } from '../../domain/agenda/ledger.ts';
import type { Day } from '../../domain/calendar/day.ts';
import type { Assessment } from '../../domain/coaching/assess.ts';
import { type Calling, callsBeside } from '../../domain/coaching/calling.ts';
import { type Effect, effects } from '../../domain/coaching/effect.ts';
import { type GateStatus, gateStatuses } from '../../domain/coaching/gates.ts';
import { type Climb, climb } from '../../domain/coaching/ladder.ts';
import { againOn, checkpoints, type DatedStep, firstCall, scheduleSteps } from '../../domain/coaching/schedule.ts';
import type { ComputedSign } from '../../domain/diagnosis/compute-signs.ts';
import { isFirstDeal } from '../../domain/records/first-deal.ts';
import type { Call } from '../../domain/remark/calls.ts';
import type { OpenWarning } from '../../domain/remark/open-warning.ts';
import type { StoredCoachPlan } from '../../store/coaching-reader.ts';
import { type CoachCase, referralMet } from './case.ts';

interface Counted {
  what: string;
  count: number;
}

/** The playbook's words that coaching is told with, in the user's language. */
export interface CoachWords {
  signs: readonly { id: string; title: string; ask: string }[];
  questions: readonly { id: string; title?: string | undefined; ask: string }[];
  hypotheses: readonly { id: string; title: string; advice: readonly string[] }[];
  referrals: readonly { id: string; title: string; ask: string; act: string }[];
  coping: readonly { id: string; title: string; lines: readonly string[] }[];
  ladder: readonly {
    id: string;
    title: string;
    goal: Counted;
    exit: Counted;
    managerTask: string;
    managerSays: readonly string[];
    managerAvoids: readonly string[];
    managerNever?: readonly string[] | undefined;
    noCalls?: boolean | undefined;
    restOfDay?: readonly string[] | undefined;
  }[];
  /** The guide's own advice for members in trouble. */
  actions: readonly {
    id: string;
    title: string;
    how: readonly string[];
    measure: string;
    caution?: string | undefined;
    answers: readonly string[];
    withCalls?: boolean | undefined;
  }[];
}

/** A plan with everything that follows from it today. */
export interface PlanView {
  focus: string;
  coping: 'persevere' | 'concentrate' | null;
  startedOn: string;
  state: 'open' | 'exit' | 'referral' | 'closed';
  closedOn: string | null;
  reason: string | null;
  climb: Climb;
  steps: readonly DatedStep[];
  checkpoints: readonly string[];
  effects: readonly Effect[];
  /** Calls in the records that the rung knows nothing of. */
  calling: Calling | null;
  /** Where practice was stopped: the day of the talk that was promised then. */
  againOn: Day | null;
  /** Their first work day after it. */
  dayAfter: Day | null;
}

/** `first`: the first ever. */
export interface FreshDeal {
  on: Day;
  first: boolean;
}

/** So many work days a deal is fresh. */
const FRESH_WORKDAYS = 3;
/** Days that say what is usual. */
const LATELY = 5;

function freshDeal(found: CoachCase): FreshDeal | null {
  const { records, known, earlier, calendar, team } = found;
  const { asOf } = found.assessment;
  const { id } = found.member;
  // As meetings have it (`firstDeals`).
  const joinedOn = found.member.joinedOn ?? team.foundedOn;
  const sold = records.filter(({ deals, day }) => (deals ?? 0) > 0 && day <= asOf);
  // Who sells something on most days needs no word for each of them.
  const lately = records.slice(-LATELY);
  if (2 * lately.filter(({ deals }) => (deals ?? 0) > 0).length > lately.length && lately.length >= LATELY) return null;
  const last = sold.at(-1);
  if (last === undefined || last.day < calendar.addWorkdays(asOf, -FRESH_WORKDAYS)) return null;
  const before = buildLedger(known, earlier).best(id, 'deals', last.day);
  return { on: last.day, first: isFirstDeal({ joinedOn, on: last.day, before }, calendar) };
}

export interface CoachView {
  member: { id: number; name: string };
  assessment: Assessment;
  computed: readonly ComputedSign[];
  plan: PlanView | null;
  /** A deal of the last days of whoever is on a ladder; null: none. */
  deal: FreshDeal | null;
  /** Warnings heard in remarks, still to be answered. */
  open: readonly OpenWarning[];
  calls: readonly Call[];
  gates: readonly GateStatus[];
  words: CoachWords;
}

function planView(found: CoachCase, plan: StoredCoachPlan): PlanView {
  const { coaching, calendar, days, assessment, records } = found;
  const goesOn = plan.state === 'open' && !referralMet(found);
  const stoppedOn = plan.state === 'referral' ? plan.closedOn : null;
  const steps = goesOn ? scheduleSteps(coaching.ladder, plan, assessment.asOf, days) : [];
  const called = firstCall(coaching.ladder, plan, steps);
  // Where nobody has called there is nothing to compare.
  const hasCalled = ({ workdays }: Effect) =>
    called !== null && calendar.addWorkdays(plan.startedOn, workdays) > called;
  return {
    focus: plan.focus,
    coping: plan.coping,
    startedOn: plan.startedOn,
    state: plan.state,
    closedOn: plan.closedOn,
    reason: plan.reason,
    climb: climb(coaching.ladder, plan.results, plan.beginsOn),
    steps,
    checkpoints: checkpoints(plan.startedOn, days, called),
    effects: effects(records, plan.startedOn, assessment.asOf, calendar).filter(hasCalled),
    calling: goesOn ? callsBeside(coaching.ladder, plan, found.served, assessment.asOf) : null,
    againOn: stoppedOn === null ? null : againOn(stoppedOn, days),
    dayAfter: stoppedOn === null ? null : days.addWorkdays(stoppedOn, 1),
  };
}

/** Puts a case together for telling, with the plan as given: as it is stored, or as it would be. */
export function coachView(found: CoachCase, plan: StoredCoachPlan | undefined): CoachView {
  const { member, core, coaching, assessment, computed, documents } = found;
  return {
    member: { id: member.id, name: member.name },
    assessment,
    computed,
    open: found.open,
    calls: found.calls,
    plan: plan ? planView(found, plan) : null,
    deal: plan?.state === 'open' ? freshDeal(found) : null,
    gates: gateStatuses(core.gates, documents),
    words: {
      ...coaching,
      signs: core.memberSigns,
      actions: core.actions.filter((action) => action.belongsTo === 'member'),
    },
  };
}
