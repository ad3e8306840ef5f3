/** Where the middle half of the own past lies. */
export interface OwnBand {
  low: number;
  high: number;
}

/** Weeks that are looked back on, and how many of them must be known. */
export const BAND_WEEKS = 8;
const LEAST_WEEKS = 4;

/** Quartile by linear interpolation between the sorted values (Hyndman and Fan 1996, type 7). */
function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(at)] as number, sorted[Math.ceil(at)] as number];
  return below + (above - below) * (at - Math.floor(at));
}

/**
 * For each week the quartiles of the weeks before it, never of itself: what would have been usual then.
 * @param values by week, oldest first; null: nothing is known
 * @returns null where fewer than four of the eight weeks before are known
 */
export function ownBands(values: readonly (number | null)[]): (OwnBand | null)[] {
  return values.map((_, i) => {
    const before = values.slice(Math.max(0, i - BAND_WEEKS), i).flatMap((value) => value ?? []);
    if (before.length < LEAST_WEEKS) return null;
    const sorted = before.sort((a, b) => a - b);
    return { low: quantile(sorted, 0.25), high: quantile(sorted, 0.75) };
  });
}
