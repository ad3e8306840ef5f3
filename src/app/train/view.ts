import type { KnownEvent } from '../../domain/calendar/calendar-event.ts';
import { addDays, type Day } from '../../domain/calendar/day.ts';
import { isMemberOn } from '../../domain/team/team.ts';
import type { Untested } from '../../domain/team/untested.ts';
import { afterOf } from '../../domain/training/after.ts';
import { rushOn } from '../../domain/training/peaks.ts';
import type { TrainingPlan } from '../../domain/training/plan.ts';
import { untestedBy, withTestDay } from '../../domain/training/untested.ts';
import type { StageInForce } from '../stage/in-force.ts';
import type { TrainCase } from './case.ts';

/** Text of the playbook and of the team that a timetable points at. */
export interface TrainTexts {
  team: string;
  members: readonly { id: number; name: string; code: string | null }[];
  /** Agents on the team in this time: a session with all of them names no names. */
  everyone: readonly number[];
  /** All who are on the team in this time, those who lead it too. */
  onTeam: readonly number[];
  modules: readonly {
    id: string;
    title: string;
    purpose: string;
    method: string;
    minutes: number;
    gatesLiveCalls: boolean;
  }[];
  stages: readonly { id: string; title: string }[];
  signs: readonly { id: string; title: string }[];
}

/** A timetable with what is known about its days. */
export interface TrainView {
  team: { id: number; name: string };
  asOf: Day;
  stage: StageInForce;
  plan: TrainingPlan;
  /** Sessions that build on others: session id → the main sessions before it. */
  after: ReadonlyMap<number, readonly number[]>;
  workdays: readonly Day[];
  uncoveredYears: readonly number[];
  holidays: readonly { date: Day; name: string }[];
  makeUpDays: readonly Day[];
  /** The trade's busiest days: no training. */
  peaks: readonly Day[];
  slotStarts: readonly string[];
  gaps: readonly { code: string; stage: string }[];
  /** Who may not call yet. */
  untested: readonly Untested[];
  /** A test before live lists could be earlier if what stands gave way. */
  gatesWait: boolean;
  /** How many sessions that stand nobody needs any more. */
  notNeeded: number;
  /** The name of the one person whose part of the timetable this is. */
  only: string | null;
  texts: TrainTexts;
  /** Entries that calendars were told of and that are not held then any more; null where no calendar asked. */
  fallenOut: readonly KnownEvent[] | null;
  /** A trial: calendars are told nothing. */
  isDraft: boolean;
}

export function textsOf({ team, members, core, modules }: TrainCase, day: Day): TrainTexts {
  const onTeam = members.filter((member) => isMemberOn(member, day));
  return {
    team: team.name,
    members,
    everyone: onTeam.filter(({ role }) => role === 'agent').map(({ id }) => id),
    onTeam: onTeam.map(({ id }) => id),
    modules,
    stages: core.stages,
    signs: core.signs,
  };
}

function daysOf(from: Day, to: Day): Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

/**
 * Puts a plan and what is known about its days together for telling.
 * @param only the name of the one person whose part it is
 */
export function trainView(told: TrainCase, plan: TrainingPlan, asOf: Day, only: string | null = null): TrainView {
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
    peaks: days.flatMap(({ works, date }) => (works && rushOn(date, core.promotions) === 'peak' ? [date] : [])),
    slotStarts: team.settings.trainingSlots.map((slot) => slot.from),
    untested: withTestDay(
      untestedBy({ ...told.input, from: asOf }, told.input, told.input.members),
      plan.sessions,
      asOf,
    ),
    gatesWait: false,
    notNeeded: 0,
    gaps: core.gaps.filter((gap) => gap.stage === stage.id).map((gap) => ({ code: gap.id, stage: gap.stage })),
    only,
    texts: textsOf(told, asOf),
    fallenOut: null,
    isDraft: false,
  };
}
