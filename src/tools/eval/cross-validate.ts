import type { Evidence } from '../../domain/diagnosis/evidence.ts';
import type { DiagnosisModel } from '../../domain/diagnosis/model.ts';
import { posterior, weighAll } from '../../domain/diagnosis/posterior.ts';
import { agePrior } from '../../domain/diagnosis/prior.ts';
import type { Account, Ticks } from '../accounts.ts';
import { fitReports } from '../fit-reports.ts';
import { DAY, naiveBayes, sharesOf, shipped } from './methods.ts';
import { createRandom } from './random.ts';
import type { Judged } from './scores.ts';

const evidenceOf = (ticks: Ticks, how: Evidence['how']): Evidence[] =>
  Object.entries(ticks).map(([sign, answer]) => ({ sign, answer: answer === 'yes' ? 1 : 0, how, on: DAY }));

type Judge = (model: DiagnosisModel, account: Account, ticks: Ticks) => Judged['shares'];

const judges: Record<string, Judge> = {
  'age alone': (model, account) => agePrior(model, account.ageMonths),
  'plain naive Bayes on the judgement': (model, account, ticks) => {
    const answers = model.signs.map((sign) => (ticks[sign.id] === undefined ? null : ticks[sign.id] === 'yes'));
    return naiveBayes(model, { stage: 0, ageMonths: account.ageMonths, answers }, createRandom(1)).shares;
  },
  'asked model, judgement': (model, account, ticks) =>
    posterior(model, agePrior(model, account.ageMonths), weighAll(model, evidenceOf(ticks, 'asked'))),
  'reported model, judgement': (model, account, ticks) =>
    posterior(
      { ...model, reports: [] },
      agePrior(model, account.ageMonths),
      weighAll({ ...model, reports: [] }, evidenceOf(ticks, 'reported')),
    ),
  'reported model, refitted (ships)': (model, account, ticks) =>
    sharesOf(shipped(model, account.ageMonths, evidenceOf(ticks, 'reported'))),
};

/** Each writer's accounts judged by a table fitted on the other writers only. */
export function leaveOneWriterOut(
  model: DiagnosisModel,
  accounts: readonly Account[],
): { method: string; writer: string; judged: Judged[] }[] {
  const writers = [...new Set(accounts.map((account) => account.writer))].sort();
  return Object.entries(judges).flatMap(([method, judge]) =>
    writers.map((writer) => {
      const fitted = {
        ...model,
        reports: fitReports(
          model,
          accounts.filter((account) => account.writer !== writer),
        ),
      };
      const judged = accounts
        .filter((account) => account.writer === writer)
        .flatMap((account) =>
          account.readers.map((ticks) => ({
            shares: judge(fitted, account, ticks),
            truth: model.stages.findIndex((stage) => stage.id === account.stage),
          })),
        );
      return { method, writer, judged };
    }),
  );
}
