import { addDays } from '../../domain/calendar/day.ts';
import { type Diagnosis, diagnose } from '../../domain/diagnosis/diagnose.ts';
import type { Evidence } from '../../domain/diagnosis/evidence.ts';
import type { DiagnosisModel } from '../../domain/diagnosis/model.ts';
import { agePrior } from '../../domain/diagnosis/prior.ts';
import { normalise } from '../../domain/records/statistics.ts';
import type { Random } from './random.ts';
import type { Judged } from './scores.ts';
import type { MadeTeam } from './world.ts';

export type Method = (model: DiagnosisModel, team: MadeTeam, random: Random) => Judged;

export const DAY = '2026-11-24';
const DAYS_PER_MONTH = 30.4375;

/** The diagnosis that `teamctl stage` gives for a team of this age with this evidence. */
export const shipped = (
  model: DiagnosisModel,
  ageMonths: number,
  evidence: readonly Evidence[],
  unsure: readonly string[] = [],
): Diagnosis =>
  diagnose(model, {
    asOf: DAY,
    foundedOn: addDays(DAY, -Math.round(ageMonths * DAYS_PER_MONTH)),
    members: [],
    events: [],
    evidence,
    unsure,
    notEnoughData: [],
    withHistory: true,
    withFlip: false,
  });

export const sharesOf = (diagnosis: Diagnosis): number[] => diagnosis.stages.map((stage) => stage.posterior);
const asked = (sign: string, yes: boolean, how: Evidence['how'] = 'asked'): Evidence => ({
  sign,
  answer: yes ? 1 : 0,
  how,
  on: DAY,
});

export const ageAlone: Method = (model, team) => ({ shares: agePrior(model, team.ageMonths), truth: team.stage });

/** Every yes is a tick for the stage whose list the sign stands in; shares are ticks plus one. */
export const tickCounting =
  (belongsTo: ReadonlyMap<string, string>): Method =>
  (model, team) => {
    const ticks = model.stages.map(
      ({ id }) => 1 + model.signs.filter((sign, i) => team.answers[i] && belongsTo.get(sign.id) === id).length,
    );
    const sizes = model.stages.map(({ id }) => 2 + model.signs.filter((sign) => belongsTo.get(sign.id) === id).length);
    return {
      shares: normalise(ticks.map((tick, i) => Math.log(tick / (sizes[i] as number)))),
      truth: team.stage,
      questions: model.signs.length,
    };
  };

/** Textbook naive Bayes: no noise, no clusters, no temperature. */
export const naiveBayes: Method = (model, team) => {
  const logs = agePrior(model, team.ageMonths).map(Math.log);
  model.signs.forEach((sign, i) => {
    const answer = team.answers[i];
    if (answer === null || answer === undefined) return;
    model.stages.forEach(({ id }, s) => {
      const p = sign.probability[id] as number;
      logs[s] = (logs[s] as number) + Math.log(answer ? p : 1 - p);
    });
  });
  return { shares: normalise(logs), truth: team.stage, questions: model.signs.length };
};

export const fullSheet: Method = (model, team) => {
  const evidence = model.signs.flatMap((sign, i) =>
    typeof team.answers[i] === 'boolean' ? [asked(sign.id, team.answers[i] as boolean)] : [],
  );
  return {
    shares: sharesOf(shipped(model, team.ageMonths, evidence)),
    truth: team.stage,
    questions: model.signs.length,
  };
};

const AHEAD = 3;

/** Whether another stage leads after three more of the best questions; `answerOf` gives null for "I cannot say". */
export function changesAfterStop(
  model: DiagnosisModel,
  ageMonths: number,
  known: readonly Evidence[],
  unsureOf: readonly string[],
  answerOf: (sign: string) => number | null,
): boolean {
  const [evidence, unsure] = [[...known], [...unsureOf]];
  let diagnosis = shipped(model, ageMonths, evidence, unsure);
  const { leading } = diagnosis;
  for (let more = 0; more < AHEAD; more += 1) {
    const best = diagnosis.nextQuestions[0];
    if (!best) break;
    const answer = answerOf(best.sign);
    if (answer === null) unsure.push(best.sign);
    else evidence.push({ sign: best.sign, answer, how: 'asked', on: DAY });
    diagnosis = shipped(model, ageMonths, evidence, unsure);
  }
  return diagnosis.leading !== leading;
}

type Next = (open: readonly string[], suggest: () => string) => string;

/** Asks until the stopping rule of the shipped diagnosis holds; `next` picks the question. */
function interview(model: DiagnosisModel, team: MadeTeam, next: Next, known: readonly Evidence[] = []): Judged {
  const indexOf = new Map(model.signs.map((sign, i) => [sign.id, i]));
  const evidence = [...known];
  const unsure: string[] = [];
  for (let questions = 0; ; questions += 1) {
    const diagnosis = shipped(model, team.ageMonths, evidence, unsure);
    const best = diagnosis.nextQuestions[0];
    if (diagnosis.enough || !best) {
      const because = diagnosis.enoughBecause;
      const answerOf = (sign: string) => {
        const given = team.answers[indexOf.get(sign) as number];
        return typeof given === 'boolean' ? Number(given) : null;
      };
      const changed = because === 'sure' && changesAfterStop(model, team.ageMonths, evidence, unsure, answerOf);
      return { shares: sharesOf(diagnosis), truth: team.stage, questions, because, changed };
    }
    const sign = next(diagnosis.unknown, () => best.sign);
    const answer = team.answers[indexOf.get(sign) as number];
    if (typeof answer === 'boolean') evidence.push(asked(sign, answer));
    else unsure.push(sign);
  }
}

export const adaptive: Method = (model, team) => interview(model, team, (_, suggest) => suggest());
export const randomOrder: Method = (model, team, random) =>
  interview(model, team, (open) => open[random.below(open.length)] as string);
export const fixedOrder: Method = (model, team) => {
  const order = new Map(model.signs.map((sign, i) => [sign.id, i]));
  return interview(model, team, (open) =>
    open.reduce((first, id) => ((order.get(id) as number) < (order.get(first) as number) ? id : first)),
  );
};

/** Ten signs read off records without asking, then questions. */
export const computedThenAsked =
  (computed: ReadonlySet<string>): Method =>
  (model, team) => {
    const known = model.signs.flatMap((sign, i) =>
      computed.has(sign.id) && typeof team.answers[i] === 'boolean'
        ? [asked(sign.id, team.answers[i] as boolean, 'computed')]
        : [],
    );
    return interview(model, team, (_, suggest) => suggest(), known);
  };
