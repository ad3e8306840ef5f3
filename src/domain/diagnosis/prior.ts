import { logistic, mean } from '../records/statistics.ts';
import type { DiagnosisModel } from './model.ts';
import { ranking } from './posterior.ts';

/**
 * Shares of the stages by age alone: windows with soft edges, open at both ends, never quite sure.
 * raw_i = g(m − e_{i−1}) − g(m − e_i) with g(z) = 1/(1+e^(−z/τ)); then (1 − nε)·raw + ε, raised to
 * the model's exponent and normalised (1 leaves it, less flattens it).
 * @param months effective age; null when unknown, which gives equal shares
 */
export function agePrior(model: DiagnosisModel, months: number | null): number[] {
  const { stages } = model;
  const { tauMonths, floor, exponent } = model.model.prior;
  if (months === null) return stages.map(() => 1 / stages.length);
  const reached = stages.slice(1).map((stage) => logistic((months - stage.months[0]) / tauMonths));
  const from = [1, ...reached];
  const to = [...reached, 0];
  const raw = from.map((share, i) => Math.max(0, share - (to[i] as number)));
  const total = raw.reduce((sum, share) => sum + share, 0);
  const floored = raw.map((share) => ((1 - stages.length * floor) * share) / total + floor);
  const bent = floored.map((share) => share ** exponent);
  const sum = bent.reduce((all, share) => all + share, 0);
  return bent.map((share) => share / sum);
}

/** The id of the stage that age alone puts first. @param months effective age; null, which gives null, when unknown */
export const stageByAge = (model: DiagnosisModel, months: number | null): string | null =>
  months === null ? null : (model.stages[ranking(agePrior(model, months))[0] as number]?.id ?? null);

/**
 * A team is as old as its people: the smaller of its calendar age and the mean tenure of those who
 * are in it. Members without a joining day count as there from the start.
 * @returns months, or null when neither is known
 */
export function effectiveAgeMonths(
  calendarMonths: number | null,
  tenureMonths: readonly (number | null)[],
): number | null {
  const known = tenureMonths.filter((tenure) => tenure !== null);
  if (known.length === 0) return calendarMonths;
  if (calendarMonths === null) return known.length < tenureMonths.length ? null : mean(known);
  return Math.min(
    calendarMonths,
    mean(tenureMonths.map((tenure) => Math.min(tenure ?? calendarMonths, calendarMonths))),
  );
}
