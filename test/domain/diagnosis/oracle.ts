import type { DiagnosisModel } from '../../../src/domain/diagnosis/model.ts';

export interface Answered {
  sign: string;
  /** 0 to 1. */
  answer: number;
  how: 'asked' | 'reported' | 'computed';
}

const words = ['no', 'seldom', 'sometimes', 'often', 'yes'] as const;

/** Five chances from a judged one, by the logistic distribution function cut in four places. */
function levelChances(p: number, slope: number, cuts: readonly number[]): number[] {
  const odds = (p / (1 - p)) ** slope;
  const below = cuts.map((cut) => Math.exp(cut) / (Math.exp(cut) + odds));
  return [...below, 1].map((upTo, i) => upTo - (i === 0 ? 0 : (below[i - 1] as number)));
}

/**
 * The posterior read line by line, in products of plain probabilities: the independent recomputation. Asked answers
 * are weighed twice, as those of a manager who answers by degree and of one who says yes or no, and both are added up.
 */
export function plainPosterior(
  model: DiagnosisModel,
  prior: readonly number[],
  answers: readonly Answered[],
): number[] {
  return model.stages.map((_, i) => plainJoint(model, prior, answers, i).reduce((a, b) => a + b, 0));
}

/** Probability of the stage with a manager who answers by degree, and with one who says yes or no. */
export function plainJoint(
  model: DiagnosisModel,
  prior: readonly number[],
  answers: readonly Answered[],
  stage: number,
): [number, number] {
  const share = model.model.asked?.yesNoShare ?? 1;
  const byDegree = unscaled(model, prior, answers, true).map((each) => (1 - share) * each);
  const yesNo = unscaled(model, prior, answers, false).map((each) => share * each);
  const total = [...byDegree, ...yesNo].reduce((a, b) => a + b, 0);
  return [(byDegree[stage] as number) / total, (yesNo[stage] as number) / total];
}

function unscaled(
  model: DiagnosisModel,
  prior: readonly number[],
  answers: readonly Answered[],
  byDegree: boolean,
): number[] {
  const numbers = model.model;
  const clusterOf = (id: string) => model.signs.find((sign) => sign.id === id)?.cluster as string;
  return model.stages.map(({ id: stage }, i) => {
    let share = prior[i] as number;
    for (const { sign, answer, how } of answers) {
      const p = model.signs.find((each) => each.id === sign)?.probability[stage] as number;
      const k = answers.filter((each) => clusterOf(each.sign) === clusterOf(sign)).length;
      const discount = 1 / (1 + numbers.clusterCorrelation * (k - 1));
      const word = words[Math.round(4 * answer)] as (typeof words)[number];
      if (how === 'asked' && numbers.asked && byDegree) {
        const row = model.asked?.find((each) => each.sign === sign);
        const chance =
          row?.[word][stage] ?? levelChances(p, numbers.asked.slope, numbers.asked.cuts)[Math.round(4 * answer)];
        share *= (chance as number) ** (numbers.asked.temperature * discount);
        continue;
      }
      let [yes, no] = [0, 0];
      let temperature = numbers.temperature;
      let manner = 1;
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
        // Often or seldom is a yes or a no, half as firm.
        const [toYes, toNo] = [Math.max(0, 2 * answer - 1), Math.max(0, 1 - 2 * answer)];
        share *= (yes ** toYes * no ** toNo) ** (temperature * discount);
        continue;
      } else {
        const phi = how === 'asked' ? numbers.noise.asked : numbers.noise.computed;
        yes = p - phi * p + phi * (1 - p);
        no = 1 - yes;
        if (how === 'asked' && numbers.asked)
          manner = answer === 0 || answer === 1 ? 1 - 3 * numbers.asked.between : numbers.asked.between;
      }
      // Records leave it uncertain whether it is so; a person's word between yes and no is one of degree.
      const said = how === 'computed' ? answer * yes + (1 - answer) * no : yes ** answer * no ** (1 - answer);
      share *= (manner * said) ** (temperature * discount);
    }
    return share;
  });
}

export const bits = (shares: readonly number[]): number =>
  shares.reduce((sum, p) => sum - (p === 0 ? 0 : (p * Math.log(p)) / Math.LN2), 0);

export const leader = (shares: readonly number[]): number => shares.indexOf(Math.max(...shares));
