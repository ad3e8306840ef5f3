import type { Evidence } from '../../domain/diagnosis/evidence.ts';
import { type DiagnosisModel, normalise } from '../../domain/diagnosis/model.ts';
import { posterior, weighAll } from '../../domain/diagnosis/posterior.ts';
import { agePrior } from '../../domain/diagnosis/prior.ts';
import { isEnough, nextQuestions } from '../../domain/diagnosis/questions.ts';
import type { Random } from './random.ts';
import type { Judged } from './scores.ts';
import type { MadeTeam } from './world.ts';

export type Method = (model: DiagnosisModel, team: MadeTeam, random: Random) => Judged;

const DAY = '2026-11-24';
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
    shares: posterior(model, agePrior(model, team.ageMonths), weighAll(model, evidence)),
    truth: team.stage,
    questions: model.signs.length,
  };
};

type Next = (open: string[], suggest: () => string) => string;

/** Asks until the stopping rule holds; `next` picks the question. */
function interview(model: DiagnosisModel, team: MadeTeam, next: Next, known: readonly Evidence[] = []): Judged {
  const base = agePrior(model, team.ageMonths);
  const indexOf = new Map(model.signs.map((sign, i) => [sign.id, i]));
  const evidence = [...known];
  const closed = new Set(known.map((each) => each.sign));
  let questions = 0;
  for (;;) {
    const weighed = weighAll(model, evidence);
    const shares = posterior(model, base, weighed);
    const ranked = nextQuestions(model, base, weighed, closed, DAY);
    const counts = { total: evidence.length, asked: questions, computed: known.length };
    if (ranked.length === 0 || isEnough(model, shares, ranked, counts)) return { shares, truth: team.stage, questions };
    const sign = next(
      ranked.map((each) => each.sign),
      () => (ranked[0] as { sign: string }).sign,
    );
    const answer = team.answers[indexOf.get(sign) as number];
    closed.add(sign);
    questions += 1;
    if (typeof answer === 'boolean') evidence.push(asked(sign, answer));
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
