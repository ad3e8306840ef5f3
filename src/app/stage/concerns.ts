import { deniedConcerns, type FoundConcern, findConcerns, outcomesOf } from '../../domain/diagnosis/concerns.ts';
import { concernsToAsk } from '../../domain/diagnosis/concerns-to-ask.ts';
import { isMemberOn } from '../../domain/team/team.ts';
import type { StageCase } from './case.ts';

export interface ConcernsOfTeam {
  found: readonly FoundConcern[];
  /** What the records show and the manager denied. */
  denied: readonly FoundConcern[];
  /** Worth a question once the stage needs none. */
  toAsk: readonly string[];
}

/** What deserves a look beside the stage, and what one would have to be asked to know. */
export function concernsOf({ team, core, view, full, evidence, known, trial }: StageCase): ConcernsOfTeam {
  const { concerns } = core;
  const { asOf } = view;
  const outcomes = outcomesOf(concerns, full);
  const isConcern = (sign: string) => concerns.some(({ id }) => id === sign);
  const askedToday = known.answers.filter((each) => each.how === 'asked' && each.on === asOf && !isConcern(each.sign));
  const unsure = trial.unsure.map((sign) => ({ sign, how: 'asked' as const, on: asOf, answer: null }));
  return {
    found: findConcerns(concerns, full, evidence, outcomes),
    denied: deniedConcerns(concerns, asOf, evidence, outcomes),
    toAsk: concernsToAsk(concerns, outcomes, {
      asOf,
      people: view.members.filter((member) => isMemberOn(member, asOf)).length,
      foundedOn: team.foundedOn,
      room: Math.max(0, core.model.stopping.maxQuestions - askedToday.length),
      said: [...known.answers, ...trial.evidence, ...unsure],
    }),
  };
}
