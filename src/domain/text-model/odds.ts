/** Named measurements of one case. */
export type Measures = Readonly<Record<string, number>>;

/** Log-odds as a sum: what each measurement adds, and where it starts. */
export interface Odds {
  start: number;
  weights: Readonly<Record<string, number>>;
}

export const logOdds = ({ start, weights }: Odds, measures: Measures): number =>
  Object.entries(weights).reduce((sum, [name, weight]) => sum + weight * (measures[name] ?? 0), start);

export const probability = (logit: number): number => 1 / (1 + Math.exp(-logit));

const STEPS = 800;
const SHRINK = 1e-3;

/**
 * Logistic regression over a few measurements, by gradient descent on their standardised values.
 * @param cases all with the same measurements
 */
export function fitOdds(cases: readonly { measures: Measures; is: boolean }[]): Odds {
  const names = Object.keys(cases[0]?.measures ?? {});
  const column = (name: string) => cases.map(({ measures }) => measures[name] as number);
  const scale = names.map((name) => {
    const values = column(name);
    const mean = values.reduce((sum, value) => sum + value, 0) / cases.length;
    const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / cases.length);
    return { mean, spread: spread || 1 };
  });
  const rows = cases.map(({ measures }) =>
    names.map((name, i) => ((measures[name] as number) - (scale[i]?.mean ?? 0)) / (scale[i]?.spread ?? 1)),
  );
  const weights = names.map(() => 0);
  let start = 0;
  for (let step = 0; step < STEPS; step += 1) {
    const slopes = names.map(() => 0);
    let slope = 0;
    rows.forEach((row, j) => {
      const logit = row.reduce((sum, value, i) => sum + value * (weights[i] as number), start);
      const error = probability(logit) - (cases[j]?.is ? 1 : 0);
      row.forEach((value, i) => {
        slopes[i] = (slopes[i] as number) + error * value;
      });
      slope += error;
    });
    slopes.forEach((each, i) => {
      weights[i] = (weights[i] as number) - each / rows.length - SHRINK * (weights[i] as number);
    });
    start -= slope / rows.length;
  }
  const raw = weights.map((weight, i) => weight / (scale[i]?.spread ?? 1));
  return {
    start: raw.reduce((sum, weight, i) => sum - weight * (scale[i]?.mean ?? 0), start),
    weights: Object.fromEntries(names.map((name, i) => [name, raw[i] as number])),
  };
}
