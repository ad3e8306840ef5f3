import { addDays, type Day } from '../calendar/day.ts';
import type { WorkCalendar } from '../calendar/work-calendar.ts';
import { isRunning, periodOf, type Target, type TeamTarget } from '../records/target.ts';
import { type Ledger, teamSum } from './ledger.ts';
import {
  type Beyond,
  isOutOfReach,
  KNOWN_DAYS,
  POSSIBLE_DAYS,
  possibleOf,
  type ReckonedBy,
  reckonedBy,
} from './reach.ts';
import { sayable } from './sayable.ts';

export interface TeamReachWanted {
  date: Day;
  /** Whose days say what the team can do: those on it now. */
  here: readonly number[];
  /** Whose work counts, those who left meanwhile included. */
  counted: readonly number[];
  ledger: Ledger;
  calendar: WorkCalendar;
}

/** A target of the team that cannot be reached; `days` are the work days still to come. */
export interface TeamBeyond {
  done: number;
  days: number;
  /** The figure to agree on instead; null where there is nothing more to agree on. */
  proposed: number | null;
  by?: ReckonedBy | undefined;
}

/** Of a target that was missed by less there is nothing to be kind about: so much of it is done. */
const NEARLY = 0.9;

/** What the team did on each day of the last 60 that anybody has a record of. */
function daysOfTeam({ date, here, ledger }: TeamReachWanted, metric: Target['metric']): number[] {
  const values: number[] = [];
  for (let day = addDays(date, -POSSIBLE_DAYS); day <= date; day = addDays(day, 1)) {
    const value = teamSum(ledger, here, metric, day, day);
    if (value !== null) values.push(value);
  }
  return values;
}

/**
 * Is more left of a team's target than 1.3 × what it did in its best run of as many days, of the last 60? The day itself is
 * still to come where nobody has a record of it.
 * @returns null where it can be reached, is nearly, or too little is known of the team
 */
export function teamBeyond(target: Pick<Target, 'metric' | 'period' | 'startsOn' | 'value'>, wanted: TeamReachWanted) {
  const { date, here, counted, ledger, calendar } = wanted;
  const { metric, value } = target;
  if (target.period === 'day' || value <= 0) return null;
  const { from, to } = periodOf(target);
  const done = teamSum(ledger, counted, metric, from, date) ?? 0;
  const isOver = here.some((member) => ledger.on(member, date) !== undefined);
  const days = calendar.workdays(isOver ? addDays(date, 1) : date, to).length;
  const values = daysOfTeam(wanted, metric);
  const can = possibleOf(values, days);
  if (can.days < KNOWN_DAYS || done >= value * NEARLY || !isOutOfReach(value - done, can)) return null;
  const proposed = days === 0 ? null : sayable(done + can.mean * days, done + 1, value - 1);
  return { done, days, proposed, by: reckonedBy(value - done, days, values) } satisfies TeamBeyond;
}

/** Targets that were set for the team and are out of reach, for the manager: what its people's add up to is theirs to agree on anew. */
export const beyondOfTeam = (targets: readonly TeamTarget[], wanted: TeamReachWanted): Beyond[] =>
  targets.flatMap((target): Beyond[] => {
    if (target.isSum || !isRunning(target, wanted.date)) return [];
    const found = teamBeyond(target, wanted);
    if (found === null || found.proposed === null) return [];
    const { metric, period, value } = target;
    const { done, days, proposed, by } = found;
    const figures = { target: value, done, days, proposed, ...(by === undefined ? {} : { by }) };
    return [{ member: null, metric, period, startsOn: periodOf(target).from, ...figures }];
  });
