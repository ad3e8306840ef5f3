import { askedRate, LEVELS, type Level, levelOf } from './levels.ts';
import type { AskedRate, ByStage, DiagnosisModel, ReportedRate } from './model.ts';
import { posterior, weighAll } from './posterior.ts';
import { reportedRate } from './weigh.ts';

/** Fewer confirmed diagnoses than this change nothing. */
export const LEAST_CONFIRMED = 30;
/** What stands in the table now counts as so many cases a cell. */
const PSEUDO_CASES = 20;
/** However often it was seen, nothing is certain. */
const LEAST = 0.02;
/** A level that nobody chose is still possible. */
const LEAST_RATE = 0.0005;
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

export const ratesOf = (model: DiagnosisModel): ReportedRate[] => model.signs.map((sign) => reportedRate(model, sign));

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

/** Of an answer so much counts for the levels beside it: whoever says "often" might have said "yes". */
const SPILL = 0.3;

const spilled = (counts: readonly number[]): number[] =>
  counts.map((count, k) => {
    const from = [k - 1, k + 1].filter((j) => j >= 0 && j < counts.length);
    // What an inner level gives away goes half to each side, that of an end to its one neighbour.
    const gained = from.reduce((sum, j) => {
      const sides = j === 0 || j === counts.length - 1 ? 1 : 2;
      return sum + (SPILL * (counts[j] as number)) / sides;
    }, 0);
    return (1 - SPILL) * count + gained;
  });

/**
 * P(level | stage) of every sign as a Dirichlet posterior mean, levels being ordered: the rates before count as
 * `pseudo` answers a stage beside the real ones. Empty where the model knows no levels.
 */
export function refitAsked(
  model: DiagnosisModel,
  heard: readonly { stage: string; sign: string; level: Level }[],
  pseudo: number,
): AskedRate[] {
  return model.signs.flatMap((sign) => {
    const before = askedRate(model, sign);
    if (!before) return [];
    const own = heard.filter((each) => each.sign === sign.id);
    const fitted = new Map(
      model.stages.map(({ id }) => {
        const here = own.filter((each) => each.stage === id);
        const counts = spilled(LEVELS.map((level) => here.filter((each) => each.level === level).length));
        const rate = LEVELS.map(
          (level, k) => ((counts[k] as number) + pseudo * (before[level][id] as number)) / (here.length + pseudo),
        );
        return [id, rate];
      }),
    );
    const of = (k: number): ByStage =>
      Object.fromEntries([...fitted].map(([id, rate]) => [id, Math.max(LEAST_RATE, rate[k] as number)]));
    return [{ sign: sign.id, no: of(0), seldom: of(1), sometimes: of(2), often: of(3), yes: of(4) }];
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

/** All tables fitted to what was confirmed, with the tables before as their prior. */
export function calibrate(model: DiagnosisModel, confirmed: readonly Confirmed[]): DiagnosisModel {
  const reports = confirmed.flatMap(({ stage, evidence }) =>
    evidence.filter((each) => each.source === 'reported').map(({ sign, answer }) => ({ sign, answer, stage })),
  );
  const heard = confirmed.flatMap(({ stage, evidence }) =>
    evidence
      .filter((each) => each.source === 'asked')
      .map(({ sign, answer }) => ({ stage, sign, level: levelOf(model.model, answer) })),
  );
  const perCase = Math.max(1, reports.length / Math.max(1, confirmed.length));
  return {
    ...model,
    signs: refitProbabilities(model, confirmed),
    asked: refitAsked(model, heard, PSEUDO_CASES),
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
