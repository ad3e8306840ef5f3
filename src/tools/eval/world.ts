import type { DiagnosisModel } from '../../domain/diagnosis/model.ts';
import { normalCdf, type Random } from './random.ts';

/** How far the made-up teams depart from the model. This file uses none of the model's own weighing. */
export interface World {
  name: string;
  /** Standard deviation of noise on the logit of every P(sign | stage). */
  tableNoise: number;
  /** Correlation of signs within a cluster. */
  correlation: number;
  flips: number;
  unknown: number;
  /** Share of teams that have fallen back to an earlier stage than their age says. */
  regressed: number;
}

export const worlds: readonly World[] = [
  { name: 'matched', tableNoise: 0, correlation: 0, flips: 0.1, unknown: 0, regressed: 0 },
  { name: 'realistic', tableNoise: 0.6, correlation: 0.4, flips: 0.1, unknown: 0.15, regressed: 0.25 },
  { name: 'hard', tableNoise: 0.9, correlation: 0.55, flips: 0.15, unknown: 0.25, regressed: 0.25 },
];

export interface MadeTeam {
  stage: number;
  ageMonths: number;
  /** What the manager would answer to each sign; null for "I do not know". */
  answers: (boolean | null)[];
}

const OLDEST_MONTHS = 12;

function ageFor(model: DiagnosisModel, stage: number, random: Random): number {
  const window = model.stages[stage] as DiagnosisModel['stages'][number];
  const from = stage === 0 ? 0.2 : window.months[0];
  const to = stage === model.stages.length - 1 ? OLDEST_MONTHS : window.months[1];
  return Math.max(0.1, from + (to - from) * random.next() + 0.6 * random.gaussian());
}

/** Whether each sign is really there: a Gaussian copula, one common factor a cluster. */
export function drawSigns(model: DiagnosisModel, stage: number, world: World, random: Random): boolean[] {
  const id = (model.stages[stage] as { id: string }).id;
  const factors = new Map<string, number>();
  return model.signs.map((sign) => {
    if (!factors.has(sign.cluster)) factors.set(sign.cluster, random.gaussian());
    const p = sign.probability[id] as number;
    const logit = Math.log(p / (1 - p)) + world.tableNoise * random.gaussian();
    const noisy = 1 / (1 + Math.exp(-logit));
    const z =
      Math.sqrt(world.correlation) * (factors.get(sign.cluster) as number) +
      Math.sqrt(1 - world.correlation) * random.gaussian();
    return normalCdf(z) < noisy;
  });
}

export function answerAll(present: readonly boolean[], world: World, random: Random): (boolean | null)[] {
  return present.map((yes) => (random.next() < world.unknown ? null : random.next() < world.flips ? !yes : yes));
}

export function makeTeam(model: DiagnosisModel, world: World, random: Random): MadeTeam {
  const stage = random.below(model.stages.length);
  const regressed = stage < model.stages.length - 1 && random.next() < world.regressed;
  const seeming = regressed ? stage + 1 + random.below(model.stages.length - 1 - stage) : stage;
  return {
    stage,
    ageMonths: ageFor(model, seeming, random),
    answers: answerAll(drawSigns(model, stage, world, random), world, random),
  };
}
