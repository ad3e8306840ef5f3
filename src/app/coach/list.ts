import type { Day } from '../../domain/calendar/day.ts';
import { climb } from '../../domain/coaching/ladder.ts';
import { againOn, checkpoints, firstCall, scheduleSteps, stoppedPlans } from '../../domain/coaching/schedule.ts';
import { workdaysOf } from '../../domain/team/absence.ts';
import { isMemberOn } from '../../domain/team/team.ts';
import { readCoachPlans, type StoredCoachPlan } from '../../store/coaching-reader.ts';
import { readMembers } from '../../store/team-reader.ts';
import type { Scope } from '../scope.ts';
import { absencesBeside } from './absences.ts';

/** One plan at a glance. */
export interface CoachLine {
  member: string;
  focus: string;
  state: StoredCoachPlan['state'];
  startedOn: Day;
  rung: number;
  rungs: number;
  next: Day | null;
  checkpoints: readonly Day[];
}

export interface CoachListView {
  asOf: Day;
  lines: readonly CoachLine[];
  hypotheses: readonly { id: string; title: string }[];
}

/** Who is being coached and how far each has come, also who waits for a talk since the ladder led nowhere. Private. @param all with the plans that are over */
export async function listCoaching(scope: Scope, all: boolean): Promise<CoachListView> {
  const team = await scope.team();
  const db = await scope.reader();
  const { ladder, hypotheses } = await (await scope.playbook(team)).coaching();
  const calendar = await scope.calendar(team);
  const members = (await readMembers(db, team.id)).filter((member) => isMemberOn(member, scope.today));
  const plans = await readCoachPlans(
    db,
    members.map(({ id }) => id),
  );
  const stopped = stoppedPlans(ladder, plans, scope.today);
  const shown = plans.filter((plan) => all || plan.state === 'open' || stopped.some(({ id }) => id === plan.id));
  const absences = await absencesBeside(db, shown, scope.today);
  const daysOf = ({ memberId }: StoredCoachPlan) => workdaysOf(memberId, calendar, absences);
  const stepsOf = (plan: StoredCoachPlan) =>
    plan.state === 'open' ? scheduleSteps(ladder, plan, scope.today, daysOf(plan)) : [];
  const nextOf = (plan: StoredCoachPlan): Day | null => {
    if (plan.state === 'open') return stepsOf(plan)[0]?.from ?? null;
    const stop = stopped.find(({ id }) => id === plan.id);
    return stop === undefined ? null : againOn(stop.closedOn, daysOf(plan));
  };
  const lines = shown.map((plan) => ({
    member: members.find(({ id }) => id === plan.memberId)?.name ?? '',
    focus: plan.focus,
    state: plan.state,
    startedOn: plan.startedOn,
    rung: climb(ladder, plan.results).rung,
    rungs: ladder.length,
    next: nextOf(plan),
    checkpoints: checkpoints(plan.startedOn, daysOf(plan), firstCall(ladder, plan, stepsOf(plan))),
  }));
  return { asOf: scope.today, lines, hypotheses };
}
