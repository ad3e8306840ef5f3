import type { Evidence } from './evidence.ts';
import type { DiagnosisModel, Shares } from './model.ts';
import { posterior } from './posterior.ts';
import { countByCluster, type Weighed, weigh } from './weigh.ts';

const entropyBits = (shares: Shares) =>
  -shares.reduce((sum, share) => (share > 0 ? sum + share * Math.log2(share) : sum), 0);

export interface Question {
  sign: string;
  /** Expected information gain of asking it now. */
  bits: number;
}

/** P(yes) under the present shares, answer noise included. */
function chanceOfYes(model: DiagnosisModel, shares: Shares, sign: string): number {
  const { probability } = model.signs.find((each) => each.id === sign) as DiagnosisModel['signs'][number];
  const { asked } = model.model.noise;
  return model.stages.reduce((sum, { id }, i) => {
    const p = probability[id] as number;
    return sum + (shares[i] as number) * ((1 - asked) * p + asked * (1 - p));
  }, 0);
}

/** EIG(i) = H(p) − Σ_x P(x) H(p | x), D. V. Lindley's measure, for a yes-or-no answer to one sign. */
function informationGain(
  model: DiagnosisModel,
  base: Shares,
  weighed: readonly Weighed[],
  now: Shares,
  sign: string,
  on: string,
): number {
  const yes = chanceOfYes(model, now, sign);
  const after = (answer: number) => {
    const evidence: Evidence = { sign, answer, how: 'asked', on };
    return entropyBits(posterior(model, base, [...weighed, weigh(model, evidence) as Weighed]));
  };
  return Math.max(0, entropyBits(now) - yes * after(1) - (1 - yes) * after(0));
}

/**
 * Questions that nobody has answered yet, best first: information gain, less for a cluster that has
 * already spoken; ties in playbook order.
 * @param base shares before this evidence
 * @param spoken answers of each cluster that still count, those of earlier weeks included
 * @param closed signs that are not to be asked: answered, said to be unsure, or read off records
 */
export function nextQuestions(
  model: DiagnosisModel,
  base: Shares,
  weighed: readonly Weighed[],
  closed: ReadonlySet<string>,
  on: string,
  spoken: ReadonlyMap<string, number> = countByCluster(weighed),
): Question[] {
  const now = posterior(model, base, weighed);
  return model.signs
    .filter((sign) => !closed.has(sign.id))
    .map((sign) => {
      const bits = informationGain(model, base, weighed, now, sign.id, on);
      return {
        sign: sign.id,
        bits,
        rank: bits / (1 + model.model.questionClusterPenalty * (spoken.get(sign.cluster) ?? 0)),
      };
    })
    .sort((a, b) => b.rank - a.rank)
    .map(({ sign, bits }) => ({ sign, bits }));
}

/** Asking may stop: sure enough with enough answers, nothing left worth asking, or asked often enough. */
export function isEnough(
  model: DiagnosisModel,
  shares: Shares,
  questions: readonly Question[],
  answers: { total: number; asked: number; computed: number },
): boolean {
  const { stopping } = model.model;
  const limit = answers.computed > 0 ? stopping.maxQuestionsWithComputed : stopping.maxQuestions;
  return (
    (Math.max(...shares) >= stopping.posterior && answers.total >= stopping.minAnswers) ||
    (questions[0]?.bits ?? 0) < stopping.minBits ||
    answers.asked >= limit
  );
}
