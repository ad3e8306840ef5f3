import type { Day } from '../../calendar/day.ts';
import { normalTail } from '../../records/statistics.ts';
import { answer, type Figures, type Outcome, silent } from './view.ts';

/** Nearer to “as likely as not” than this, records say nothing either way. */
const EVEN = 0.1;
/** From here on it is a plain no or yes: the rest is noise, which the model has a number for. */
const PLAIN = 0.1;

const within = (least: number, value: number, most: number) => Math.max(least, Math.min(most, value));

/**
 * How clearly a value lies above a limit: 0 where it is a band below it, .5 on it, 1 a band above. A figure that crosses a
 * line by a hair is not turned from a firm no into a firm yes.
 */
export const above = (value: number, limit: number, band: number): number =>
  within(0, 0.5 + (value - limit) / (2 * band), 1);

/** How likely it is that what a figure was drawn around lies above a limit. @param sd how far chance alone moves the figure */
export const chanceAbove = (value: number, limit: number, sd: number): number =>
  sd === 0 ? (value >= limit ? 1 : 0) : 1 - normalTail((value - limit) / sd);

/** How far chance moves the logarithm of the ratio of two counts. */
export const spreadOfRatio = (one: number, other: number): number =>
  Math.sqrt(1 / Math.max(1, one) + 1 / Math.max(1, other));

/** The answer “it is so” as far as it is likely, in hundredths; silent where it is as likely as not. */
export function likely(chance: number, windowFrom: Day, figures: Figures): Outcome {
  if (Math.abs(chance - 0.5) < EVEN) return silent(figures);
  const plain = chance <= PLAIN ? 0 : chance >= 1 - PLAIN ? 1 : chance;
  return answer(Math.round(plain * 100) / 100, windowFrom, figures);
}
