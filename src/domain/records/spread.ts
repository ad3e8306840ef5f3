/**
 * A whole divided into equal parts that add up to it exactly: 100 over 3 is 33, 33, 34.
 * @param decimals places after the point that a part may have
 */
export function spreadEvenly(value: number, parts: number, decimals: number): number[] {
  const unit = 10 ** decimals;
  const whole = Math.round(value * unit);
  const each = Math.floor(whole / parts);
  return Array.from({ length: parts }, (_, i) => (i === parts - 1 ? whole - each * (parts - 1) : each) / unit);
}
