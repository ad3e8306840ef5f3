import type { BarRow, Block, ListItem, Span, Text } from '../../present/document.ts';
import { chartHtml } from './chart.ts';
import { escapeHtml } from './escape.ts';

const span = (part: Span) =>
  typeof part === 'string' ? escapeHtml(part) : `<span class="${part.tone}">${escapeHtml(part.text)}</span>`;
const inline = (text: Text): string => (typeof text === 'string' ? span(text) : text.map(span).join(''));

function listHtml(items: readonly ListItem[], ordered: boolean): string {
  const tag = ordered ? 'ol' : 'ul';
  const inner = items.map((item) => {
    const below = item.children && item.children.length > 0 ? listHtml(item.children, false) : '';
    return `<li>${inline(item.text)}${below}</li>`;
  });
  return `<${tag}>${inner.join('')}</${tag}>`;
}

type Table = Extract<Block, { kind: 'table' }>;

/** Figures beside a name find room on a phone; of anything else with many columns each row stands as a card of its own there. */
const MOST_COLUMNS = { figures: 5, words: 3 };
function formOf(columns: Table['columns']): string {
  const isFigures = columns.slice(1).every(({ align }) => align === 'right');
  if (columns.length > (isFigures ? MOST_COLUMNS.figures : MOST_COLUMNS.words))
    return isFigures ? ' class="stacked many"' : ' class="stacked"';
  return isFigures ? ' class="figures"' : '';
}

/** In one piece, so that it stands as one beside its label on a phone. */
const cell = (text: Text) => (typeof text === 'string' ? inline(text) : `<div>${inline(text)}</div>`);

function tableHtml({ columns, rows, caption }: Table): string {
  const right = (i: number) => (columns[i]?.align === 'right' ? ' class="right"' : '');
  const head = columns.map((column, i) => `<th scope="col"${right(i)}>${escapeHtml(column.title)}</th>`).join('');
  const body = rows.map(
    (row) =>
      `<tr>${columns.map(({ title }, i) => `<td${right(i)} data-label="${escapeHtml(title)}">${cell(row[i] ?? '')}</td>`).join('')}</tr>`,
  );
  const title = caption === undefined ? '' : `<caption>${escapeHtml(caption)}</caption>`;
  return `<div class="wide"><table${formOf(columns)}>${title}<thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}

/** Drawn, not styled: a page that allows no inline style shows it all the same. What it says stands beside it. */
function barSvg({ value, tone, mark }: BarRow, scale: number): string {
  const share = (amount: number) => (Math.max(0, Math.min(1, amount / (scale || 1))) * 100).toFixed(1);
  const line = mark === undefined ? '' : `<line class="time" x1="${share(mark)}" x2="${share(mark)}" y1="0" y2="10"/>`;
  return (
    `<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">` +
    `<rect class="${tone ?? 'accent'}" width="${share(value)}" height="10"/>${line}</svg>`
  );
}

function barsHtml({ rows, scale, caption }: Extract<Block, { kind: 'bars' }>): string {
  const lines = rows.map(
    (row) =>
      `<span>${escapeHtml(row.label)}</span>${barSvg(row, scale)}` +
      `<span class="right">${row.note === undefined ? '' : inline(row.note)}</span>`,
  );
  const bars = `<div class="bars">${lines.join('')}</div>`;
  return caption === undefined ? bars : `<figure><figcaption>${escapeHtml(caption)}</figcaption>${bars}</figure>`;
}

/** One block as it stands in a page. */
export function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${inline(block.text)}</h${block.level}>`;
    case 'paragraph':
      return `<p>${inline(block.text)}</p>`;
    case 'list':
      return listHtml(block.items, block.ordered === true);
    case 'facts':
      return `<dl>${block.rows.map((row) => `<dt>${escapeHtml(row.label)}</dt><dd>${inline(row.value)}</dd>`).join('')}</dl>`;
    case 'table':
      return tableHtml(block);
    case 'bars':
      return barsHtml(block);
    case 'chart':
      return chartHtml(block);
    case 'notice': {
      const title = block.title === undefined ? '' : `<p class="strong">${inline(block.title)}</p>`;
      return `<div class="notice ${block.tone}">${title}${block.text.map((text) => `<p>${inline(text)}</p>`).join('')}</div>`;
    }
    case 'rule':
      return block.page ? '<hr class="page">' : '<hr>';
  }
}
