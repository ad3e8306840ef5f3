import { normalise } from '../records/statistics.ts';
import type { Evidence } from './evidence.ts';
import type { DiagnosisModel, Shares } from './model.ts';
import { type Totals, tally, totalsWith, totalWeights, type Weighed, weigh } from './weigh.ts';

export const weighAll = (model: DiagnosisModel, evidence: readonly Evidence[]): Weighed[] =>
  evidence.map((each) => weigh(model, each)).filter((each) => each !== null);

export interface Joint {
  /** P(stage and that the manager answers by degree); with `yesNo` it sums to 1. */
  byDegree: number[];
  yesNo: number[];
}

/** Stage and manner of answering together: both are hidden, and the answers tell of both. */
export const jointPosterior = (model: DiagnosisModel, prior: Shares, weighed: readonly Weighed[]): Joint =>
  jointOf(model, prior, totalWeights(model, weighed));

function jointOf(model: DiagnosisModel, prior: Shares, weights: Totals): Joint {
  const yesNoShare = model.model.asked?.yesNoShare ?? 0.5;
  const logs = (manner: number, totals: readonly number[]) =>
    prior.map((share, i) => Math.log(manner * share) + (totals[i] as number));
  const all = normalise([...logs(1 - yesNoShare, weights.byDegree), ...logs(yesNoShare, weights.yesNo)]);
  return { byDegree: all.slice(0, prior.length), yesNo: all.slice(prior.length) };
}

/**
 * ln posterior = ln prior + Σ tempered, cluster-discounted weights + const, once for somebody who answers by degree
 * and once for somebody who only says yes or no, and the sum of both: a mixture over the manner of answering.
 */
export function posterior(model: DiagnosisModel, prior: Shares, weighed: readonly Weighed[]): number[] {
  return sharesOf(jointPosterior(model, prior, weighed));
}

/** Shares of the stages, whatever the manner of answering. */
export const sharesOf = ({ byDegree, yesNo }: Joint): number[] =>
  byDegree.map((share, i) => share + (yesNo[i] as number));

/** Gives the posterior with one more answer to what is weighed already; a diagnosis tries hundreds of them. */
export function posteriorWith(
  model: DiagnosisModel,
  prior: Shares,
  weighed: readonly Weighed[],
): (extra: Weighed) => number[] {
  const known = tally(model, weighed);
  return (extra) => sharesOf(jointOf(model, prior, totalsWith(model, known, extra)));
}

/** Stage indices from the most to the least likely; equal shares keep the playbook's order. */
export const ranking = (shares: Shares): number[] =>
  shares.map((_, i) => i).sort((a, b) => (shares[b] as number) - (shares[a] as number) || a - b);

export type Confidence = 'insufficient' | 'leaning' | 'likely' | 'very-likely';

/** Answers that the verdict rests on, and of how many clusters. */
export interface Basis {
  answers: number;
  clusters: number;
}

/** Of the share as it is shown, in whole hundredths: 50 % is never “not yet half” on one page and “leans to” on the next. */
const shown = (share: number) => Math.round(share * 100) / 100;

/**
 * The word for a share; never the strongest from fewer answers than asking may stop with, nor where the signs that still
 * count do not put that stage first: then it lives on age and on what was said weeks ago.
 * @param basis left out, the share alone decides
 */
export function confidenceOf(model: DiagnosisModel, most: number, basis?: Basis & { isBorne: boolean }): Confidence {
  const { leaning, likely, veryLikely } = model.model.confidence;
  const { minAnswers, minClusters } = model.model.stopping;
  const share = shown(most);
  if (share < leaning) return 'insufficient';
  if (share < likely) return 'leaning';
  const isThin = basis !== undefined && (basis.answers < minAnswers || basis.clusters < minClusters || !basis.isBorne);
  return share <= veryLikely || isThin ? 'likely' : 'very-likely';
}
