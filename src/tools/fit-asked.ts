import { refitAsked } from '../domain/diagnosis/calibrate.ts';
import { judgedLevels, LEVELS } from '../domain/diagnosis/levels.ts';
import type { AskedRate, DiagnosisModel } from '../domain/diagnosis/model.ts';
import type { Interview } from './interviews.ts';

/** Judgement counts as so many imagined answers a stage beside the real ones. */
export const PSEUDO_ANSWERS = 16;

/** How a judged probability turns into five levels. */
export interface Scale {
  slope: number;
  cuts: number[];
}

/** How often each level was heard, by sign and stage. */
export function countLevels(model: DiagnosisModel, interviews: readonly Interview[]) {
  return model.signs.flatMap((sign) =>
    model.stages.map(({ id: stage }) => ({
      p: sign.probability[stage] as number,
      counts: LEVELS.map(
        (level) => interviews.filter((each) => each.stage === stage && each.answers.get(sign.id) === level).length,
      ),
    })),
  );
}

const START: Scale = { slope: 1.5, cuts: [-2, -1, 1, 2] };
const SMALLEST_STEP = 0.002;

/** Maximum likelihood by a pattern search: five numbers, a smooth function, and nothing to install. */
export function fitScale(model: DiagnosisModel, interviews: readonly Interview[]): Scale {
  const cells = countLevels(model, interviews);
  const loss = ([slope = 1, ...cuts]: readonly number[]): number => {
    if (slope <= 0 || cuts.some((cut, i) => i > 0 && cut <= (cuts[i - 1] as number))) return Number.POSITIVE_INFINITY;
    return cells.reduce((sum, { p, counts }) => {
      const levels = judgedLevels(p, slope, cuts);
      return sum - counts.reduce((all, count, k) => all + count * Math.log((levels[k] as number) + 1e-9), 0);
    }, 0);
  };
  let point = [START.slope, ...START.cuts];
  let best = loss(point);
  for (let step = 0.5; step > SMALLEST_STEP; ) {
    const tries = point.flatMap((_, i) =>
      [step, -step].map((by) => point.map((value, j) => (j === i ? value + by : value))),
    );
    const next = tries.map((each) => ({ each, found: loss(each) })).sort((a, b) => a.found - b.found)[0];
    if (next && next.found < best - 1e-9) [point, best] = [next.each, next.found];
    else step /= 2;
  }
  const [slope = 1, ...cuts] = point;
  return { slope, cuts };
}

/** The model with its scale and its table of asked answers fitted to interviews. */
export function fitAsked(model: DiagnosisModel, interviews: readonly Interview[]): DiagnosisModel {
  const { asked } = model.model;
  if (!asked) throw new Error('the model does not say how managers answer: model.asked');
  const scaled = {
    ...model,
    asked: [],
    model: { ...model.model, asked: { ...asked, ...fitScale(model, interviews) } },
  };
  const heard = interviews.flatMap(({ stage, answers }) =>
    [...answers].flatMap(([sign, level]) => (level === null ? [] : [{ stage, sign, level }])),
  );
  return { ...scaled, asked: refitAsked(scaled, heard, PSEUDO_ANSWERS) as AskedRate[] };
}
