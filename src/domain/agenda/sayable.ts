/** Numbers as one says them aloud: 7, 15, 45, 120, 1500. */
const STEPS: readonly (readonly [below: number, step: number])[] = [
  [20, 1],
  [100, 5],
  [500, 10],
  [1000, 50],
  [10_000, 100],
  [100_000, 1000],
];
const LARGEST_STEP = 10_000;

/**
 * The roundest whole number near a value that lies within the limits, both included; null when none does: between
 * 1.5 and 1.9 there is nothing to say.
 */
export function sayable(value: number, least = 1, most = Number.POSITIVE_INFINITY): number | null {
  const lowest = Math.max(1, least);
  const suits = (said: number) => lowest <= said && said <= most;
  const step = STEPS.find(([below]) => value < below)?.[1] ?? LARGEST_STEP;
  const near = (size: number) => [Math.round(value / size), Math.floor(value / size), Math.ceil(value / size)];
  const said = [step, 1].flatMap((size) => near(size).map((count) => count * size)).find(suits);
  if (said !== undefined) return said;
  const whole = Math.ceil(lowest);
  return suits(whole) ? whole : null;
}
