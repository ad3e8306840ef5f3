import type { Evidence } from '../../domain/diagnosis/evidence.ts';
import type { DiagnosisModel } from '../../domain/diagnosis/model.ts';
import { posterior, ranking, weighAll } from '../../domain/diagnosis/posterior.ts';
import { agePrior } from '../../domain/diagnosis/prior.ts';
import type { StageCase } from '../parts.ts';
import { type Problem, problem } from '../problem.ts';
import type { Resolved } from '../resolve.ts';
import { type Check, isOwn } from './check.ts';
import { checkProbabilities } from './probabilities.ts';

/** Any day does: the model looks at how old an answer is, and here all are of one day. */
const DAY = '2026-01-01';

/** The stage model of a playbook as the diagnosis takes it; null while stages or numbers are missing. */
export function modelOf(playbook: Resolved): DiagnosisModel | null {
  const { values, model } = playbook;
  if (!model || values.stages.length < 2) return null;
  const list = (name: 'stages' | 'signs' | 'reports' | 'asked') => values[name].map((entry) => entry.value);
  return {
    stages: list('stages'),
    signs: list('signs'),
    reports: list('reports'),
    asked: list('asked'),
    model,
  } as unknown as DiagnosisModel;
}

function evidenceOf(model: DiagnosisModel, stageCase: StageCase): Evidence[] {
  const known = new Set(model.signs.map((sign) => sign.id));
  const seen = stageCase.seen.map((text): Evidence => {
    const [sign = '', answer] = text.split('=');
    return { sign, answer: answer === 'no' ? 0 : 1, how: 'reported', on: DAY };
  });
  const asked = Object.entries(stageCase.asked).flatMap(([sign, degree]): Evidence[] => {
    const answer = model.model.degrees[degree];
    return answer === undefined ? [] : [{ sign, answer, how: 'asked', on: DAY }];
  });
  return [...seen, ...asked].filter((each) => known.has(each.sign));
}

export interface CaseOutcome {
  title: string;
  expect: string;
  found: string;
  /** Posterior share of the stage that leads. */
  share: number;
}

/** What the model says of one case: the same prior, weights and posterior as `stage` uses, without a history. */
export function judgeCase(model: DiagnosisModel, stageCase: StageCase): CaseOutcome {
  const prior = agePrior(model, stageCase.ageMonths ?? null);
  const shares = posterior(model, prior, weighAll(model, evidenceOf(model, stageCase)));
  const lead = ranking(shares)[0] as number;
  return {
    title: stageCase.title ?? [...stageCase.seen, ...Object.keys(stageCase.asked)].join(', '),
    expect: stageCase.expect,
    found: (model.stages[lead] as DiagnosisModel['stages'][number]).id,
    share: shares[lead] as number,
  };
}

/** Every case of cases.yaml still comes out as its author expects. */
export const checkCases: Check = (playbook) => {
  // A base answers for its own.
  const own = playbook.values.cases.filter(({ node }) => isOwn(playbook, node));
  const model = own.length === 0 ? null : modelOf(playbook);
  if (!model || checkProbabilities(playbook).length > 0) return [];
  return own.flatMap(({ value, node }): Problem[] => {
    const outcome = judgeCase(model, value as unknown as StageCase);
    if (outcome.found === outcome.expect) return [];
    const { title, expect, found } = outcome;
    return [problem('case-fails', node.place, { title, expect, found, percent: Math.round(outcome.share * 100) })];
  });
};
