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
  /** The records are reason enough to ask about it, none to claim it. */
  onlyAsks?: boolean | undefined;
}

export interface FoundConcern {
  id: string;
  source: 'asked' | 'reported' | 'computed';
  on: Day;
  /** What the records say; empty where only a person said it. */
  figures: Figures;
  /** A person said so, and the records do not show it. */
  isAgainstRecords?: boolean;
}

/** From here on an answer says that it is so. */
export const SEEN = 0.5;

/** What the records say of each concern that can be read off them. */
export const outcomesOf = (concerns: readonly Concern[], view: RecordsView): ReadonlyMap<string, Outcome> =>
  new Map(computeSigns(concerns, view).map((each) => [each.sign, each.outcome]));

type Answer = Pick<Evidence, 'sign' | 'answer' | 'how' | 'on'>;

/** The last that a person said of it within four weeks. */
const lastSaid = (id: string, asOf: Day, answers: readonly Answer[]): Answer | null =>
  answers
    .filter((each) => each.sign === id && each.how !== 'computed')
    .filter((each) => each.on > addDays(asOf, -FRESH_DAYS) && each.on <= asOf)
    .reduce<Answer | null>((last, each) => (last && last.on > each.on ? last : each), null);

/** What the records show and a person said is not so, with that day: the person's word stands, and both are told. */
export function deniedConcerns(
  concerns: readonly Concern[],
  asOf: Day,
  answers: readonly Answer[],
  outcomes: ReadonlyMap<string, Outcome>,
): FoundConcern[] {
  return concerns.flatMap(({ id, onlyAsks }): FoundConcern[] => {
    const said = lastSaid(id, asOf, answers);
    const outcome = outcomes.get(id);
    const shows = outcome?.kind === 'answer' && outcome.answer > SEEN && !onlyAsks;
    return said && said.answer <= SEEN && shows
      ? [{ id, source: 'computed', on: said.on, figures: outcome.figures }]
      : [];
  });
}

/**
 * What else deserves a look: said by a person within four weeks, or read off the records. A person's answer stands
 * over the records, yes and no alike.
 * @param answers those about concerns, of any time
 * @param outcomes what the records say, where that is known already
 */
export function findConcerns(
  concerns: readonly Concern[],
  view: RecordsView,
  answers: readonly Answer[],
  outcomes: ReadonlyMap<string, Outcome> = outcomesOf(concerns, view),
): FoundConcern[] {
  return concerns.flatMap(({ id, onlyAsks }): FoundConcern[] => {
    const said = lastSaid(id, view.asOf, answers);
    const outcome = outcomes.get(id);
    const isAgainstRecords = outcome?.kind === 'answer' && outcome.answer <= SEEN;
    if (said && said.answer <= SEEN) return [];
    if (said)
      return [{ id, source: said.how, on: said.on, figures: {}, ...(isAgainstRecords ? { isAgainstRecords } : {}) }];
    if (outcome?.kind !== 'answer' || isAgainstRecords || onlyAsks) return [];
    return [{ id, source: 'computed', on: view.asOf, figures: outcome.figures }];
  });
}

/** Actions that are held back by what was found. */
export const withheldBy = (concerns: readonly Concern[], found: readonly FoundConcern[]): string[] => [
  ...new Set(concerns.filter(({ id }) => found.some((each) => each.id === id)).flatMap((each) => each.withholds)),
];
