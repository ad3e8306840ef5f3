import { scaleBand, scaleLinear, scalePoint } from 'd3-scale';
import { area, line } from 'd3-shape';
import type { Block } from '../../present/document.ts';
import { escapeHtml } from './escape.ts';

type Chart = Extract<Block, { kind: 'chart' }>;

/** In the units of the drawing; narrow, so that its text stays readable on a phone. */
const WIDTH = 440;
const HEIGHT = 220;
/** Labels stand under the middle of what they name, so the last one needs room at the right. */
const MARGIN = { top: 12, right: 26, bottom: 30, left: 50 };
const FOOT = HEIGHT - MARGIN.bottom;
const COLOURS = 5;

const round = (value: number) => Number(value.toFixed(2));
const percent = (share: number) => `${Math.round(share * 100)}%`;

interface Plot {
  body: string;
  /** The middle of a place. */
  at(i: number): number;
}

function axis(ticks: readonly number[], y: (value: number) => number, label: (value: number) => string): string {
  return ticks
    .map(
      (tick) =>
        `<line class="grid" x1="${MARGIN.left}" x2="${WIDTH - 8}" y1="${round(y(tick))}" y2="${round(y(tick))}"/>` +
        `<text x="${MARGIN.left - 6}" y="${round(y(tick) + 4)}" text-anchor="end">${label(tick)}</text>`,
    )
    .join('');
}

/** A day without its year: the page says which year it is. */
const short = (label: string) => label.replace(/^\d{4}-(?=\d\d-\d\d$)/, '');

/** The last, and back from it as many as have room: the latest is what one looks for. */
function xLabels(labels: readonly string[], at: (i: number) => number): string {
  const step = Math.max(1, Math.ceil(labels.length / 5));
  return labels
    .map((label, i) =>
      (labels.length - 1 - i) % step === 0
        ? `<text x="${round(at(i))}" y="${FOOT + 18}" text-anchor="middle">${escapeHtml(short(label))}</text>`
        : '',
    )
    .join('');
}

function shareColumns(chart: Chart): Plot {
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

type At = (i: number) => number;
const isKnown = (value: number | null | undefined): value is number => value !== null && value !== undefined;

function bandArea({ band }: Chart, at: At, y: (value: number) => number): string {
  if (band === undefined) return '';
  const draw = area<number | null>()
    .defined((low, i) => isKnown(low) && isKnown(band.high[i]))
    .x((_, i) => round(at(i)))
    .y0((low) => round(y(low as number)))
    .y1((_, i) => round(y(band.high[i] as number)));
  return `<path class="band f0" d="${draw(band.low) ?? ''}"/>`;
}

function seriesLines(chart: Chart): Plot {
  const point = scalePoint<number>()
    .domain(chart.x.map((_, i) => i))
    .range([MARGIN.left + 8, WIDTH - MARGIN.right]);
  const all = [...chart.series.flatMap((series) => series.values), ...(chart.band?.high ?? [])].filter(isKnown);
  const y = scaleLinear()
    .domain([0, Math.max(0, ...all) || 1])
    .nice(4)
    .range([FOOT, MARGIN.top]);
  const at = (i: number) => point(i) as number;
  const paths = chart.series.map((series, s) => {
    const draw = line<number | null>()
      .defined(isKnown)
      .x((_, i) => round(at(i)))
      .y((value) => round(y(value as number)));
    const dots = series.values
      .map((value, i) =>
        isKnown(value) ? `<circle class="f${s % COLOURS}" r="3" cx="${round(at(i))}" cy="${round(y(value))}"/>` : '',
      )
      .join('');
    return `<path class="s${s % COLOURS}" d="${draw(series.values) ?? ''}"/>${dots}`;
  });
  return { body: axis(y.ticks(4), y, String) + bandArea(chart, at, y) + paths.join(''), at };
}

const marksOf = (chart: Chart, at: At) =>
  (chart.marks ?? [])
    .map((mark) => {
      const x = round(at(mark.at));
      return `<line class="mark" x1="${x}" x2="${x}" y1="${MARGIN.top}" y2="${FOOT}"><title>${escapeHtml(mark.label)}</title></line>`;
    })
    .join('');

function dataTable(chart: Chart): string {
  const cell = (value: number | null | undefined) =>
    !isKnown(value) ? '–' : chart.form === 'shares' ? percent(value) : String(round(value));
  const { band } = chart;
  const columns = [
    ...chart.series.map(({ label, values }) => ({ label, text: (i: number) => cell(values[i]) })),
    ...(band ? [{ label: band.label, text: (i: number) => `${cell(band.low[i])}–${cell(band.high[i])}` }] : []),
  ];
  const head = ['', ...columns.map(({ label }) => label)].map((title) => `<th>${escapeHtml(title)}</th>`).join('');
  const rows = chart.x.map((x, i) => {
    const cells = columns.map(({ text }) => `<td class="right">${text(i)}</td>`).join('');
    return `<tr><th scope="row">${escapeHtml(x)}</th>${cells}</tr>`;
  });
  return `<div class="wide"><table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

/** A chart as drawing, legend, what it says in words, and the numbers behind it as a table that can be unfolded. */
export function chartHtml(chart: Chart): string {
  const { body, at } = chart.form === 'shares' ? shareColumns(chart) : seriesLines(chart);
  const legend = [
    ...chart.series.map(({ label }, s) => `<li><i class="f${s % COLOURS}"></i>${escapeHtml(label)}</li>`),
    ...(chart.band ? [`<li><i class="f0 band"></i>${escapeHtml(chart.band.label)}</li>`] : []),
    ...(chart.marks ?? []).map(
      (mark) => `<li class="bad">┆ ${escapeHtml(`${short(chart.x[mark.at] ?? '')} ${mark.label}`)}</li>`,
    ),
  ];
  const caption = escapeHtml(chart.caption);
  const alt = chart.alt === undefined ? '' : escapeHtml(chart.alt);
  return (
    `<figure><figcaption>${caption}</figcaption>` +
    `<svg class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${caption}${alt === '' ? '' : ` ${alt}`}">${body}${marksOf(chart, at)}${xLabels(chart.x, at)}</svg>` +
    `<ul class="legend">${legend.join('')}</ul>${alt === '' ? '' : `<p class="alt">${alt}</p>`}` +
    `<details><summary>${caption}</summary>${dataTable(chart)}</details></figure>`
  );
}
