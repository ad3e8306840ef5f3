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
  /** Asked for, or said unasked: the two weigh differently. */
  how: 'asked' | 'reported';
  to: string;
}

/**
 * The smallest single answer that would make another stage lead: of every sign, every degree, asked and volunteered,
 * the one that does so by the least, so that the reader sees how thin the verdict is. Answers to a question come
 * first. Null only if no answer of all these changes who leads.
 * @param sharesWith shares as they would be with one more answer given today, in the place of any older one
 */
export function smallestFlip(
  model: DiagnosisModel,
  shares: Shares,
  sharesWith: (extra: Evidence) => Shares,
  on: Day,
): Flip | null {
  const leading = ranking(shares)[0] as number;
  for (const how of ['asked', 'reported'] as const) {
    let best: (Flip & { margin: number }) | null = null;
    for (const { id: sign } of model.signs)
      for (const answer of LEVELS) {
        const degree = degreeOfLevel(model.model, answer);
        const after = sharesWith({ sign, answer: degree, how, on });
        const to = ranking(after)[0] as number;
        const margin = (after[to] as number) - (after[leading] as number);
        if (to === leading || (best && best.margin <= margin)) continue;
        best = { sign, answer, degree, how, to: (model.stages[to] as { id: string }).id, margin };
      }
    if (best) return { sign: best.sign, answer: best.answer, degree: best.degree, how, to: best.to };
  }
  return null;
}
