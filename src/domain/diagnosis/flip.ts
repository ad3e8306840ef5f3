import type { Day } from '../calendar/day.ts';
import type { Evidence } from './evidence.ts';
import { degreeOfLevel, LEVELS, type Level } from './levels.ts';
import type { DiagnosisModel, Shares } from './model.ts';
import { ranking } from './posterior.ts';

export interface Flip {
  sign: string;
  answer: Level;
  /** The same as a number. */
  degree: number;
  /** Asked for, or said unasked: the two weigh differently. `either`: both ways lead there. */
  how: 'asked' | 'reported' | 'either';
  to: string;
}

/**
 * The smallest single answer that would make another stage lead: of every sign, every degree, asked and volunteered,
 * the one that does so by the least, so that the reader sees how thin the verdict is. First come answers that do so
 * whichever way they are given, as the page offers both. Null only if no answer of all these changes who leads.
 * @param sharesWith shares as they would be with one more answer given today, in the place of any older one
 */
export function smallestFlip(
  model: DiagnosisModel,
  shares: Shares,
  sharesWith: (extra: Evidence) => Shares,
  on: Day,
): Flip | null {
  const leading = ranking(shares)[0] as number;
  /** Where a given answer leads, with its margin over who leads now. */
  const led = (sign: string, degree: number, how: 'asked' | 'reported') => {
    const after = sharesWith({ sign, answer: degree, how, on });
    const to = ranking(after)[0] as number;
    return { to, margin: (after[to] as number) - (after[leading] as number) };
  };
  const answers = model.signs.flatMap(({ id: sign }) =>
    LEVELS.map((answer) => ({ sign, answer, degree: degreeOfLevel(model.model, answer) })),
  );
  const flipsBy = (how: 'asked' | 'reported'): Leading[] =>
    answers.map((each) => ({ ...each, how, ...led(each.sign, each.degree, how) })).filter(({ to }) => to !== leading);
  const asked = flipsBy('asked');
  const either = asked.flatMap((each): Leading[] => {
    const told = led(each.sign, each.degree, 'reported');
    return told.to === each.to ? [{ ...each, how: 'either', margin: Math.max(each.margin, told.margin) }] : [];
  });
  const best = thinnest(either) ?? thinnest(asked) ?? thinnest(flipsBy('reported'));
  if (!best) return null;
  const { sign, answer, degree, how, to } = best;
  return { sign, answer, degree, how, to: (model.stages[to] as { id: string }).id };
}

/** A flip with its stage by place, and by how much it leads. */
type Leading = Omit<Flip, 'to'> & { to: number; margin: number };

/** Of several by the same margin the first. */
const thinnest = (flips: readonly Leading[]): Leading | null =>
  flips.reduce<Leading | null>((best, each) => (best && best.margin <= each.margin ? best : each), null);
