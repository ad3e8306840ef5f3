import type { DiagnosisModel } from '../../../src/domain/diagnosis/model.ts';

export interface Answered {
  sign: string;
  /** 0 to 1. */
  answer: number;
  how: 'asked' | 'reported' | 'computed';
}

/** design/diagnosis.md read line by line, in products of plain probabilities: the independent recomputation. */
export function plainPosterior(
  model: DiagnosisModel,
  prior: readonly number[],
  answers: readonly Answered[],
): number[] {
  const numbers = model.model;
  const clusterOf = (id: string) => model.signs.find((sign) => sign.id === id)?.cluster as string;
  const unscaled = model.stages.map(({ id: stage }, i) => {
    let share = prior[i] as number;
    for (const { sign, answer, how } of answers) {
      const p = model.signs.find((each) => each.id === sign)?.probability[stage] as number;
      const k = answers.filter((each) => clusterOf(each.sign) === clusterOf(sign)).length;
      let [yes, no] = [0, 0];
      let temperature = numbers.temperature;
      if (how === 'reported') {
        temperature = numbers.reported.temperature;
        const rate = model.reports.find((each) => each.sign === sign);
        if (rate) [yes, no] = [rate.yes[stage] as number, rate.no[stage] as number];
        else {
          let z = 0;
          for (const each of model.signs) {
            const q = each.probability[stage] as number;
            z += q + numbers.reported.noShare * (1 - q);
          }
          [yes, no] = [p / z, (numbers.reported.noShare * (1 - p)) / z];
        }
      } else {
        const phi = how === 'asked' ? numbers.noise.asked : numbers.noise.computed;
        yes = p - phi * p + phi * (1 - p);
        no = 1 - yes;
      }
      const power = temperature / (1 + numbers.clusterCorrelation * (k - 1));
      share *= yes ** (answer * power) * no ** ((1 - answer) * power);
    }
    return share;
  });
  const total = unscaled.reduce((a, b) => a + b, 0);
  return unscaled.map((share) => share / total);
}

export const bits = (shares: readonly number[]): number =>
  shares.reduce((sum, p) => sum - (p === 0 ? 0 : (p * Math.log(p)) / Math.LN2), 0);

export const leader = (shares: readonly number[]): number => shares.indexOf(Math.max(...shares));
