import { expect, test } from 'vitest';
import { chartHtml } from '../../src/render/html/chart.ts';

const lines = (values: (number | null)[], more: object = {}) =>
  chartHtml({
    kind: 'chart',
    form: 'lines',
    caption: 'Dials',
    x: values.map((_, i) => `2026-11-${String(i + 1).padStart(2, '0')}`),
    series: [{ label: 'dials', values }],
    ...more,
  });

/** Points of the line, and the open circle of what is still running. */
const drawn = (html: string) => ({
  joined: (/<path class="s0" d="([^"]*)"/.exec(html)?.[1] ?? '').split(/[ML]/).length - 1,
  full: html.match(/<circle class="f0"/g)?.length ?? 0,
  open: html.match(/<circle class="open s0"/g)?.length ?? 0,
});

test('what is still running is no fall: it stands apart, and says so', () => {
  expect(drawn(lines([5, 6, 7, 1]))).toEqual({ joined: 4, full: 4, open: 0 });
  const html = lines([5, 6, 7, 1], { running: 'this week so far' });
  expect(drawn(html)).toEqual({ joined: 3, full: 3, open: 1 });
  expect(html).toContain('this week so far</li>');
  // Nobody has written anything down this week: nothing is drawn of it, and the last whole one is no running one.
  expect(drawn(lines([5, 6, 7, null], { running: 'so far' }))).toEqual({ joined: 3, full: 3, open: 0 });
});

test('places that are shorter are shaded, and only where there are some does the legend speak of them', () => {
  const html = lines([5, 6, 7, 1], { short: { at: [1], label: 'a week with holidays' } });
  expect(html.match(/<rect class="short"/g)).toHaveLength(1);
  expect(html).toContain('a week with holidays');
  expect(lines([5, 6], { short: { at: [], label: 'a week with holidays' } })).not.toContain('holidays');
});

test('a first week alone is one slim column, and a mark is told from any colour by the ground around it', () => {
  const html = chartHtml({
    kind: 'chart',
    form: 'shares',
    caption: 'Shares',
    x: ['2026-11-23'],
    series: [
      { label: 'a', values: [0.25] },
      { label: 'b', values: [0.75] },
    ],
    marks: [{ at: 0, label: 'new list' }],
    table: 'The figures',
  });
  expect(Math.max(...[...html.matchAll(/<rect [^>]*width="([\d.]+)"/g)].map((each) => Number(each[1])))).toBeLessThan(
    60,
  );
  expect(html).toMatch(/<line class="halo"[^>]*\/><line class="mark"/);
  expect(html).toContain('<summary>The figures</summary>');
});
