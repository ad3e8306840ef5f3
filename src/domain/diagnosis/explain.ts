import type { Evidence } from './evidence.ts';
import type { DiagnosisModel } from './model.ts';
import { type Joint, ranking } from './posterior.ts';
import { clusterDiscount, countByCluster, type Weighed } from './weigh.ts';

type Strength = 'strong' | 'medium' | 'weak';

export interface BalanceLine {
  sign: string;
  answer: number;
  /** The word that was given for it; none where it was computed. */
  degree?: string;
  source: Evidence['how'];
  on: string;
  cluster: string;
  /** Log-likelihood by stage id, discounted, as it was added. */
  weights: Record<string, number>;
  /** 10·log10 of the likelihood ratio of the leading stage to the runner-up. */
  decibel: number;
  strength: Strength;
  /** The stage that this answer speaks for most. */
  supports: string;
}

const DECIBEL = 10 / Math.LN10;

/**
 * What each answer brought, strongest first (I. J. Good's weight of evidence, in decibel). An answer means as much as
 * it does from somebody who answers by degree and from somebody who only says yes or no, by how likely each is.
 * @param joint what all answers together say of stage and manner of answering
 */
export function balanceSheet(
  model: DiagnosisModel,
  weighed: readonly Weighed[],
  leading: number,
  runnerUp: number,
  joint: Joint,
): BalanceLine[] {
  const counts = countByCluster(weighed);
  const byDegreeShare = joint.byDegree.reduce((sum, share) => sum + share, 0);
  const { strong, medium } = model.model.strengthDecibel;
  return weighed
    .map(({ evidence, cluster, weights, yesNo }) => {
      const discount = clusterDiscount(model, counts.get(cluster) as number);
      const discounted = weights.map(
        (weight, i) => discount * (byDegreeShare * weight + (1 - byDegreeShare) * (yesNo[i] as number)),
      );
      const decibel = DECIBEL * ((discounted[leading] as number) - (discounted[runnerUp] as number));
      const size = Math.abs(decibel);
      const supports = ranking(discounted)[0] as number;
      return {
        sign: evidence.sign,
        answer: evidence.answer,
        ...(evidence.degree === undefined ? {} : { degree: evidence.degree }),
        source: evidence.how,
        on: evidence.on,
        cluster,
        weights: Object.fromEntries(model.stages.map((stage, i) => [stage.id, discounted[i] as number])),
        decibel,
        strength: size >= strong ? ('strong' as const) : size >= medium ? ('medium' as const) : ('weak' as const),
        supports: (model.stages[supports] as DiagnosisModel['stages'][number]).id,
      };
    })
    .sort((a, b) => Math.abs(b.decibel) - Math.abs(a.decibel));
}

export interface Discount {
  cluster: string;
  answers: number;
  /** How many independent answers they count as. */
  countedAs: number;
}

export function discounts(model: DiagnosisModel, weighed: readonly Weighed[]): Discount[] {
  return [...countByCluster(weighed)]
    .filter(([, answers]) => answers > 1)
    .map(([cluster, answers]) => ({ cluster, answers, countedAs: answers * clusterDiscount(model, answers) }));
}
