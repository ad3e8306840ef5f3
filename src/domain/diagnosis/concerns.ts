import { addDays, type Day } from '../calendar/day.ts';
import { computeSigns, type DetectableSign } from './compute-signs.ts';
import { type Figures, FRESH_DAYS, type Outcome, type RecordsView } from './detectors/view.ts';
import type { Evidence } from './evidence.ts';

/** Something the stages do not have, but managers do: no evidence for any stage, only a reason to act. */
export interface Concern extends DetectableSign {
  /** Actions of a stage that would be wrong while it lasts. */
  withholds: readonly string[];
  /** In a smaller team it cannot be. */
  people?: { min: number } | undefined;
}

export interface FoundConcern {
  id: string;
  source: 'asked' | 'reported' | 'computed';
  on: Day;
  /** What the records say; empty where a person said it. */
  figures: Figures;
}

/** From here on an answer says that it is so. */
export const SEEN = 0.5;

/** What the records say of each concern that can be read off them. */
export const outcomesOf = (concerns: readonly Concern[], view: RecordsView): ReadonlyMap<string, Outcome> =>
  new Map(computeSigns(concerns, view).map((each) => [each.sign, each.outcome]));

/**
 * What else deserves a look: said by a person within four weeks, or read off the records. A person's answer stands
 * over the records, yes and no alike.
 * @param answers those about concerns, of any time
 * @param outcomes what the records say, where that is known already
 */
export function findConcerns(
  concerns: readonly Concern[],
  view: RecordsView,
  answers: readonly Pick<Evidence, 'sign' | 'answer' | 'how' | 'on'>[],
  outcomes: ReadonlyMap<string, Outcome> = outcomesOf(concerns, view),
): FoundConcern[] {
  const since = addDays(view.asOf, -FRESH_DAYS);
  return concerns.flatMap(({ id }): FoundConcern[] => {
    const said = answers
      .filter((each) => each.sign === id && each.how !== 'computed' && each.on > since && each.on <= view.asOf)
      .reduce<(typeof answers)[number] | null>((last, each) => (last && last.on > each.on ? last : each), null);
    if (said) return said.answer > SEEN ? [{ id, source: said.how, on: said.on, figures: {} }] : [];
    const outcome = outcomes.get(id);
    if (outcome?.kind !== 'answer' || outcome.answer <= SEEN) return [];
    return [{ id, source: 'computed', on: view.asOf, figures: outcome.figures }];
  });
}

/** Actions that are held back by what was found. */
export const withheldBy = (concerns: readonly Concern[], found: readonly FoundConcern[]): string[] => [
  ...new Set(concerns.filter(({ id }) => found.some((each) => each.id === id)).flatMap((each) => each.withholds)),
];
