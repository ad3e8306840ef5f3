import { logistic } from '../records/statistics.ts';
import type { AskedRate, ByStage, DiagnosisModel, DiagnosisSign, ModelNumbers } from './model.ts';

/** The five ordered answers to a question; `never` is a no and `always` a yes. */
export const LEVELS = ['no', 'seldom', 'sometimes', 'often', 'yes'] as const;
export type Level = (typeof LEVELS)[number];

/** Weight of a level by the playbook's degrees. */
export const degreeOfLevel = (numbers: Pick<ModelNumbers, 'degrees'>, level: Level): number =>
  numbers.degrees[level] ?? LEVELS.indexOf(level) / (LEVELS.length - 1);

/** The level that an answer between 0 and 1 is nearest to. */
export function levelOf(numbers: Pick<ModelNumbers, 'degrees'>, answer: number): Level {
  const distance = (level: Level) => Math.abs(degreeOfLevel(numbers, level) - answer);
  return LEVELS.reduce((best, level) => (distance(level) < distance(best) ? level : best));
}

/** How a question is answered: how often it is so, whether it has changed, or with a yes or no. */
export type AnswerKind = 'degrees' | 'change' | 'yes-no';

/** The degrees that fit a question, in the order in which they are offered; `unsure` fits each. */
export const degreesFor: Readonly<Record<AnswerKind, readonly string[]>> = {
  degrees: ['always', 'often', 'sometimes', 'seldom', 'never', 'unsure'],
  change: ['yes', 'sometimes', 'no', 'unsure'],
  'yes-no': ['yes', 'no', 'unsure'],
};

/** A plain yes to a question, as an example of how one answers it. */
export const exampleAnswer = (kind: AnswerKind): string => (kind === 'degrees' ? 'often' : 'yes');

/**
 * What a judged P(yes) says about five ordered answers: a cumulative logit, P(level ≤ k) = g(cut_k − slope·logit p)
 * (P. McCullagh 1980). It is the prior of the fitted table, and all there is for signs without a row of their own.
 * @param cuts four rising cut points
 */
export function judgedLevels(p: number, slope: number, cuts: readonly number[]): number[] {
  const place = slope * Math.log(p / (1 - p));
  const upTo = [0, ...cuts.map((cut) => logistic(cut - place)), 1];
  return LEVELS.map((_, k) => (upTo[k + 1] as number) - (upTo[k] as number));
}

/** P(level | stage) of a sign as it was fitted, else, stage by stage, as its judgement implies; null where the model has no levels. */
export function askedRate(model: DiagnosisModel, sign: DiagnosisSign): AskedRate | null {
  const { asked } = model.model;
  if (!asked) return null;
  const fitted = model.asked?.find((each) => each.sign === sign.id);
  const lacking = model.stages.filter(({ id }) => fitted?.yes[id] === undefined);
  if (fitted && lacking.length === 0) return fitted;
  const judged = lacking.map(({ id }) => ({
    id,
    levels: judgedLevels(sign.probability[id] as number, asked.slope, asked.cuts),
  }));
  const of = (k: number): ByStage => ({
    ...fitted?.[LEVELS[k] as Level],
    ...Object.fromEntries(judged.map(({ id, levels }) => [id, levels[k] as number])),
  });
  return { sign: sign.id, no: of(0), seldom: of(1), sometimes: of(2), often: of(3), yes: of(4) };
}
