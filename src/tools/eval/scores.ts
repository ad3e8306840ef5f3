import type { Shares } from '../../domain/diagnosis/model.ts';
import { ranking } from '../../domain/diagnosis/posterior.ts';
import type { Enough } from '../../domain/diagnosis/questions.ts';

export interface Judged {
  shares: Shares;
  truth: number;
  questions?: number;
  /** Why asking ended. */
  because?: Enough | null;
  /** After stopping sure: whether three more questions made another stage lead. */
  changed?: boolean;
}

export interface Scores {
  exact: number;
  withinOne: number;
  logLoss: number;
  brier: number;
  /** Expected calibration error over ten bins of the leading share. */
  ece: number;
  medianQuestions: number;
  ninetiethQuestions: number;
}

const BINS = 10;
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
const quantile = (values: readonly number[], q: number) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(q * values.length))] ?? 0;

function calibrationError(all: readonly { confidence: number; right: boolean }[]): number {
  let error = 0;
  for (let bin = 0; bin < BINS; bin += 1) {
    const inside = all.filter((each) => Math.min(BINS - 1, Math.floor(each.confidence * BINS)) === bin);
    if (inside.length === 0) continue;
    const gap = Math.abs(mean(inside.map((each) => each.confidence)) - mean(inside.map((each) => Number(each.right))));
    error += (inside.length / all.length) * gap;
  }
  return error;
}

/** Scores of shares against what is true. Log loss in nats, Brier summed over stages. */
export function score(all: readonly Judged[]): Scores {
  const leading = all.map((each) => ranking(each.shares)[0] as number);
  const questions = all.map((each) => each.questions ?? 0);
  return {
    exact: mean(all.map((each, i) => Number(leading[i] === each.truth))),
    withinOne: mean(all.map((each, i) => Number(Math.abs((leading[i] as number) - each.truth) <= 1))),
    logLoss: mean(all.map((each) => -Math.log(Math.max(1e-12, each.shares[each.truth] as number)))),
    brier: mean(
      all.map((each) => each.shares.reduce((sum, share, i) => sum + (share - Number(i === each.truth)) ** 2, 0)),
    ),
    ece: calibrationError(
      all.map((each, i) => ({
        confidence: each.shares[leading[i] as number] as number,
        right: leading[i] === each.truth,
      })),
    ),
    medianQuestions: quantile(questions, 0.5),
    ninetiethQuestions: quantile(questions, 0.9),
  };
}

const figure = (value: number) => value.toFixed(3).padStart(7);

export const scoreHeader = `${'method'.padEnd(40)}${['exact', '±1', 'logloss', 'Brier', 'ECE', 'median', 'p90'].map((title) => title.padStart(8)).join('')}`;

export function scoreLine(name: string, scores: Scores): string {
  const { exact, withinOne, logLoss, brier, ece } = scores;
  const counts = [scores.medianQuestions, scores.ninetiethQuestions].map((value) => String(value).padStart(8)).join('');
  return `${name.padEnd(40)}${[exact, withinOne, logLoss, brier, ece].map((value) => ` ${figure(value)}`).join('')}${counts}`;
}

/** How often asking stopped because it was sure, and how often three more questions would have changed the leader. */
export function stopLine(name: string, all: readonly Judged[]): string {
  const sure = all.filter((each) => each.because === 'sure');
  const changed = sure.filter((each) => each.changed).length;
  const share = sure.length === 0 ? 0 : changed / sure.length;
  return `${name}: stopped sure in ${sure.length} of ${all.length}; three more questions change the leader in ${(100 * share).toFixed(1)} % of them`;
}
