import { addDays, type Day } from '../calendar/day.ts';
import type { WorkCalendar } from '../calendar/work-calendar.ts';
import { type Climb, type ClimbableRung, climb, type StepResult } from './ladder.ts';

/** The work days of the person: nobody practises while they are away. */
type PersonsDays = Pick<WorkCalendar, 'addWorkdays'>;

export interface LadderRung extends ClimbableRung {
  id: string;
  /** Work days planned for it, one or two short sessions each. */
  workdays: number;
  /** Nobody is called on it. */
  noCalls?: boolean | undefined;
}

/** A rung still to be practised, with the work days meant for it. */
export interface DatedStep {
  /** From 1. */
  rung: number;
  id: string;
  from: Day;
  to: Day;
}

export interface LadderPlan {
  startedOn: Day;
  results: readonly StepResult[];
  /** Begun on this rung, from 1; the first session says it once it is noted. */
  beginsOn?: number;
}

/** After so many work days the effect is looked at. */
export const CHECKPOINT_WORKDAYS = [5, 10] as const;

/** The day of the next session: the work day after the last one, never before the start or today. */
function nextSession(plan: LadderPlan, asOf: Day, calendar: PersonsDays): Day {
  const last = plan.results[plan.results.length - 1];
  const candidates = [plan.startedOn, asOf].map((day) => calendar.addWorkdays(day, 0));
  if (last) candidates.push(calendar.addWorkdays(last.on, 1));
  return candidates.sort()[candidates.length - 1] as Day;
}

/** Work days that the present rung still takes, at least one. */
function daysLeft(state: Climb, rung: LadderRung): number {
  const here = state.sessionsHere === 0 ? [] : state.moves.slice(-state.sessionsHere);
  return Math.max(rung.workdays - new Set(here.map((move) => move.on)).size, 1);
}

/**
 * What is left of the ladder, dated on work days; empty when it has ended. What was
 * not done slips to today: nobody is behind.
 */
export function scheduleSteps(
  ladder: readonly LadderRung[],
  plan: LadderPlan,
  asOf: Day,
  calendar: PersonsDays,
): DatedStep[] {
  const state = climb(ladder, plan.results, plan.beginsOn);
  if (state.end !== null) return [];
  let from = nextSession(plan, asOf, calendar);
  return ladder.slice(state.rung - 1).map((rung, i) => {
    const days = i === 0 ? daysLeft(state, rung) : rung.workdays;
    const step = { rung: state.rung + i, id: rung.id, from, to: calendar.addWorkdays(from, days - 1) };
    from = calendar.addWorkdays(step.to, 1);
    return step;
  });
}

/**
 * The day of the first call on a ladder, made or still to come; null where none was made and none is to come.
 * @param steps what is left of it; none once it has ended
 */
export function firstCall(ladder: readonly LadderRung[], plan: LadderPlan, steps: readonly DatedStep[]): Day | null {
  const isCalling = (rung: number) => ladder[rung - 1]?.noCalls !== true;
  const made = climb(ladder, plan.results, plan.beginsOn).moves.find(({ from }) => isCalling(from));
  return made?.on ?? steps.find(({ rung }) => isCalling(rung))?.from ?? null;
}

/** Days on which the numbers are looked at: none before a day of calls. @param called of the first call */
export const checkpoints = (startedOn: Day, calendar: PersonsDays, called: Day | null): Day[] =>
  CHECKPOINT_WORKDAYS.map((workdays) => calendar.addWorkdays(startedOn, workdays)).filter(
    (day) => called !== null && day > called,
  );

/** What a running plan asks of the manager on a day; null when nothing is due. */
export function dueOn(
  ladder: readonly LadderRung[],
  plan: LadderPlan,
  day: Day,
  calendar: PersonsDays,
): { rung: number; of: number; checkpoint: boolean } | null {
  const steps = scheduleSteps(ladder, plan, day, calendar);
  const [step] = steps;
  const checkpoint = checkpoints(plan.startedOn, calendar, firstCall(ladder, plan, steps)).includes(day);
  if (!step || (step.from !== day && !checkpoint)) return null;
  return { rung: step.rung, of: ladder.length, checkpoint };
}

/** So many work days after practice was stopped somebody is to be talked with again; for four weeks it is asked for. */
const AGAIN_WORKDAYS = 3;
const AGAIN_DAYS = 28;

/** The day on which somebody whose ladder led nowhere is to be talked with again. */
export const againOn = (stoppedOn: Day, calendar: PersonsDays): Day => calendar.addWorkdays(stoppedOn, AGAIN_WORKDAYS);

interface StoppedPlan extends LadderPlan {
  memberId: number;
  state: string;
  closedOn: Day | null;
}

/**
 * Plans that stopped because the ladder led nowhere, and after which nothing else was begun, as long as the talk that was
 * promised then is asked for.
 * @param plans of any members, oldest first
 */
export function stoppedPlans<P extends StoppedPlan>(
  ladder: readonly LadderRung[],
  plans: readonly P[],
  date: Day,
): (P & { closedOn: Day })[] {
  const isLast = (plan: P) => plans.findLast(({ memberId }) => memberId === plan.memberId) === plan;
  return plans.filter(
    (plan): plan is P & { closedOn: Day } =>
      plan.state === 'referral' &&
      plan.closedOn !== null &&
      plan.closedOn <= date &&
      plan.closedOn >= addDays(date, -AGAIN_DAYS) &&
      isLast(plan) &&
      climb(ladder, plan.results).end === 'referral',
  );
}
