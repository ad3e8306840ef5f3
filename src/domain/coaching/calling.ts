import type { Day } from '../calendar/day.ts';
import type { DayRecord } from '../records/day-record.ts';
import { type Figure, isWorkedOff, type OwnMeasure } from '../records/own-measure.ts';
import { median, sum } from '../records/statistics.ts';
import { climb } from './ladder.ts';
import type { LadderPlan, LadderRung } from './schedule.ts';

/** How many customers somebody had to do with on each day, ordered by day. */
export interface Served {
  days: readonly { day: Day; count: number }[];
  /** What the playbook calls it; null: calls. */
  measure: Pick<OwnMeasure, 'id' | 'title' | 'unit'> | null;
}

/** What a rung without customers, or with a few, stands beside when the records show many: of a day lately, and usually. */
export interface Calling {
  count: number;
  /** Before the ladder began; null where there was too little of that. */
  usual: number | null;
  /** Whether they work as before the fear, or nearly so; else some, where the rung has none. */
  isAsUsual: boolean;
  days: number;
  measure: Served['measure'];
}

const LATELY_DAYS = 3;
const USUAL_DAYS = 20;
const LEAST_USUAL_DAYS = 10;
/** As much of the usual is as before. */
const AS_USUAL = 0.7;
/** A call or two a day is no list that was worked through. */
const LEAST_SHARE = 0.1;
/** The same of whoever is too new to have a usual. */
const LEAST_NEW = 5;

/**
 * The calls of somebody's days; of a team that counts none, the customers that the playbook counts, where it counts several
 * things the most of them.
 * @param records the member's own whole days @param figures the member's own
 */
export function servedOf(
  records: readonly DayRecord[],
  figures: readonly Figure[],
  measures: readonly OwnMeasure[],
): Served {
  const calls = records.flatMap(({ day, dials }) => (dials === null ? [] : [{ day, count: dials }]));
  if (calls.length > 0) return { days: calls, measure: null };
  const counted = measures.filter(isWorkedOff).map((measure) => ({
    measure,
    days: figures.filter((each) => each.measure === measure.id).map(({ day, value }) => ({ day, count: value })),
  }));
  const total = ({ days }: Pick<Served, 'days'>) => sum(days.map(({ count }) => count));
  const most = counted.sort((one, other) => total(other) - total(one))[0];
  return most !== undefined && total(most) > 0 ? most : { days: [], measure: null };
}

/**
 * Customers that the records of the last days show of somebody whose rung says something else: any on a rung without, as
 * many as ever on one before the last. Null where the two agree, or where too little is known.
 */
export function callsBeside(
  ladder: readonly LadderRung[],
  plan: LadderPlan,
  { days, measure }: Served,
  asOf: Day,
): Calling | null {
  const { rung, end } = climb(ladder, plan.results, plan.beginsOn);
  if (end !== null || rung >= ladder.length) return null;
  const counts = (some: Served['days']) => some.map(({ count }) => count);
  const lately = counts(days.filter(({ day }) => day >= plan.startedOn && day <= asOf).slice(-LATELY_DAYS));
  const before = counts(days.filter(({ day }) => day < plan.startedOn).slice(-USUAL_DAYS));
  if (lately.length < LATELY_DAYS) return null;
  const usual = before.length < LEAST_USUAL_DAYS ? null : median(before);
  const count = median(lately);
  const isAsUsual = usual !== null && count >= AS_USUAL * usual;
  const least = usual === null ? LEAST_NEW : LEAST_SHARE * usual;
  const isSome = ladder[rung - 1]?.noCalls === true && Math.min(...lately) >= least;
  return usual !== 0 && (isAsUsual || isSome) ? { count, usual, isAsUsual, days: LATELY_DAYS, measure } : null;
}
