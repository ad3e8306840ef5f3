import { addDays, type Day } from '../calendar/day.ts';
import { computeSigns, type DetectableSign } from './compute-signs.ts';
import { type Figures, FRESH_DAYS, type RecordsView } from './detectors/view.ts';
import type { Evidence } from './evidence.ts';

/** Something the stages do not have, but managers do: no evidence for any stage, only a reason to act. */
export interface Concern extends DetectableSign {
  /** Actions of a stage that would be wrong while it lasts. */
  withholds: readonly string[];
}

export interface FoundConcern {
  id: string;
  source: 'asked' | 'reported' | 'computed';
  on: Day;
  /** What the records say; empty where a person said it. */
  figures: Figures;
}

const SEEN = 0.5;

/**
 * What else deserves a look: said by a person within four weeks, or read off the records. A person's answer stands
 * over the records, yes and no alike.
 * @param answers those about concerns, of any time
 */
export function findConcerns(
  concerns: readonly Concern[],
  view: RecordsView,
  answers: readonly Pick<Evidence, 'sign' | 'answer' | 'how' | 'on'>[],
): FoundConcern[] {
  const since = addDays(view.asOf, -FRESH_DAYS);
  const computed = new Map(computeSigns(concerns, view).map((each) => [each.sign, each.outcome]));
  return concerns.flatMap(({ id }): FoundConcern[] => {
    const said = answers
      .filter((each) => each.sign === id && each.how !== 'computed' && each.on > since && each.on <= view.asOf)
      .reduce<(typeof answers)[number] | null>((last, each) => (last && last.on > each.on ? last : each), null);
    if (said) return said.answer > SEEN ? [{ id, source: said.how, on: said.on, figures: {} }] : [];
    const outcome = computed.get(id);
    if (outcome?.kind !== 'answer' || outcome.answer <= SEEN) return [];
    return [{ id, source: 'computed', on: view.asOf, figures: outcome.figures }];
  });
}

/** Actions that are held back by what was found. */
export const withheldBy = (concerns: readonly Concern[], found: readonly FoundConcern[]): string[] => [
  ...new Set(concerns.filter(({ id }) => found.some((each) => each.id === id)).flatMap((each) => each.withholds)),
];
