import type { Measure } from './day-record.ts';

/** Fewer days than these say nothing of what is usual for somebody. */
const FEWEST_DAYS = 6;

interface Span {
  next: number;
  usual: number;
}
/** So many times the next highest day, and so many times the usual one. */
const COUNTED: Span = { next: 3, usual: 5 };
/** One large contract is nothing odd; a slip of the unit is a hundred or ten thousand times as much. */
const MONEY: Span = { next: 20, usual: 20 };

/** What hardly anybody does in a day: judgement, for days of which nothing else tells what is usual. */
export const rareInADay: Partial<Record<Measure, number>> = {
  dials: 1000,
  connects: 1000,
  effective: 1000,
  deals: 1000,
  amount: 10_000_000,
};

/** The measures that are looked at. */
export const watched: readonly Measure[] = ['dials', 'connects', 'effective', 'talkSeconds', 'deals', 'amount'];

/**
 * Whether a figure of a day can hardly be true.
 * @param others what the same person did on other days, days of 0 left out
 * @returns the usual figure that it stands far above; null where only that is known which hardly anybody does; undefined:
 * nothing is odd about it
 */
export function unlikely(measure: Measure, value: number, others: readonly number[]): number | null | undefined {
  if (others.length + 1 < FEWEST_DAYS)
    return value > (rareInADay[measure] ?? Number.POSITIVE_INFINITY) ? null : undefined;
  const span = measure === 'amount' ? MONEY : COUNTED;
  // Of hardly any day more has to be known than the next highest one, for which nothing is put in order.
  let most = 0;
  for (const each of others) if (each > most) most = each;
  if (value <= span.next * most) return undefined;
  const sorted = [...others, value].sort((a, b) => a - b);
  const usual = sorted[Math.floor(sorted.length / 2)] as number;
  return value > usual * span.usual ? usual : undefined;
}
