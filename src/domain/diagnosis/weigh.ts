import type { Evidence, How } from './evidence.ts';
import { askedRate, degreeOfLevel, LEVELS, levelOf } from './levels.ts';
import type { DiagnosisModel, DiagnosisSign, ReportedRate } from './model.ts';

/** Log-likelihoods of one answer, a number a stage in playbook order. */
type Weights = readonly number[];

const blend = (yes: number, no: number, answer: number) => answer * Math.log(yes) + (1 - answer) * Math.log(no);

/** Of what is so with some likelihood: as likely as not, it says nothing. */
const uncertain = (yes: number, no: number, chance: number) => Math.log(chance * yes + (1 - chance) * no);

/**
 * With answer noise φ: p′ = (1−φ)p + φ(1−p). A yes weighs ln p′, a no ln(1−p′). Between them somebody's word is a degree, which
 * blends: “sometimes” is a statement. What is read off records is a likelihood a that it is so: ln(a·p′ + (1−a)(1−p′)).
 */
function yesNoWeights(model: DiagnosisModel, sign: DiagnosisSign, answer: number, how: How): number[] {
  const noise = how === 'computed' ? model.model.noise.computed : model.model.noise.asked;
  return model.stages.map((stage) => {
    const p = sign.probability[stage.id] as number;
    const noisy = (1 - noise) * p + noise * (1 - p);
    return (how === 'computed' ? uncertain : blend)(noisy, 1 - noisy, answer);
  });
}

/** Whoever answers with a bare yes or no says something between only now and then. */
function mannerWeight(model: DiagnosisModel, answer: number): number {
  const between = model.model.asked?.between;
  if (between === undefined) return 0;
  const level = levelOf(model.model, answer);
  return Math.log(level === 'no' || level === 'yes' ? 1 - (LEVELS.length - 2) * between : between);
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

/** As it was fitted, else, stage by stage, as its judgement implies: a stage of one's own need not be fitted. */
export function reportedRate(model: DiagnosisModel, sign: DiagnosisSign): ReportedRate {
  const fitted = model.reports.find((each) => each.sign === sign.id);
  if (fitted && model.stages.every(({ id }) => fitted.yes[id] !== undefined)) return fitted;
  const judged = judgedRate(model, sign);
  return { sign: sign.id, yes: { ...judged.yes, ...fitted?.yes }, no: { ...judged.no, ...fitted?.no } };
}

/**
 * What somebody volunteers is one draw from all that could have been said about such a team. A degree between is the same
 * draw, less firmly: “often” is no quarter of a no, which of some signs nobody says but about one kind of team.
 */
function reportedWeights(model: DiagnosisModel, sign: DiagnosisSign, answer: number): number[] {
  const rate = reportedRate(model, sign);
  const firmness = Math.abs(2 * answer - 1);
  const said = answer >= 0.5 ? rate.yes : rate.no;
  return model.stages.map(({ id }) => firmness * Math.log(said[id] as number));
}

export interface Weighed {
  evidence: Evidence;
  cluster: string;
  /** Log-likelihood by stage, tempered, before the cluster's discount; of somebody who answers by degree. */
  weights: Weights;
  /** The same of somebody who answers with a bare yes or no; differs for what was asked only. */
  yesNo: Weights;
}

const tempered = (weights: Weights, temperature: number, shift = 0) =>
  weights.map((weight) => temperature * (weight + shift));

function weighAsked(model: DiagnosisModel, sign: DiagnosisSign, answer: number): Pick<Weighed, 'weights' | 'yesNo'> {
  const plain = yesNoWeights(model, sign, answer, 'asked');
  const rate = askedRate(model, sign);
  const numbers = model.model.asked;
  if (!rate || !numbers) {
    const weights = tempered(plain, model.model.temperature);
    return { weights, yesNo: weights };
  }
  const level = rate[levelOf(model.model, answer)];
  const byDegree = model.stages.map(({ id }) => Math.log(level[id] as number));
  return {
    weights: tempered(byDegree, numbers.temperature),
    yesNo: tempered(plain, model.model.temperature, mannerWeight(model, answer)),
  };
}

type Weighing = Pick<Weighed, 'cluster' | 'weights' | 'yesNo'>;

function weighAnew(model: DiagnosisModel, { sign: id, answer, how }: Evidence): Weighing | null {
  const sign = model.signs.find((each) => each.id === id);
  if (!sign) return null;
  const { cluster } = sign;
  if (how === 'asked') return { cluster, ...weighAsked(model, sign, answer) };
  const weights =
    how === 'reported'
      ? tempered(reportedWeights(model, sign, answer), model.model.reported.temperature)
      : tempered(yesNoWeights(model, sign, answer, how), model.model.temperature);
  return { cluster, weights, yesNo: weights };
}

/** A diagnosis tries every answer to every question many times over; their weights are the model's alone. */
const weighings = new WeakMap<DiagnosisModel, Map<string, Weighing | null>>();

/** Weighs one answer; null for a sign that the playbook does not have (any more). */
export function weigh(model: DiagnosisModel, evidence: Evidence): Weighed | null {
  const known = weighings.get(model) ?? new Map<string, Weighing | null>();
  weighings.set(model, known);
  const key = `${evidence.sign} ${evidence.how} ${evidence.answer}`;
  let weighing = known.get(key);
  if (weighing === undefined) {
    weighing = weighAnew(model, evidence);
    known.set(key, weighing);
  }
  return weighing && { evidence, cluster: weighing.cluster, weights: weighing.weights, yesNo: weighing.yesNo };
}

/** What one may hear to a question, and how likely that is by manner of answering and stage. */
export interface Possible {
  answer: number;
  byDegree: Weights;
  yesNo: Weights;
}

const possible = new WeakMap<DiagnosisModel, Map<string, Possible[]>>();

/** Every answer to a question; the chances of each stage and manner sum to 1. */
export function possibleAnswers(model: DiagnosisModel, sign: DiagnosisSign): Possible[] {
  const known = possible.get(model) ?? new Map<string, Possible[]>();
  possible.set(model, known);
  const found = known.get(sign.id) ?? listAnswers(model, sign);
  known.set(sign.id, found);
  return found;
}

function listAnswers(model: DiagnosisModel, sign: DiagnosisSign): Possible[] {
  const noise = model.model.noise.asked;
  const yes = model.stages.map(({ id }) => {
    const p = sign.probability[id] as number;
    return (1 - noise) * p + noise * (1 - p);
  });
  const rate = askedRate(model, sign);
  const numbers = model.model.asked;
  if (!rate || !numbers)
    return [
      { answer: 1, byDegree: yes, yesNo: yes },
      { answer: 0, byDegree: yes.map((p) => 1 - p), yesNo: yes.map((p) => 1 - p) },
    ];
  const plain = 1 - (LEVELS.length - 2) * numbers.between;
  return LEVELS.map((level) => ({
    answer: degreeOfLevel(model.model, level),
    byDegree: model.stages.map(({ id }) => rate[level][id] as number),
    yesNo: yes.map((p) => (level === 'yes' ? plain * p : level === 'no' ? plain * (1 - p) : numbers.between)),
  }));
}

/** k answers of one cluster count as k / (1 + ρ(k−1)): five ways of saying one thing are not five things. */
export const clusterDiscount = (model: DiagnosisModel, answers: number): number =>
  1 / (1 + model.model.clusterCorrelation * (answers - 1));

export function countByCluster(weighed: readonly Weighed[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { cluster } of weighed) counts.set(cluster, (counts.get(cluster) ?? 0) + 1);
  return counts;
}

export interface Totals {
  byDegree: number[];
  yesNo: number[];
}

/** Weights summed by cluster, so that one more answer is weighed without going through all the others again. */
export interface Tally {
  clusters: ReadonlyMap<string, Totals & { answers: number }>;
  totals: Totals;
}

const zeros = (model: DiagnosisModel) => model.stages.map(() => 0);

export function tally(model: DiagnosisModel, weighed: readonly Weighed[]): Tally {
  const clusters = new Map<string, Totals & { answers: number }>();
  for (const each of weighed) {
    const own = clusters.get(each.cluster) ?? { byDegree: zeros(model), yesNo: zeros(model), answers: 0 };
    clusters.set(each.cluster, own);
    own.answers += 1;
    for (let i = 0; i < own.byDegree.length; i += 1) {
      own.byDegree[i] = (own.byDegree[i] as number) + (each.weights[i] as number);
      own.yesNo[i] = (own.yesNo[i] as number) + (each.yesNo[i] as number);
    }
  }
  const totals = { byDegree: zeros(model), yesNo: zeros(model) };
  for (const own of clusters.values()) {
    const discount = clusterDiscount(model, own.answers);
    for (const manner of ['byDegree', 'yesNo'] as const)
      own[manner].forEach((weight, i) => {
        totals[manner][i] = (totals[manner][i] as number) + discount * weight;
      });
  }
  return { clusters, totals };
}

/** What the totals become with one more answer. */
export function totalsWith(model: DiagnosisModel, known: Tally, extra: Weighed): Totals {
  const own = known.clusters.get(extra.cluster);
  const before = own ? clusterDiscount(model, own.answers) : 0;
  const after = clusterDiscount(model, (own?.answers ?? 0) + 1);
  const moved = (manner: 'byDegree' | 'yesNo', weights: Weights) =>
    known.totals[manner].map((total, i) => {
      const sum = own?.[manner][i] ?? 0;
      return total - before * sum + after * (sum + (weights[i] as number));
    });
  return { byDegree: moved('byDegree', extra.weights), yesNo: moved('yesNo', extra.yesNo) };
}

/** Sums over all answers, clusters discounted: what is added to the logarithm of the prior, by manner of answering. */
export const totalWeights = (model: DiagnosisModel, weighed: readonly Weighed[]): Totals =>
  tally(model, weighed).totals;
