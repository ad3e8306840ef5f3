import { addDays, type Day, daysBetween } from '../../domain/calendar/day.ts';
import type { OwnMeasure } from '../../domain/records/own-measure.ts';
import { mostInADay } from '../../domain/records/plausible.ts';
import { sumsOfDays } from '../../domain/records/sums-of-days.ts';
import { isCounted, periodOf, type Target } from '../../domain/records/target.ts';
import { rareInADay } from '../../domain/records/unlikely.ts';
import { isMemberOn, type Member, type Team } from '../../domain/team/team.ts';
import { TeamctlError } from '../../errors.ts';
import type { Reader } from '../../store/database.ts';
import { readDayRecords } from '../../store/record-reader.ts';
import { readMembers } from '../../store/team-reader.ts';
import { figureTyped } from '../find/figure.ts';
import type { Inside } from '../scope.ts';

/**
 * What a target was typed as: `1200`, and `65%` of a measure in per cent.
 * @throws TeamctlError `bad-number`, `per-cent-unclear`, `target-negative`
 */
export function targetTyped(
  named: { builtIn: Target['metric'] } | { own: OwnMeasure },
  given: string | number,
  flag: string,
): number {
  const value = typeof given === 'number' ? given : figureTyped('own' in named ? named.own : undefined, given, flag);
  if (value < 0) throw new TeamctlError('usage', 'target-negative', { value: String(given) });
  return value;
}

/** Whether it can be reached, for a measure of the playbook. @throws TeamctlError `figure-impossible` */
export function checkOwnTarget({ title, adds, most }: OwnMeasure, value: number): void {
  // A sum goes beyond what one figure can be.
  if (most !== undefined && adds !== 'sum' && value > most)
    throw new TeamctlError('invalid', 'figure-impossible', { title, value, most });
}

/** Days that are looked at for the best one. */
const LOOKED_BACK_DAYS = 90;
/** Nobody does twice the best day of months on each day. */
const BEST_DAYS = 2;

/** The best day of these people together, as far as it is known; 0 where nothing is. */
export async function bestDay(
  db: Reader,
  whose: readonly Member[],
  metric: Target['metric'],
  today: Day,
): Promise<number> {
  const ids = whose.map(({ id }) => id);
  const days = new Map<Day, number>();
  const records = await readDayRecords(db, ids, addDays(today, -LOOKED_BACK_DAYS), today);
  const sums = sumsOfDays(records.map(({ day }) => day));
  for (const record of records.filter(({ day }) => !sums.has(day)))
    days.set(record.day, (days.get(record.day) ?? 0) + (record[metric] ?? 0));
  return Math.max(0, ...days.values());
}

/** Why a target can hardly be meant. */
export interface TooHigh {
  /** The best day of the last months; null where none is known, and hardly anybody does so much. */
  best: number | null;
  /** The work days of its time. */
  days: number;
}

/**
 * Looks at a target for a measure that every team has before it is stored.
 * @param team whose it is, of a member of null all of
 * @returns null: nothing is odd about it
 * @throws TeamctlError `target-not-whole`, `target-impossible`
 */
export async function checkTarget(inside: Inside, team: Team, target: Target): Promise<TooHigh | null> {
  const { memberId, metric, value, startsOn } = target;
  if (isCounted(metric) && !Number.isInteger(value)) throw new TeamctlError('usage', 'target-not-whole', { value });
  const { from, to } = periodOf(target);
  const all = await readMembers(inside.db, team.id);
  const whose = all.filter((each) => (memberId === null ? isMemberOn(each, startsOn) : each.id === memberId));
  const people = Math.max(1, whose.length);
  const most = mostInADay(metric) * (daysBetween(from, to) + 1) * people;
  if (value > most) throw new TeamctlError('invalid', 'target-impossible', { value, most });
  const days = Math.max(1, (await inside.calendar(team)).workdays(from, to).length);
  const best = await bestDay(inside.db, whose, metric, inside.today);
  return tooHigh(value, metric, { best, days, people });
}

/** Whether a target asks twice the best day for each day of its time; where none is known, what hardly anybody does. */
export function tooHigh(
  value: number,
  metric: Target['metric'],
  { best, days, people }: { best: number; days: number; people: number },
): TooHigh | null {
  const day = best > 0 ? best * BEST_DAYS : (rareInADay[metric] ?? Number.POSITIVE_INFINITY) * people;
  return value > day * days ? { best: best > 0 ? best : null, days } : null;
}
