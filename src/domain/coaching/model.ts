import type { DiagnosisModel, ModelNumbers } from '../diagnosis/model.ts';

/** What follows when an explanation is likely. */
export type PlanKind = 'ladder' | 'referral' | 'advice';

/** A possible explanation of why somebody calls less. */
export interface Hypothesis {
  id: string;
  prior: number;
  priorNewcomer?: number | undefined;
  plan: PlanKind;
}

/** A sign of one person or a question that tells explanations apart. */
interface MemberSign {
  id: string;
  /** Component of sales-call anxiety, or another cause that signs share; the cluster of this model. */
  dimension: string;
  /** P(yes | hypothesis); `none` stands for every hypothesis without a number of its own. */
  probability: Readonly<Record<string, number>>;
}

export interface CoachingModel {
  hypotheses: readonly Hypothesis[];
  signs: readonly MemberSign[];
  referrals: readonly { id: string }[];
  coping: readonly { id: 'persevere' | 'concentrate'; dimensions: readonly string[] }[];
  model: ModelNumbers;
}

/** A sign of which nothing is said weighs nothing. */
const SAYS_NOTHING = 0.5;

/** The weighing engine of the stages, with explanations in the place of stages and dimensions in that of clusters. */
export function asDiagnosis(coaching: CoachingModel): DiagnosisModel {
  const { stopping } = coaching.model;
  return {
    stages: coaching.hypotheses.map(({ id }) => ({ id, months: [0, 0] as const })),
    signs: coaching.signs.map(({ id, dimension, probability }) => ({
      id,
      cluster: dimension,
      probability: Object.fromEntries(
        coaching.hypotheses.map((each) => [each.id, probability[each.id] ?? probability.none ?? SAYS_NOTHING]),
      ),
    })),
    reports: [],
    // Interviews were about teams: what is asked about a member is a yes or a no, and fewer answers settle it.
    model: {
      ...coaching.model,
      asked: undefined,
      stopping: { ...stopping, ...stopping.members, minClusters: 1, changeable: 1 },
    },
  };
}

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

/**
 * Shares before any sign was seen. In the first two months an explanation may have a share of its
 * own, and the others divide what is left in the ratio of their usual ones.
 */
export function priorShares(hypotheses: readonly Hypothesis[], isNewcomer: boolean): number[] {
  const own = hypotheses.map((each) => (isNewcomer ? each.priorNewcomer : undefined));
  const fixed = total(own.map((share) => share ?? 0));
  const rest = total(hypotheses.map((each, i) => (own[i] === undefined ? each.prior : 0)));
  const shares = hypotheses.map((each, i) => own[i] ?? (rest === 0 ? 0 : (each.prior * Math.max(0, 1 - fixed)) / rest));
  const all = total(shares);
  return shares.map((share) => share / all);
}
