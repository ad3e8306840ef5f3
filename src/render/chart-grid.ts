import type { Block } from '../present/document.ts';

type Chart = Extract<Block, { kind: 'chart' }>;

export interface ChartGrid {
  /** Of the series, in their order. */
  labels: readonly string[];
  /** What stands on the axis, then the figures as they are read. */
  rows: readonly (readonly string[])[];
}

/** What stands above a drawing that cannot show by itself that its last place is not over. */
export const captionOf = ({ caption, running }: Chart): string =>
  running === undefined ? caption : `${caption} · ${running}`;

/** The figures of a drawing, for where it cannot be drawn. @param unknown what stands where nothing is known */
export function chartGrid({ form, x, series }: Chart, unknown: string): ChartGrid {
  const figure = (value: number | null | undefined) =>
    value === null || value === undefined ? unknown : form === 'shares' ? `${Math.round(value * 100)}%` : String(value);
  return {
    labels: series.map(({ label }) => label),
    rows: x.map((label, at) => [label, ...series.map(({ values }) => figure(values[at]))]),
  };
}
