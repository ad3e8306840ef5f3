import type { Block } from '../present/document.ts';

type Chart = Extract<Block, { kind: 'chart' }>;

export interface ChartGrid {
  /** Of the series, in their order, then of what is usual. */
  labels: readonly string[];
  /** What stands on the axis, then the figures as they are read. */
  rows: readonly (readonly string[])[];
}

/** What stands above a drawing that cannot show by itself that its last place is not over. */
export const captionOf = ({ caption, running }: Chart): string =>
  running === undefined ? caption : `${caption} · ${running}`;

/** As it is read: the greater, the fewer places. */
const figure = (value: number) => String(Number(value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)));
const percent = (share: number) => `${Math.round(share * 100)}%`;

type Known = number | null | undefined;
const isKnown = (value: Known): value is number => value !== null && value !== undefined;

/** The figures of a drawing as they are read, what is usual last. @param unknown what stands where nothing is known */
export function chartGrid({ form, x, series, band }: Chart, unknown: string): ChartGrid {
  const said = form === 'shares' ? percent : figure;
  const cell = (value: Known) => (isKnown(value) ? said(value) : unknown);
  const usual = (low: Known, high: Known) => (isKnown(low) && isKnown(high) ? `${said(low)}–${said(high)}` : unknown);
  const bandCells = x.map((_, at) => (band === undefined ? [] : [usual(band.low[at], band.high[at])]));
  return {
    labels: [...series, ...(band === undefined ? [] : [band])].map(({ label }) => label),
    rows: x.map((label, at) => [label, ...series.map(({ values }) => cell(values[at])), ...(bandCells[at] ?? [])]),
  };
}
