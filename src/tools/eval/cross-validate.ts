import type { Evidence } from '../../domain/diagnosis/evidence.ts';
import { degreeOfLevel } from '../../domain/diagnosis/levels.ts';
import type { DiagnosisModel } from '../../domain/diagnosis/model.ts';
import { posterior, weighAll } from '../../domain/diagnosis/posterior.ts';
import { agePrior } from '../../domain/diagnosis/prior.ts';
import type { Account, Ticks } from '../accounts.ts';
import { fitAsked } from '../fit-asked.ts';
import { fitReports } from '../fit-reports.ts';
import type { Interview } from '../interviews.ts';
import { changesAfterStop, DAY, naiveBayes, sharesOf, shipped } from './methods.ts';
import { createRandom } from './random.ts';
import type { Judged } from './scores.ts';

const evidenceOf = (ticks: Ticks, how: Evidence['how']): Evidence[] =>
  Object.entries(ticks).map(([sign, answer]) => ({ sign, answer: answer === 'yes' ? 1 : 0, how, on: DAY }));

const indexOfStage = (model: DiagnosisModel, stage: string) => model.stages.findIndex((each) => each.id === stage);

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

/** The interview of one reader, as `stage --ask` would hold it. */
function adaptiveInterview(model: DiagnosisModel, { ageMonths, stage, answers }: Interview): Judged {
  const evidence: Evidence[] = [];
  const unsure: string[] = [];
  const answerOf = (sign: string) => {
    const level = answers.get(sign) ?? null;
    return level === null ? null : degreeOfLevel(model.model, level);
  };
  for (let questions = 0; ; questions += 1) {
    const diagnosis = shipped(model, ageMonths, evidence, unsure);
    const best = diagnosis.nextQuestions[0];
    if (diagnosis.enough || !best) {
      const because = diagnosis.enoughBecause;
      const changed = because === 'sure' && changesAfterStop(model, ageMonths, evidence, unsure, answerOf);
      return { shares: sharesOf(diagnosis), truth: indexOfStage(model, stage), questions, because, changed };
    }
    const answer = answerOf(best.sign);
    if (answer === null) unsure.push(best.sign);
    else evidence.push({ sign: best.sign, answer, how: 'asked', on: DAY });
  }
}

function allAsked(model: DiagnosisModel, { ageMonths, stage, answers }: Interview): Judged {
  const evidence = [...answers].flatMap(([sign, level]): Evidence[] =>
    level === null ? [] : [{ sign, answer: degreeOfLevel(model.model, level), how: 'asked', on: DAY }],
  );
  return {
    shares: posterior(model, agePrior(model, ageMonths), weighAll(model, evidence)),
    truth: indexOfStage(model, stage),
    questions: answers.size,
  };
}

const blended = (model: DiagnosisModel): DiagnosisModel => ({
  ...model,
  asked: [],
  model: { ...model.model, asked: undefined },
});

const interviewers: Record<string, (model: DiagnosisModel, interview: Interview) => Judged> = {
  'asked all, judgement by yes and no': (model, interview) => allAsked(blended(model), interview),
  'asked all (ships)': allAsked,
  'asked adaptively, judgement': (model, interview) => adaptiveInterview(blended(model), interview),
  'asked adaptively (ships)': adaptiveInterview,
};

/** Each writer's interviews judged by a table of answers that was fitted on the other writers only. */
export function interviewsLeavingOneOut(
  model: DiagnosisModel,
  interviews: readonly Interview[],
  methods: readonly string[] = Object.keys(interviewers),
): { method: string; writer: string; judged: Judged[] }[] {
  const writers = [...new Set(interviews.map((each) => each.writer))].sort();
  return writers.flatMap((writer) => {
    const fitted = fitAsked(
      model,
      interviews.filter((each) => each.writer !== writer),
    );
    const held = interviews.filter((each) => each.writer === writer);
    return methods.map((method) => ({
      method,
      writer,
      judged: held.map((each) => (interviewers[method] as (typeof interviewers)[string])(fitted, each)),
    }));
  });
}
