import type { ByStage, DiagnosisModel, ReportedRate } from './model.ts';
import { posterior, weighAll } from './posterior.ts';
import { judgedRate } from './weigh.ts';

/** Fewer confirmed diagnoses than this change nothing. */
export const LEAST_CONFIRMED = 30;
/** What stands in the table now counts as so many cases a cell. */
const PSEUDO_CASES = 20;
/** However often it was seen, nothing is certain. */
const LEAST = 0.02;
const FOLDS = 5;

/** A stage that manager and deputy agreed on, with the answers of that day. */
export interface Confirmed {
  stage: string;
  evidence: readonly { sign: string; answer: number; source: 'asked' | 'reported' | 'computed' }[];
}

export interface Report {
  sign: string;
  /** 0 to 1. */
  answer: number;
  stage: string;
}

export const ratesOf = (model: DiagnosisModel): ReportedRate[] =>
  model.signs.map((sign) => model.reports.find((each) => each.sign === sign.id) ?? judgedRate(model, sign));

/**
 * Rates at which signs are volunteered, as a Dirichlet posterior mean: the rates before count as
 * `pseudo` reports a stage beside the real ones.
 */
export function refitReports(
  model: DiagnosisModel,
  before: readonly ReportedRate[],
  reports: readonly Report[],
  pseudo: number,
): ReportedRate[] {
  return before.map((rate) => {
    const own = reports.filter((report) => report.sign === rate.sign);
    const fitted = (kind: 'yes' | 'no'): ByStage =>
      Object.fromEntries(
        model.stages.map(({ id }) => {
          const seen = own
            .filter((report) => report.stage === id)
            .reduce((sum, report) => sum + (kind === 'yes' ? report.answer : 1 - report.answer), 0);
          const all = reports.filter((report) => report.stage === id).length;
          return [id, (seen + pseudo * (rate[kind][id] as number)) / (all + pseudo)];
        }),
      );
    return { sign: rate.sign, yes: fitted('yes'), no: fitted('no') };
  });
}

/** P(yes | stage) as a Beta posterior mean of what was asked or computed. */
function refitProbabilities(model: DiagnosisModel, confirmed: readonly Confirmed[]): DiagnosisModel['signs'] {
  return model.signs.map((sign) => ({
    ...sign,
    probability: Object.fromEntries(
      model.stages.map(({ id }) => {
        const answers = confirmed
          .filter((each) => each.stage === id)
          .flatMap((each) => each.evidence.filter((one) => one.sign === sign.id && one.source !== 'reported'))
          .map((one) => one.answer);
        const yes = answers.reduce((sum, answer) => sum + answer, 0);
        const p = (yes + PSEUDO_CASES * (sign.probability[id] as number)) / (answers.length + PSEUDO_CASES);
        return [id, Math.min(1 - LEAST, Math.max(LEAST, p))];
      }),
    ),
  }));
}

/** Both tables fitted to what was confirmed, with the tables before as their prior. */
export function calibrate(model: DiagnosisModel, confirmed: readonly Confirmed[]): DiagnosisModel {
  const reports = confirmed.flatMap(({ stage, evidence }) =>
    evidence.filter((each) => each.source === 'reported').map(({ sign, answer }) => ({ sign, answer, stage })),
  );
  const perCase = Math.max(1, reports.length / Math.max(1, confirmed.length));
  return {
    ...model,
    signs: refitProbabilities(model, confirmed),
    reports: refitReports(model, ratesOf(model), reports, PSEUDO_CASES * perCase),
  };
}

const logLoss = (model: DiagnosisModel, confirmed: readonly Confirmed[]): number => {
  const prior = model.stages.map(() => 1 / model.stages.length);
  return confirmed.reduce((sum, { stage, evidence }) => {
    const given = evidence.map(({ sign, answer, source }) => ({ sign, answer, how: source, on: '2000-01-01' }));
    const shares = posterior(model, prior, weighAll(model, given));
    return sum - Math.log(shares[model.stages.findIndex((each) => each.id === stage)] as number);
  }, 0);
};

/**
 * Mean log loss (nats, equal prior) of the tables before and after, each diagnosis judged by tables
 * that were fitted on the other folds: the score on what was fitted itself would flatter.
 */
export function heldOutLoss(model: DiagnosisModel, confirmed: readonly Confirmed[]): { before: number; after: number } {
  let [before, after] = [0, 0];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const held = confirmed.filter((_, i) => i % FOLDS === fold);
    const fitted = calibrate(
      model,
      confirmed.filter((_, i) => i % FOLDS !== fold),
    );
    before += logLoss(model, held);
    after += logLoss(fitted, held);
  }
  return { before: before / confirmed.length, after: after / confirmed.length };
}
