import { addDays, daysBetween } from '../../domain/calendar/day.ts';
import { type Evidence, standingEvidence } from '../../domain/diagnosis/evidence.ts';
import { filterWeeks, type Shock } from '../../domain/diagnosis/filter.ts';
import type { DiagnosisModel, Shares } from '../../domain/diagnosis/model.ts';
import { posterior, weighAll } from '../../domain/diagnosis/posterior.ts';
import { agePrior } from '../../domain/diagnosis/prior.ts';
import { nextQuestions } from '../../domain/diagnosis/questions.ts';
import type { Random } from './random.ts';
import type { Judged } from './scores.ts';
import { answerAll, drawSigns, type World } from './world.ts';

const WEEKS = 40;
const QUESTIONS_A_WEEK = 6;
const SHOCK_CHANCE = 0.02;
const STAY_WEEKS = 8.5;
const WEEKS_PER_MONTH = 4.348;
const START = '2025-01-06';

/** A course of stages by its own rules: stays of varying length, and shocks that throw a team back. */
function course(stages: number, random: Random): { stage: number; shaken: boolean }[] {
  const length = () => Math.max(3, Math.round(STAY_WEEKS * (0.6 + 0.8 * random.next())));
  let stage = 0;
  let left = length();
  return Array.from({ length: WEEKS }, () => {
    const shaken = random.next() < SHOCK_CHANCE;
    if (shaken) {
      stage = Math.max(0, stage - 1 - random.below(2));
      left = length();
    } else if (left <= 0 && stage < stages - 1) {
      stage += 1;
      left = length();
    }
    left -= 1;
    return { stage, shaken };
  });
}

/** A manager who answers the best questions of the week, few as they are. */
function answersOfWeek(
  model: DiagnosisModel,
  base: Shares,
  answers: readonly (boolean | null)[],
  on: string,
): Evidence[] {
  const evidence: Evidence[] = [];
  const closed = new Set<string>();
  for (let asked = 0; asked < QUESTIONS_A_WEEK; asked += 1) {
    const [best] = nextQuestions(model, base, weighAll(model, evidence), closed, on);
    if (!best || best.bits < model.model.stopping.minBits) break;
    closed.add(best.sign);
    const answer = answers[model.signs.findIndex((sign) => sign.id === best.sign)];
    if (typeof answer === 'boolean') evidence.push({ sign: best.sign, answer: Number(answer), how: 'asked', on });
  }
  return evidence;
}

/** The same teams judged week by week alone, from their age, and through the filter. */
export function judgeWeeks(
  model: DiagnosisModel,
  world: World,
  teams: number,
  random: Random,
): { alone: Judged[]; filtered: Judged[] } {
  const alone: Judged[] = [];
  const filtered: Judged[] = [];
  for (let team = 0; team < teams; team += 1) {
    const evidence: Evidence[] = [];
    const shocks: Shock[] = [];
    const monthsOn = (day: string) => (daysBetween(START, day) / 7 + 0.5) / WEEKS_PER_MONTH;
    const fading = { since: START, byAge: (day: string) => agePrior(model, monthsOn(day)) };
    course(model.stages.length, random).forEach(({ stage, shaken }, i) => {
      const on = addDays(START, 7 * i);
      if (shaken) shocks.push({ week: on, kind: 'newcomers', strength: 1 });
      const answers = answerAll(drawSigns(model, stage, world, random), world, random);
      const byAge = agePrior(model, (i + 0.5) / WEEKS_PER_MONTH);
      alone.push({
        shares: posterior(model, byAge, weighAll(model, answersOfWeek(model, byAge, answers, on))),
        truth: stage,
      });
      const filterUntilNow = () =>
        filterWeeks(model, on, standingEvidence(evidence, on, model.model.observationWeeks), shocks, fading);
      const { base } = filterUntilNow();
      evidence.push(...answersOfWeek(model, base, answers, on));
      const { weeks } = filterUntilNow();
      filtered.push({ shares: (weeks[weeks.length - 1] as { shares: number[] }).shares, truth: stage });
    });
  }
  return { alone, filtered };
}
