import { addDays, type Day, isoWeekday } from '../calendar/day.ts';
import type { InForceInput, Reading } from './stage-in-force.ts';
import type { Why } from './stage-said.ts';

/** A stage is led by for so many work days before records or the age change it again: two weeks, holidays aside. */
const LEAST_WORKDAYS = 10;

/** Some days before a reading another playbook came, by which all is judged since: that is no whim of the records. */
const REMEASURED_DAYS = 7;

interface Held {
  stage: string | null;
  why: Why;
  since: Day | null;
}

const usualWorkday = (day: Day) => isoWeekday(day) <= 5;

/** Work days from one day on and before another; counts no further than is asked for. */
function workdaysBetween(from: Day, before: Day, isWorkday: (day: Day) => boolean, most: number): number {
  let count = 0;
  for (let day = from; day < before && count < most; day = addDays(day, 1)) if (isWorkday(day)) count += 1;
  return count;
}

/** Whether somebody answered since a stage began, so that the reading knows more than the one that brought it. */
function isAnswered({ answered = [] }: InForceInput, since: Day, { on, isWeekly = false }: Reading): boolean {
  return answered.some((day) => day >= since && (isWeekly ? day < on : day <= on));
}

/**
 * Whether the manager is asked before a reading changes the stage. Records alone change it where two readings of whole weeks in
 * a row said so, and neither they nor the age change it within two weeks of work after it began. What somebody answered
 * since then may. Not asked of a shaken team, nor where nothing but age was gone by until then.
 */
export function isAskedFirst(
  input: InForceInput,
  { stage: old, why, since }: Held,
  reading: Reading,
  wished: { stage: string | null; why: Why },
): boolean {
  const { answered, remeasured = [], isWorkday = usualWorkday } = input;
  if (old === null || wished.stage === null || answered === undefined) return false;
  if (remeasured.some((on) => on <= reading.on && on > addDays(reading.on, -REMEASURED_DAYS))) return false;
  const isNew = since !== null && workdaysBetween(since, reading.on, isWorkday, LEAST_WORKDAYS) < LEAST_WORKDAYS;
  if (isNew && !isAnswered(input, since, reading)) return true;
  const isByRecords = wished.why === 'reading' && reading.isComputed === true;
  return isByRecords && why !== 'age' && reading.lastLead !== wished.stage;
}
