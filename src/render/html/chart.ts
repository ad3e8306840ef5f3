import { scaleBand, scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import type { Block } from '../../present/document.ts';
import { escapeHtml } from './escape.ts';

type Chart = Extract<Block, { kind: 'chart' }>;

/** In the units of the drawing; narrow, so that its text stays readable on a phone. */
const WIDTH = 440;
const HEIGHT = 220;
const MARGIN = { top: 12, right: 10, bottom: 30, left: 38 };
const FOOT = HEIGHT - MARGIN.bottom;
const COLOURS = 4;

const round = (value: number) => Number(value.toFixed(2));
const percent = (share: number) => `${Math.round(share * 100)}%`;

function axis(ticks: readonly number[], y: (value: number) => number, label: (value: number) => string): string {
  return ticks
    .map(
      (tick) =>
        `<line class="grid" x1="${MARGIN.left}" x2="${WIDTH - MARGIN.right}" y1="${round(y(tick))}" y2="${round(y(tick))}"/>` +
        `<text class="soft" x="${MARGIN.left - 5}" y="${round(y(tick) + 4)}" text-anchor="end">${label(tick)}</text>`,
    )
    .join('');
}

/** A day without its year: the page says which year it is. */
const short = (label: string) => label.replace(/^\d{4}-(?=\d\d-\d\d$)/, '');

/** First, last and a few labels between: as many as have room. */
function xLabels(labels: readonly string[], at: (i: number) => number): string {
  const step = Math.max(1, Math.ceil((labels.length - 1) / 4));
  return labels
    .map((label, i) => {
      const last = i === labels.length - 1;
      if (!last && (i % step !== 0 || labels.length - 1 - i < step)) return '';
      const anchor = last && i > 0 ? 'end' : i === 0 ? 'start' : 'middle';
      return `<text class="soft" x="${round(at(i))}" y="${FOOT + 18}" text-anchor="${anchor}">${escapeHtml(short(label))}</text>`;
    })
    .join('');
}

function shareColumns(chart: Chart): { body: string; at: (i: number) => number } {
  const band = scaleBand<number>()
    .domain(chart.x.map((_, i) => i))
    .range([MARGIN.left, WIDTH - MARGIN.right])
    .padding(0.15);
  const y = scaleLinear().domain([0, 1]).range([FOOT, MARGIN.top]);
  const columns = chart.x.map((_, i) => {
    let below = 0;
    return chart.series
      .map((series, s) => {
        const share = series.values[i] ?? 0;
        const top = y(below + share);
        const height = y(below) - top;
        below += share;
        return `<rect class="f${s % COLOURS}" x="${round(band(i) as number)}" y="${round(top)}" width="${round(band.bandwidth())}" height="${round(height)}"/>`;
      })
      .join('');
  });
  const at = (i: number) => (band(i) as number) + band.bandwidth() / 2;
  return { body: axis([0, 0.5, 1], y, percent) + columns.join(''), at };
}

function seriesLines(chart: Chart): { body: string; at: (i: number) => number } {
  const point = scalePoint<number>()
    .domain(chart.x.map((_, i) => i))
    .range([MARGIN.left + 4, WIDTH - MARGIN.right - 4]);
  const most = Math.max(1, ...chart.series.flatMap((series) => series.values.map((value) => value ?? 0)));
  const y = scaleLinear().domain([0, most]).nice(4).range([FOOT, MARGIN.top]);
  const at = (i: number) => point(i) as number;
  const paths = chart.series.map((series, s) => {
    const draw = line<number | null>()
      .defined((value) => value !== null)
      .x((_, i) => round(at(i)))
      .y((value) => round(y(value as number)));
    const dots = series.values
      .map((value, i) =>
        value === null ? '' : `<circle class="f${s % COLOURS}" r="2.5" cx="${round(at(i))}" cy="${round(y(value))}"/>`,
      )
      .join('');
    return `<path class="s${s % COLOURS}" d="${draw(series.values) ?? ''}"/>${dots}`;
  });
  return { body: axis(y.ticks(4), y, String) + paths.join(''), at };
}

const marksOf = (chart: Chart, at: (i: number) => number) =>
  (chart.marks ?? [])
    .map((mark) => {
      const x = round(at(mark.at));
      return `<line class="mark" x1="${x}" x2="${x}" y1="${MARGIN.top}" y2="${FOOT}"><title>${escapeHtml(mark.label)}</title></line>`;
    })
    .join('');

function dataTable(chart: Chart): string {
  const cell = (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : chart.form === 'shares' ? percent(value) : String(round(value));
  const head = ['', ...chart.series.map((series) => series.label)]
    .map((title) => `<th>${escapeHtml(title)}</th>`)
    .join('');
  const rows = chart.x.map((x, i) => {
    const cells = chart.series.map((series) => `<td class="right">${cell(series.values[i])}</td>`).join('');
    return `<tr><th scope="row">${escapeHtml(x)}</th>${cells}</tr>`;
  });
  return `<div class="wide"><table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

/** A chart as drawing, legend, and the numbers behind it as a table that can be unfolded. */
export function chartHtml(chart: Chart): string {
  const { body, at } = chart.form === 'shares' ? shareColumns(chart) : seriesLines(chart);
  const legend = chart.series
    .map((series, s) => `<li><i class="f${s % COLOURS}"></i>${escapeHtml(series.label)}</li>`)
    .join('');
  const marks = (chart.marks ?? [])
    .map((mark) => `<li class="bad">┆ ${escapeHtml(`${short(chart.x[mark.at] ?? '')} ${mark.label}`)}</li>`)
    .join('');
  const caption = escapeHtml(chart.caption);
  return (
    `<figure><figcaption>${caption}</figcaption>` +
    `<svg class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${caption}">${body}${marksOf(chart, at)}${xLabels(chart.x, at)}</svg>` +
    `<ul class="legend">${legend}${marks}</ul>` +
    `<details><summary>${caption}</summary>${dataTable(chart)}</details></figure>`
  );
}
