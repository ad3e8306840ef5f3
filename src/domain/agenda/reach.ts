import { addDays, type Day } from '../calendar/day.ts';
import type { WorkCalendar } from '../calendar/work-calendar.ts';
import { periodOf, type Target, type TargetMetric, type TargetPeriod } from '../records/target.ts';
import { type Absence, isAwayAllDay } from '../team/absence.ts';
import type { Ledger } from './ledger.ts';
import { sayable } from './sayable.ts';

/** What somebody has done in a day counts as possible for so many days. */
export const POSSIBLE_DAYS = 60;
/** Recorded days before it can be said that a target is beyond somebody. */
export const KNOWN_DAYS = 10;

/** Nobody is asked for more than this much above the own pace at once. */
export const STRETCH = 1.3;

export interface LeftWanted {
  date: Day;
  /**
   * The first day that is still to come: today, or the next one once today's figures are there. By it is judged what can be
   * reached, in every meeting of a day and after it alike; the date itself when absent.
   */
  ahead?: Day;
  ledger: Ledger;
  calendar: WorkCalendar;
  absences: readonly Absence[];
}

/** What is left of a target on the morning of a day. */
export interface Left {
  done: number;
  left: number;
  /** Work days left, at least one; days of leave of a single member are none. */
  days: number;
  perDay: number;
  period: TargetPeriod;
}

/** A target of which more is left than somebody can do, and the figure that could be agreed on instead; of null the team's. */
export interface Beyond {
  member: number | null;
  metric: TargetMetric;
  period: TargetPeriod;
  startsOn: Day;
  target: number;
  done: number;
  days: number;
  proposed: number;
  by?: ReckonedBy;
}

/** By what a target is held to be out of reach, so that whoever decides can see it: of the last 60 days. */
export interface ReckonedBy {
  /** What each day left would have to bring. */
  perDay: number;
  /** Recorded days that brought as much. */
  reached: number;
  /** The most in as many recorded days in a row; null where fewer are known. */
  best: number | null;
}

/** @param members whose work counts; leave is looked at where it is only one */
export function leftOf(target: Target, members: readonly number[], wanted: LeftWanted): Left {
  const { from, to } = periodOf(target);
  const yesterday = addDays(wanted.date, -1);
  const done = members.reduce((sum, id) => sum + (wanted.ledger.sum(id, target.metric, from, yesterday) ?? 0), 0);
  const [only] = members.length === 1 ? members : [];
  const isThere = (day: Day) => only === undefined || !isAwayAllDay(wanted.absences, only, day);
  const days = Math.max(1, wanted.calendar.workdays(wanted.date, to).filter(isThere).length);
  const left = target.value - done;
  return { done, left, days, perDay: left / days, period: target.period };
}

/** The most that so many recorded days in a row brought; of fewer than those, as many times their average. */
function bestRun(values: readonly number[], length: number): number {
  let run = 0;
  let best = 0;
  values.forEach((value, i) => {
    run += value - (i >= length ? (values[i - length] as number) : 0);
    best = Math.max(best, run);
  });
  return values.length >= length || values.length === 0 ? best : (best / values.length) * length;
}

/**
 * What somebody can do, by the last 60 days: the most in a day, the average of a recorded day, and the most in so many
 * of them in a row.
 */
export function possible(ledger: Ledger, member: number, metric: TargetMetric, date: Day, length: number) {
  return possibleOf(valuesOf(ledger, member, metric, date), length);
}

const valuesOf = (ledger: Ledger, member: number, metric: TargetMetric, date: Day): number[] =>
  ledger.values(member, metric, addDays(date, -POSSIBLE_DAYS), addDays(date, -1));

interface Possible {
  /** So many days are known. */
  days: number;
  most: number;
  mean: number;
  run: number;
  /**
   * What one in forty stretches of as many usual days brings: a few deals vary about like a Poisson count, with a standard deviation of
   * √mean. Of what comes in hundreds it is next to nothing more than the usual.
   */
  chance: number;
}

/** Standard deviations above the mean that one in forty is. */
const SELDOM = 2;

/** The same of the values of some days in their order. */
export function possibleOf(values: readonly number[], length: number): Possible {
  const mean = values.length === 0 ? 0 : values.reduce((total, value) => total + value, 0) / values.length;
  const usual = mean * length;
  return {
    days: values.length,
    most: Math.max(0, ...values),
    mean,
    run: bestRun(values, length),
    chance: usual + SELDOM * Math.sqrt(usual),
  };
}

/** By what it is reckoned that so much is left for so many days. */
export const reckonedBy = (left: number, length: number, values: readonly number[]): ReckonedBy | undefined =>
  length === 0
    ? undefined
    : {
        perDay: left / length,
        reached: values.filter((value) => value >= left / length).length,
        best: values.length < length ? null : bestRun(values, length),
      };

/** More is left than 1.3 × the best run of as many days, and than chance may bring to as many usual ones. */
export const isOutOfReach = (left: number, { run, chance }: Possible): boolean =>
  left > Math.max(run * STRETCH, chance);

/**
 * The figure to agree on instead of a target that is out of reach: what is done, and usual days for the rest; null
 * while too little is known of somebody.
 */
export function beyond(target: Target, member: number, left: Left, wanted: LeftWanted): Beyond | null {
  const values = valuesOf(wanted.ledger, member, target.metric, wanted.date);
  const { days, mean } = possibleOf(values, left.days);
  if (days < KNOWN_DAYS) return null;
  const by = reckonedBy(left.left, left.days, values);
  const least = left.done + 1;
  const proposed = sayable(left.done + mean * left.days, least, target.value - 1);
  return proposed === null
    ? null
    : {
        member,
        metric: target.metric,
        period: target.period,
        startsOn: periodOf(target).from,
        target: target.value,
        done: left.done,
        days: left.days,
        proposed,
        ...(by === undefined ? {} : { by }),
      };
}
