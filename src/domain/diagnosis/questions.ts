import type { DiagnosisModel, DiagnosisSign, Shares } from './model.ts';
import { type Basis, type Joint, jointPosterior, posterior, posteriorWith, ranking, sharesOf } from './posterior.ts';
import { countByCluster, possibleAnswers, type Weighed, weigh } from './weigh.ts';

const entropyBits = (shares: Shares) =>
  -shares.reduce((sum, share) => (share > 0 ? sum + share * Math.log2(share) : sum), 0);

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
const times = (a: readonly number[], b: readonly number[]) => a.map((value, i) => value * (b[i] as number));
const dot = (a: readonly number[], b: readonly number[]) => sum(times(a, b));

export interface Question {
  sign: string;
  /** Expected information gain of asking it now. */
  bits: number;
}

/**
 * EIG(i) = H(p) − Σ_x P(x) H(p | x), D. V. Lindley's measure, over every answer that one may hear to a sign, from
 * somebody who answers by degree and from somebody who only says yes or no.
 */
function informationGain(
  model: DiagnosisModel,
  now: Joint,
  sharesWith: (extra: Weighed) => Shares,
  sign: DiagnosisSign,
  on: string,
): number {
  const expected = possibleAnswers(model, sign).reduce((total, { answer, byDegree, yesNo }) => {
    const extra = weigh(model, { sign: sign.id, answer, how: 'asked', on }) as Weighed;
    return total + (dot(now.byDegree, byDegree) + dot(now.yesNo, yesNo)) * entropyBits(sharesWith(extra));
  }, 0);
  return Math.max(0, entropyBits(sharesOf(now)) - expected);
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
  const now = jointPosterior(model, base, weighed);
  const sharesWith = posteriorWith(model, base, weighed);
  return model.signs
    .filter((sign) => !closed.has(sign.id))
    .map((sign) => {
      const bits = informationGain(model, now, sharesWith, sign, on);
      return {
        sign: sign.id,
        bits,
        rank: bits / (1 + model.model.questionClusterPenalty * (spoken.get(sign.cluster) ?? 0)),
      };
    })
    .sort((a, b) => b.rank - a.rank)
    .map(({ sign, bits }) => ({ sign, bits }));
}

/** So many questions ahead a verdict has to hold. */
const AHEAD = 3;

/**
 * Chance that another stage leads once the best questions of now have been answered, over all combinations of
 * answers, each as likely as the shares make it.
 */
export function chanceOfChange(
  model: DiagnosisModel,
  base: Shares,
  weighed: readonly Weighed[],
  questions: readonly Question[],
  on: string,
): number {
  const leading = ranking(posterior(model, base, weighed))[0];
  const signs = questions.slice(0, AHEAD).flatMap(({ sign }) => model.signs.filter((each) => each.id === sign));
  const heard = signs.map((sign) =>
    possibleAnswers(model, sign).map((each) => ({
      ...each,
      weighed: weigh(model, { sign: sign.id, answer: each.answer, how: 'asked', on }) as Weighed,
    })),
  );
  const walk = (depth: number, joint: Joint, given: readonly Weighed[]): number => {
    const options = heard[depth];
    if (!options) {
      const changes = ranking(posterior(model, base, given))[0] !== leading;
      return changes ? sum(joint.byDegree) + sum(joint.yesNo) : 0;
    }
    return sum(
      options.map((each) =>
        walk(depth + 1, { byDegree: times(joint.byDegree, each.byDegree), yesNo: times(joint.yesNo, each.yesNo) }, [
          ...given,
          each.weighed,
        ]),
      ),
    );
  };
  return walk(0, jointPosterior(model, base, weighed), weighed);
}

/** Why asking may stop: sure and it would stay so, nothing left worth asking, nothing left at all, or asked often enough. */
export type Enough = 'sure' | 'nothing-to-learn' | 'all-asked' | 'asked-enough';

/**
 * Whether asking may stop; null to go on. Sure is only who has heard enough answers of enough kinds.
 * @param answers what counts, and how many questions were put today
 * @param chance gives the chance that the next questions change the leading stage; asked for only where all else holds
 */
export function isEnough(
  model: DiagnosisModel,
  shares: Shares,
  questions: readonly Question[],
  answers: Basis & { asked: number; computed: number },
  chance: () => number,
): Enough | null {
  const { stopping } = model.model;
  const limit = answers.computed > 0 ? stopping.maxQuestionsWithComputed : stopping.maxQuestions;
  if (questions.length === 0) return 'all-asked';
  const isBroad = answers.answers >= stopping.minAnswers && answers.clusters >= stopping.minClusters;
  if (isBroad && (questions[0]?.bits ?? 0) < stopping.minBits) return 'nothing-to-learn';
  if (isBroad && Math.max(...shares) >= stopping.posterior && chance() <= stopping.changeable) return 'sure';
  return answers.asked >= limit ? 'asked-enough' : null;
}
