/** Median; of an even count the mean of the two in the middle. NaN for an empty list. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
/** Of what is known; null where nothing is. */
export function sumKnown(values: readonly (number | null | undefined)[]): number | null {
  const known = values.filter((value) => value !== null && value !== undefined);
  return known.length === 0 ? null : sum(known);
}
export const mean = (values: readonly number[]): number => sum(values) / values.length;

/** z of a two-sided 80 % interval. */
const Z_80 = 1.2816;

/** Normal 80 % interval of a mean, x̄ ± 1.28·s/√n; at least two values. */
export function meanInterval(values: readonly number[]): { low: number; high: number } {
  const centre = mean(values);
  const variance = sum(values.map((value) => (value - centre) ** 2)) / (values.length - 1);
  const half = Z_80 * Math.sqrt(variance / values.length);
  return { low: centre - half, high: centre + half };
}

/** 80 % interval of what a count of rare events stands for: √n ± z/2 on the scale where its spread is even (Anscombe 1948). */
export const countInterval = (count: number): { low: number; high: number } => ({
  low: Math.max(0, Math.sqrt(count) - Z_80 / 2) ** 2,
  high: (Math.sqrt(count) + Z_80 / 2) ** 2,
});

/** Index of dispersion: variance to mean, with what was to be expected of each period. 1 is pure chance (Poisson). */
export interface Dispersion {
  varianceToMean: number;
  /** Chance of so much spread when only chance is at work. */
  p: number;
}

/**
 * χ² = Σ (x − e)² / e over periods whose expected counts share the total by exposure; divided by its
 * degrees of freedom it is the variance-to-mean ratio (R. A. Fisher's dispersion test).
 * @param exposures working days or the like behind each count
 */
export function dispersion(counts: readonly number[], exposures: readonly number[]): Dispersion {
  const rate = sum(counts) / sum(exposures);
  const chiSquare = sum(
    counts.map((count, i) => (count - rate * (exposures[i] as number)) ** 2 / (rate * (exposures[i] as number))),
  );
  const freedom = counts.length - 1;
  return { varianceToMean: chiSquare / freedom, p: chiSquareTail(chiSquare, freedom) };
}

/** P(χ²_k ≥ x) by the Wilson–Hilferty cube-root approximation (1931), good to about .01 from k = 3 on. */
export function chiSquareTail(x: number, k: number): number {
  const spread = 2 / (9 * k);
  return normalTail((Math.cbrt(x / k) - (1 - spread)) / Math.sqrt(spread));
}

/** P(Z ≥ z) for the normal distribution, Abramowitz & Stegun 26.2.17 (error below 7.5e-8). */
export function normalTail(z: number): number {
  if (z < 0) return 1 - normalTail(-z);
  const t = 1 / (1 + 0.2316419 * z);
  const poly = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * poly;
}

/** P(X ≥ count) for a Poisson count with this mean. */
export function poissonTail(count: number, expected: number): number {
  let term = Math.exp(-expected);
  let below = 0;
  for (let k = 0; k < count; k += 1) {
    below += term;
    term *= expected / (k + 1);
  }
  return Math.max(0, 1 - below);
}

/** Turns logarithms into shares that sum to 1, without overflow. */
export function normalise(logs: readonly number[]): number[] {
  const most = Math.max(...logs);
  const raw = logs.map((value) => Math.exp(value - most));
  const total = raw.reduce((sum, value) => sum + value, 0);
  return raw.map((value) => value / total);
}

/** The logistic distribution function. */
export const logistic = (z: number): number => 1 / (1 + Math.exp(-z));
