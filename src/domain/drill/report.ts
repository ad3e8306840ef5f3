import { mean } from '../records/statistics.ts';
import type { Grade } from './grade.ts';

/** An answer of which it had been said how likely it was. */
export interface Forecast {
  predicted: number;
  grade: Grade;
}

interface Bin {
  /** Predicted recall from (included) to (excluded, but for 1). */
  from: number;
  to: number;
  answers: number;
  /** Mean of what was predicted; null where nothing falls in. */
  predicted: number | null;
  /** Share that was recalled; null where nothing falls in. */
  observed: number | null;
}

export interface DrillReport {
  answers: number;
  /** Share recalled: anything better than "not at all". */
  recalled: number | null;
  bins: Bin[];
  /** Mean surprise per answer in nats: less is better. */
  logLoss: { model: number; plain: number } | null;
  verdict: 'too-few' | 'better' | 'no-better';
}

const EDGES = [0, 0.7, 0.8, 0.9, 0.95, 1];
/** Below that chance speaks louder than either. */
const LEAST_ANSWERS = 30;
/** One-sided 5 % of the normal distribution. */
const SURE = 1.645;

const recalled = ({ grade }: Forecast) => grade > 1;
const surprise = (share: number, happened: boolean) => -Math.log(happened ? share : 1 - share);

function binsOf(forecasts: readonly Forecast[]): Bin[] {
  return EDGES.slice(1).map((to, i) => {
    const from = EDGES[i] as number;
    const inside = forecasts.filter(
      ({ predicted }) => predicted >= from && (predicted < to || (to === 1 && predicted === 1)),
    );
    const some = inside.length > 0;
    return {
      from,
      to,
      answers: inside.length,
      predicted: some ? mean(inside.map((each) => each.predicted)) : null,
      observed: some ? mean(inside.map((each) => Number(recalled(each)))) : null,
    };
  });
}

/**
 * Recall predicted against observed. The plain average says of every answer the share that was
 * recalled over all of them: it knows the outcome, so it is hard to beat. The model counts as better
 * only when its gain per answer is larger than chance would give (1.645 standard errors).
 */
export function drillReport(forecasts: readonly Forecast[]): DrillReport {
  const answers = forecasts.length;
  const bins = binsOf(forecasts);
  if (answers === 0) return { answers, recalled: null, bins, logLoss: null, verdict: 'too-few' };
  const share = mean(forecasts.map((each) => Number(recalled(each))));
  const model = forecasts.map((each) => surprise(each.predicted, recalled(each)));
  const plain = forecasts.map((each) => surprise(share, recalled(each)));
  const gains = plain.map((value, i) => value - (model[i] as number));
  const gain = mean(gains);
  const error = Math.sqrt(mean(gains.map((each) => (each - gain) ** 2)) / answers);
  const verdict = answers < LEAST_ANSWERS ? 'too-few' : gain > SURE * error ? 'better' : 'no-better';
  return { answers, recalled: share, bins, logLoss: { model: mean(model), plain: mean(plain) }, verdict };
}
