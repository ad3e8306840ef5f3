import { scaleBand, scaleLinear, scalePoint } from 'd3-scale';
import { area, line } from 'd3-shape';
import type { Block } from '../../present/document.ts';
import { chartGrid } from '../chart-grid.ts';
import { escapeHtml } from './escape.ts';

type Chart = Extract<Block, { kind: 'chart' }>;

/** In the units of the drawing; narrow, so that its text stays readable on a phone. */
const WIDTH = 440;
const HEIGHT = 220;
/** Labels stand under the middle of what they name, so the last one needs room at the right. */
const MARGIN = { top: 12, right: 26, bottom: 30, left: 50 };
const FOOT = HEIGHT - MARGIN.bottom;
const COLOURS = 5;
/** A team's first week fills no whole picture. */
const WIDEST_COLUMN = 48;

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
    .range([MARGIN.left, Math.min(WIDTH - MARGIN.right, MARGIN.left + chart.x.length * WIDEST_COLUMN)])
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
  const last = chart.running === undefined ? null : chart.x.length - 1;
  const paths = chart.series.map((series, s) => {
    const draw = line<number | null>()
      .defined((value, i) => isKnown(value) && i !== last)
      .x((_, i) => round(at(i)))
      .y((value) => round(y(value as number)));
    const dots = series.values
      .map((value, i) =>
        isKnown(value)
          ? `<circle class="${i === last ? `open s${s % COLOURS}` : `f${s % COLOURS}`}" r="${i === last ? 4 : 3}" cx="${round(at(i))}" cy="${round(y(value))}"/>`
          : '',
      )
      .join('');
    return `<path class="s${s % COLOURS}" d="${draw(series.values) ?? ''}"/>${dots}`;
  });
  return { body: axis(y.ticks(4), y, String) + bandArea(chart, at, y) + paths.join(''), at };
}

/** Behind the lines, where a place is shorter than the others: its figures are low for that alone. */
function shortPlaces({ short, x }: Chart, at: At): string {
  const half = x.length < 2 ? WIDEST_COLUMN / 2 : (at(1) - at(0)) / 2;
  return (short?.at ?? [])
    .map((i) => {
      const [from, to] = [Math.max(MARGIN.left, at(i) - half), Math.min(WIDTH - 8, at(i) + half)];
      return `<rect class="short" x="${round(from)}" y="${MARGIN.top}" width="${round(to - from)}" height="${FOOT - MARGIN.top}"/>`;
    })
    .join('');
}

const marksOf = (chart: Chart, at: At) =>
  (chart.marks ?? [])
    .map((mark) => {
      const x = round(at(mark.at));
      const line = `x1="${x}" x2="${x}" y1="${MARGIN.top}" y2="${FOOT}"`;
      // On columns of any colour it stands out by the ground around it, and by its head above them.
      return (
        `<line class="halo" ${line}/><line class="mark" ${line}><title>${escapeHtml(mark.label)}</title></line>` +
        `<path class="head" d="M${x - 5},1 H${x + 5} L${x},${MARGIN.top - 2} Z"/>`
      );
    })
    .join('');

function dataTable(chart: Chart): string {
  const { labels, rows } = chartGrid(chart, '–');
  const head = labels.map((label) => `<th scope="col" class="right">${escapeHtml(label)}</th>`).join('');
  const lines = rows.map(([x = '', ...figures]) => {
    const cells = figures.map((text) => `<td class="right">${text}</td>`).join('');
    return `<tr><th scope="row">${escapeHtml(short(x))}</th>${cells}</tr>`;
  });
  return `<div class="wide"><table class="figures"><thead><tr><td></td>${head}</tr></thead><tbody>${lines.join('')}</tbody></table></div>`;
}

const swatch = (kind: string, label: string) => `<li><i class="${kind}"></i>${escapeHtml(label)}</li>`;

function legendHtml(chart: Chart): string {
  const { band, running, marks = [] } = chart;
  const form = chart.form === 'shares' ? '' : ' stroke';
  const items = [
    ...chart.series.map(({ label }, s) => swatch(`f${s % COLOURS}${form}`, label)),
    ...(band ? [swatch('f0 band', band.label)] : []),
    ...(chart.short && chart.short.at.length > 0 ? [swatch('short', chart.short.label)] : []),
    ...(running === undefined || chart.form === 'shares' ? [] : [swatch('open', running)]),
    ...marks.map((mark) => `<li class="bad">▼ ${escapeHtml(`${short(chart.x[mark.at] ?? '')} ${mark.label}`)}</li>`),
  ];
  return `<ul class="legend">${items.join('')}</ul>`;
}

/** A chart as drawing, legend, what it says in words, and the numbers behind it as a table that can be unfolded. */
export function chartHtml(chart: Chart): string {
  const { body, at } = chart.form === 'shares' ? shareColumns(chart) : seriesLines(chart);
  const caption = escapeHtml(chart.caption);
  const alt = chart.alt === undefined ? '' : escapeHtml(chart.alt);
  const table = chart.table === undefined ? caption : escapeHtml(chart.table);
  return (
    `<figure class="drawn"><figcaption>${caption}</figcaption>` +
    `<svg class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${caption}${alt === '' ? '' : ` ${alt}`}">${shortPlaces(chart, at)}${body}${marksOf(chart, at)}${xLabels(chart.x, at)}</svg>` +
    `<div class="said">${alt === '' ? '' : `<p class="alt">${alt}</p>`}${legendHtml(chart)}` +
    `<details><summary>${table}</summary>${dataTable(chart)}</details></div></figure>`
  );
}
