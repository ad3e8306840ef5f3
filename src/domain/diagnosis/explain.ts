import type { Evidence } from './evidence.ts';
import type { DiagnosisModel, Shares } from './model.ts';
import { posterior, ranking } from './posterior.ts';
import { clusterDiscount, countByCluster, type Weighed, weigh } from './weigh.ts';

type Strength = 'strong' | 'medium' | 'weak';

export interface BalanceLine {
  sign: string;
  answer: number;
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

/** What each answer brought, strongest first (I. J. Good's weight of evidence, in decibel). */
export function balanceSheet(
  model: DiagnosisModel,
  weighed: readonly Weighed[],
  leading: number,
  runnerUp: number,
): BalanceLine[] {
  const counts = countByCluster(weighed);
  const { strong, medium } = model.model.strengthDecibel;
  return weighed
    .map(({ evidence, cluster, weights }) => {
      const discounted = weights.map((weight) => weight * clusterDiscount(model, counts.get(cluster) as number));
      const decibel = DECIBEL * ((discounted[leading] as number) - (discounted[runnerUp] as number));
      const size = Math.abs(decibel);
      const supports = ranking(discounted)[0] as number;
      return {
        sign: evidence.sign,
        answer: evidence.answer,
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

export interface Flip {
  sign: string;
  answer: 'yes' | 'no';
  to: string;
}

/**
 * The smallest single answer that would make another stage lead: of all that flip it, the one that
 * does so by the least, so that the reader sees how thin the verdict is.
 * @param candidates signs that can still be answered
 */
export function smallestFlip(
  model: DiagnosisModel,
  base: Shares,
  weighed: readonly Weighed[],
  candidates: readonly string[],
  on: string,
): Flip | null {
  const leading = ranking(posterior(model, base, weighed))[0] as number;
  const flips = candidates.flatMap((sign) =>
    (['yes', 'no'] as const).flatMap((answer) => {
      const added = weigh(model, { sign, answer: answer === 'yes' ? 1 : 0, how: 'asked', on }) as Weighed;
      const shares = posterior(model, base, [...weighed.filter((each) => each.evidence.sign !== sign), added]);
      const to = ranking(shares)[0] as number;
      if (to === leading) return [];
      return [
        {
          sign,
          answer,
          to: (model.stages[to] as { id: string }).id,
          margin: (shares[to] as number) - (shares[leading] as number),
        },
      ];
    }),
  );
  const best = flips.sort((a, b) => a.margin - b.margin)[0];
  return best ? { sign: best.sign, answer: best.answer, to: best.to } : null;
}
