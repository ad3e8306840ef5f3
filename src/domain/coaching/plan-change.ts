import type { Day } from '../calendar/day.ts';
import type { WorkCalendar } from '../calendar/work-calendar.ts';
import type { Assessment } from './assess.ts';

export interface KnownPlan {
  state: 'open' | 'exit' | 'referral' | 'closed';
  startedOn: Day;
  closedOn: Day | null;
  results: readonly unknown[];
}

export type PlanChange =
  | { kind: 'none' }
  | { kind: 'start'; focus: string; coping: Assessment['coping']; startedOn: Day }
  | { kind: 'move'; startedOn: Day }
  /** Help from somebody else comes first: the plan ends. */
  | { kind: 'refer' }
  /** A plan that has begun keeps its start. */
  | { kind: 'running' };

/**
 * What looking at a member does to the plan: a likely fear starts one, a referral rule ends it, a
 * wanted day moves one that has not begun. After a plan has ended, only something newly seen or a
 * wanted day starts another: old signs are what the last one was for.
 * @param wanted the day that the manager asked to start on; null for today or the next work day
 */
export function planChange(
  assessment: Assessment,
  plans: readonly KnownPlan[],
  wanted: Day | null,
  calendar: Pick<WorkCalendar, 'addWorkdays'>,
): PlanChange {
  const running = plans.find((plan) => plan.state === 'open');
  const isReferred = assessment.referrals.some((each) => each.met);
  if (isReferred) return running ? { kind: 'refer' } : { kind: 'none' };
  const startedOn = calendar.addWorkdays(wanted ?? assessment.asOf, 0);
  if (running) {
    if (wanted === null || startedOn === running.startedOn) return { kind: 'none' };
    return running.results.length > 0 ? { kind: 'running' } : { kind: 'move', startedOn };
  }
  const ended = plans
    .map((plan) => plan.closedOn ?? '')
    .sort()
    .at(-1);
  const isNew = assessment.signs.some((each) => each.source !== 'computed' && (ended === undefined || each.on > ended));
  if (assessment.plan !== 'ladder' || assessment.focus === null || !(isNew || wanted !== null)) return { kind: 'none' };
  return { kind: 'start', focus: assessment.focus, coping: assessment.coping, startedOn };
}
