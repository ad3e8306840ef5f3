import { type Day, daysBetween } from '../calendar/day.ts';

/** Days of a team so far from one another that each stands for a week, or more. */
const WEEK_APART = 5;

/** So many in a row are a habit; fewer may be a team that has hardly begun. */
const HABIT = 3;

/**
 * The days on which a team writes down what several days came to: each lies a week from those around it, three in a row at
 * least. The first day behind a week of holidays is a day, as the ones before the holidays are.
 * @param recorded days on which anybody's record is there, in any order, as often as they come
 */
export function sumsOfDays(recorded: Iterable<Day>): Set<Day> {
  const days = [...new Set(recorded)].sort();
  const isFar = (at: number) => {
    const [one, other] = [days[at], days[at + 1]];
    return one === undefined || other === undefined || daysBetween(one, other) >= WEEK_APART;
  };
  const isAlone = (at: number) => isFar(at - 1) && isFar(at);
  const sums = new Set<Day>();
  let run: Day[] = [];
  for (const [at, day] of days.entries()) {
    run = isAlone(at) ? [...run, day] : [];
    if (run.length >= HABIT) for (const each of run) sums.add(each);
  }
  return sums;
}

/**
 * The records of days alone, where a team wrote down sums of weeks once and days since, or the other way round: held against
 * days, a sum is a record that nobody keeps up. Where there is nothing but sums, one is held against another, and all stay.
 */
export function withoutSums<R extends { day: Day }>(records: readonly R[]): R[] {
  const days = new Set(records.map(({ day }) => day));
  const sums = sumsOfDays(days);
  return sums.size === 0 || sums.size === days.size ? [...records] : records.filter(({ day }) => !sums.has(day));
}
