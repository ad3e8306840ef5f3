const LEVELS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/** A row of small bars, from 0 to the largest value. */
export function sparkline(values: readonly number[]): string {
  const most = Math.max(0, ...values);
  return values.map((value) => LEVELS[most === 0 ? 0 : Math.round((Math.max(0, value) / most) * 7)]).join('');
}
