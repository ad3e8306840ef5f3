import type { Evidence, How } from './evidence.ts';
import type { DiagnosisModel, DiagnosisSign, ReportedRate } from './model.ts';

/** Log-likelihoods of one answer, a number a stage in playbook order. */
type Weights = readonly number[];

const blend = (yes: number, no: number, answer: number) => answer * Math.log(yes) + (1 - answer) * Math.log(no);

/** With answer noise φ: p′ = (1−φ)p + φ(1−p). A yes weighs ln p′, a no ln(1−p′), degrees between blend. */
function answeredWeights(model: DiagnosisModel, sign: DiagnosisSign, answer: number, how: How): number[] {
  const noise = how === 'computed' ? model.model.noise.computed : model.model.noise.asked;
  return model.stages.map((stage) => {
    const p = sign.probability[stage.id] as number;
    const noisy = (1 - noise) * p + noise * (1 - p);
    return blend(noisy, 1 - noisy, answer);
  });
}

/** Where no rate was fitted, one draw from all that could be said: p/Z for a yes, c(1−p)/Z for a no. */
export function judgedRate(model: DiagnosisModel, sign: DiagnosisSign): ReportedRate {
  const c = model.model.reported.noShare;
  const yes: Record<string, number> = {};
  const no: Record<string, number> = {};
  for (const { id } of model.stages) {
    const total = model.signs.reduce(
      (sum, each) => sum + (each.probability[id] as number) + c * (1 - (each.probability[id] as number)),
      0,
    );
    yes[id] = (sign.probability[id] as number) / total;
    no[id] = (c * (1 - (sign.probability[id] as number))) / total;
  }
  return { sign: sign.id, yes, no };
}

/** What somebody volunteers is one draw from all that could have been said about such a team. */
function reportedWeights(model: DiagnosisModel, sign: DiagnosisSign, answer: number): number[] {
  const rate = model.reports.find((each) => each.sign === sign.id) ?? judgedRate(model, sign);
  return model.stages.map(({ id }) => blend(rate.yes[id] as number, rate.no[id] as number, answer));
}

export interface Weighed {
  evidence: Evidence;
  cluster: string;
  /** Log-likelihood by stage, tempered, before the cluster's discount. */
  weights: Weights;
}

/** Weighs one answer; null for a sign that the playbook does not have (any more). */
export function weigh(model: DiagnosisModel, evidence: Evidence): Weighed | null {
  const sign = model.signs.find((each) => each.id === evidence.sign);
  if (!sign) return null;
  const isReported = evidence.how === 'reported';
  const raw = isReported
    ? reportedWeights(model, sign, evidence.answer)
    : answeredWeights(model, sign, evidence.answer, evidence.how);
  const temperature = isReported ? model.model.reported.temperature : model.model.temperature;
  return { evidence, cluster: sign.cluster, weights: raw.map((weight) => weight * temperature) };
}

/** k answers of one cluster count as k / (1 + ρ(k−1)): five ways of saying one thing are not five things. */
export const clusterDiscount = (model: DiagnosisModel, answers: number): number =>
  1 / (1 + model.model.clusterCorrelation * (answers - 1));

export function countByCluster(weighed: readonly Weighed[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { cluster } of weighed) counts.set(cluster, (counts.get(cluster) ?? 0) + 1);
  return counts;
}

/** Sum over all answers, clusters discounted: what is added to the logarithm of the prior. */
export function totalWeights(model: DiagnosisModel, weighed: readonly Weighed[]): number[] {
  const counts = countByCluster(weighed);
  const total = model.stages.map(() => 0);
  for (const { cluster, weights } of weighed) {
    const discount = clusterDiscount(model, counts.get(cluster) as number);
    for (let i = 0; i < total.length; i += 1) {
      total[i] = (total[i] as number) + (weights[i] as number) * discount;
    }
  }
  return total;
}
