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
  const best = new Map<Flip['how'], Flip & { margin: number }>();
  for (const { id: sign } of model.signs)
    for (const answer of LEVELS) {
      const degree = degreeOfLevel(model.model, answer);
      const [asked, told] = [led(sign, degree, 'asked'), led(sign, degree, 'reported')];
      const take = (how: Flip['how'], { to, margin }: typeof asked) => {
        if (to === leading || margin >= (best.get(how)?.margin ?? Number.POSITIVE_INFINITY)) return;
        best.set(how, { sign, answer, degree, how, to: (model.stages[to] as { id: string }).id, margin });
      };
      if (asked.to === told.to) take('either', asked.margin > told.margin ? asked : told);
      take('asked', asked);
      take('reported', told);
    }
  const found = best.get('either') ?? best.get('asked') ?? best.get('reported');
  if (!found) return null;
  const { margin: _, ...flip } = found;
  return flip;
}
