import { addDays, type Day } from '../../domain/calendar/day.ts';
import type { WorkCalendar } from '../../domain/calendar/work-calendar.ts';
import { isMemberOn, type Member, type Team } from '../../domain/team/team.ts';
import { afterOf } from '../../domain/training/after.ts';
import type { TrainingPlan } from '../../domain/training/plan.ts';
import type { Session } from '../../domain/training/shapes.ts';
import type { CorePart, TrainingModule } from '../../playbook/parts.ts';
import type { TrainView } from '../../present/train.ts';
import type { TrainTexts } from '../../present/train-texts.ts';
import type { CurrentStage } from '../stage/current-stage.ts';

interface Told {
  team: Team;
  members: readonly Member[];
  core: CorePart;
  modules: readonly TrainingModule[];
  calendar: WorkCalendar;
  stage: CurrentStage;
  /** All sessions of the team, for what comes before what. */
  stored: readonly Session[];
}

export const textsOf = ({ team, members, core, modules }: Told, day: Day): TrainTexts => ({
  team: team.name,
  members,
  everyone: members.filter((member) => member.role === 'agent' && isMemberOn(member, day)).map((member) => member.id),
  modules,
  stages: core.stages,
  signs: core.signs,
});

function daysOf(from: Day, to: Day): Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

/**
 * Puts a plan and what is known about its days together for telling.
 * @param only the name of the one person whose part it is
 */
export function trainView(told: Told, plan: TrainingPlan, asOf: Day, only: string | null = null): TrainView {
  const { team, calendar, stage, core } = told;
  const days = daysOf(plan.from, plan.to).map((date) => ({ date, ...calendar.status(date) }));
  return {
    team: { id: team.id, name: team.name },
    asOf,
    stage,
    plan,
    after: afterOf(
      [...told.stored.filter((each) => !plan.sessions.some(({ id }) => id === each.id)), ...plan.sessions],
      told.modules,
    ),
    workdays: days.filter((day) => day.works).map((day) => day.date),
    uncoveredYears: calendar.uncoveredYears(plan.from, plan.to),
    holidays: days.filter((day) => day.kind === 'holiday').map(({ date, name }) => ({ date, name: name ?? '' })),
    makeUpDays: days.filter((day) => day.kind === 'make-up').map((day) => day.date),
    slotStarts: team.settings.trainingSlots.map((slot) => slot.from),
    gaps: core.gaps.filter((gap) => gap.stage === stage.id).map((gap) => ({ code: gap.id, stage: gap.stage })),
    only,
    texts: textsOf(told, asOf),
  };
}
