import type { Day } from '../calendar/day.ts';
import type { DayRecord } from '../records/day-record.ts';
import { median } from '../records/statistics.ts';
import { climb } from './ladder.ts';
import type { LadderPlan, LadderRung } from './schedule.ts';

/** What a rung without calls, or with a few, stands beside when the records show many: dials of a day lately, and usually. */
export interface Calling {
  dials: number;
  /** Before the ladder began. */
  usual: number;
  /** Whether they call as before the fear, or nearly so; else some, where the rung has none. */
  isAsUsual: boolean;
  days: number;
}

const LATELY_DAYS = 3;
const USUAL_DAYS = 20;
const LEAST_USUAL_DAYS = 10;
/** As much of the usual is as before. */
const AS_USUAL = 0.7;
/** A call or two a day is no list that was worked through. */
const LEAST_SHARE = 0.1;

/**
 * Calls that the records of the last days show of somebody whose rung says something else: any on a rung without calls,
 * as many as ever on one before the last. Null where the two agree, or where too little is known.
 * @param records the member's own whole days, ordered by day
 */
export function callsBeside(
  ladder: readonly LadderRung[],
  plan: LadderPlan,
  records: readonly DayRecord[],
  asOf: Day,
): Calling | null {
  const { rung, end } = climb(ladder, plan.results, plan.beginsOn);
  if (end !== null || rung >= ladder.length) return null;
  const dialled = records.flatMap(({ day, dials }) => (dials === null || day > asOf ? [] : [{ day, dials }]));
  const of = (days: readonly { dials: number }[]) => days.map(({ dials }) => dials);
  const lately = dialled.filter(({ day }) => day >= plan.startedOn).slice(-LATELY_DAYS);
  const before = dialled.filter(({ day }) => day < plan.startedOn).slice(-USUAL_DAYS);
  if (lately.length < LATELY_DAYS || before.length < LEAST_USUAL_DAYS) return null;
  const [dials, usual] = [median(of(lately)), median(of(before))];
  const isAsUsual = dials >= AS_USUAL * usual;
  const isSome = ladder[rung - 1]?.noCalls === true && Math.min(...of(lately)) >= LEAST_SHARE * usual;
  return usual > 0 && (isAsUsual || isSome) ? { dials, usual, isAsUsual, days: LATELY_DAYS } : null;
}
