/** A share of 1 in whole percent; no language of ours puts a space before the sign. */
export const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** How likely something is: a judgement is never wholly sure, so that rounding makes neither 0% nor 100% of it. */
export function likelihood(probability: number): string {
  const rounded = Math.round(probability * 100);
  if (rounded >= 100) return '>99%';
  return rounded <= 0 ? '<1%' : `${rounded}%`;
}
