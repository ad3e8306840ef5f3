import type { Board } from './board.ts';

/**
 * What a timetable costs; the planner looks for the least. In the order of what counts most:
 *
 *   100·w for every module that finds no place (w: urgency of the need)
 *   + w a work day that a module is held after the first day on which it could be     – urgent needs early
 *   + 8 for every review or test that cannot be on its day
 *   + 3 for everybody who is away on the day of a module and has to catch up
 *   + 4·Σ over days (minutes / 30)²                                                   – spread evenly
 *   + 1 for every work day without training before the last one with it               – few gaps
 *
 * With urgency 3 (a stage's curriculum) half an hour a day is best, with 6 (a gate) up to an hour.
 */
export const WEIGHTS = { unplaced: 100, missingPart: 8, absent: 3, spread: 4, gap: 1, unitMinutes: 30 } as const;

/** The part of the cost that depends on the days alone: spread and gaps. */
export function dayCost(board: Pick<Board, 'load'>): number {
  const { load } = board;
  let [cost, empty, gaps] = [0, 0, 0];
  for (let day = 0; day < load.length; day += 1) {
    const minutes = load[day] as number;
    if (minutes === 0) {
      empty += 1;
      continue;
    }
    gaps += empty;
    empty = 0;
    const units = minutes / WEIGHTS.unitMinutes;
    cost += WEIGHTS.spread * units * units;
  }
  return cost + WEIGHTS.gap * gaps;
}

/** The part of `dayCost` that only grows when sessions are added. */
export function spreadCost({ load }: Pick<Board, 'load'>): number {
  let sum = 0;
  for (const minutes of load) sum += (minutes / WEIGHTS.unitMinutes) ** 2;
  return WEIGHTS.spread * sum;
}
