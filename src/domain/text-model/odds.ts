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

const STEPS = 12;
/** What a weight on a standardised measurement is held back by, in cases. */
const SHRINK = 1;

/** Solves a symmetric positive system in place, by Gauss; rows hold the right side last. */
function solve(rows: Float64Array[]): number[] {
  const size = rows.length;
  for (let i = 0; i < size; i += 1)
    for (let j = i + 1; j < size; j += 1) {
      const [upper, lower] = [rows[i] as Float64Array, rows[j] as Float64Array];
      const times = (lower[i] as number) / (upper[i] as number);
      for (let k = i; k <= size; k += 1) lower[k] = (lower[k] as number) - times * (upper[k] as number);
    }
  const solved = new Array<number>(size).fill(0);
  for (let i = size - 1; i >= 0; i -= 1) {
    const row = rows[i] as Float64Array;
    let rest = row[size] as number;
    for (let k = i + 1; k < size; k += 1) rest -= (row[k] as number) * (solved[k] as number);
    solved[i] = rest / (row[i] as number);
  }
  return solved;
}

/** One step of Newton's towards the likeliest weights. */
function stepOf(rows: readonly Float64Array[], is: readonly boolean[], weights: readonly number[]): number[] {
  const size = weights.length;
  const system = weights.map((weight, i) => {
    const row = new Float64Array(size + 1);
    row[i] = i === 0 ? 1e-6 : SHRINK;
    row[size] = i === 0 ? 0 : -SHRINK * weight;
    return row;
  });
  rows.forEach((row, j) => {
    let logit = 0;
    for (let i = 0; i < size; i += 1) logit += (row[i] as number) * (weights[i] as number);
    const p = probability(logit);
    const [bend, error] = [Math.max(1e-6, p * (1 - p)), (is[j] ? 1 : 0) - p];
    for (let i = 0; i < size; i += 1) {
      const into = system[i] as Float64Array;
      const value = row[i] as number;
      into[size] = (into[size] as number) + error * value;
      for (let k = 0; k < size; k += 1) into[k] = (into[k] as number) + bend * value * (row[k] as number);
    }
  });
  return solve(system);
}

/**
 * Logistic regression over a few measurements, by Newton's method on their standardised values.
 * @param cases all with the same measurements
 */
export function fitOdds(cases: readonly { measures: Measures; is: boolean }[]): Odds {
  const names = Object.keys(cases[0]?.measures ?? {});
  const scale = names.map((name) => {
    const values = cases.map(({ measures }) => measures[name] as number);
    const mean = values.reduce((sum, value) => sum + value, 0) / cases.length;
    const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / cases.length);
    return { mean, spread: spread || 1 };
  });
  const rows = cases.map(({ measures }) =>
    Float64Array.from([
      1,
      ...names.map((name, i) => ((measures[name] as number) - (scale[i]?.mean ?? 0)) / (scale[i]?.spread ?? 1)),
    ]),
  );
  const is = cases.map((each) => each.is);
  let weights = [0, ...names.map(() => 0)];
  for (let step = 0; step < STEPS; step += 1) {
    const more = stepOf(rows, is, weights);
    weights = weights.map((weight, i) => weight + (more[i] as number));
  }
  const raw = names.map((_, i) => (weights[i + 1] as number) / (scale[i]?.spread ?? 1));
  return {
    start: raw.reduce((sum, weight, i) => sum - weight * (scale[i]?.mean ?? 0), weights[0] as number),
    weights: Object.fromEntries(names.map((name, i) => [name, raw[i] as number])),
  };
}
