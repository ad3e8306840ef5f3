import type { Evidence } from './evidence.ts';
import { type DiagnosisModel, normalise, type Shares } from './model.ts';
import { totalWeights, type Weighed, weigh } from './weigh.ts';

export const weighAll = (model: DiagnosisModel, evidence: readonly Evidence[]): Weighed[] =>
  evidence.map((each) => weigh(model, each)).filter((each) => each !== null);

/** ln posterior = ln prior + Σ tempered, cluster-discounted weights + const. */
export function posterior(model: DiagnosisModel, prior: Shares, weighed: readonly Weighed[]): number[] {
  const weights = totalWeights(model, weighed);
  return normalise(prior.map((share, i) => Math.log(share) + (weights[i] as number)));
}

/** Stage indices from the most to the least likely; equal shares keep the playbook's order. */
export const ranking = (shares: Shares): number[] =>
  shares.map((_, i) => i).sort((a, b) => (shares[b] as number) - (shares[a] as number) || a - b);

export type Confidence = 'insufficient' | 'leaning' | 'likely' | 'very-likely';

export function confidenceOf(model: DiagnosisModel, most: number): Confidence {
  const { leaning, likely, veryLikely } = model.model.confidence;
  if (most < leaning) return 'insufficient';
  if (most < likely) return 'leaning';
  return most <= veryLikely ? 'likely' : 'very-likely';
}
