import type { Block, ListItem, Report, Span, Text } from '../../present/document.ts';
import type { RenderOptions } from '../renderer.ts';
import { chartHtml } from './chart.ts';
import { escapeHtml } from './escape.ts';
import { style } from './style.ts';

const span = (part: Span) =>
  typeof part === 'string' ? escapeHtml(part) : `<span class="${part.tone}">${escapeHtml(part.text)}</span>`;
const inline = (text: Text): string => (typeof text === 'string' ? span(text) : text.map(span).join(''));
const plain = (text: Text): string =>
  typeof text === 'string' ? text : text.map((part) => (typeof part === 'string' ? part : part.text)).join('');

function listHtml(items: readonly ListItem[], ordered: boolean): string {
  const tag = ordered ? 'ol' : 'ul';
  const inner = items.map((item) => {
    const below = item.children && item.children.length > 0 ? listHtml(item.children, false) : '';
    return `<li>${inline(item.text)}${below}</li>`;
  });
  return `<${tag}>${inner.join('')}</${tag}>`;
}

function tableHtml({ columns, rows, caption }: Extract<Block, { kind: 'table' }>): string {
  const right = (i: number) => (columns[i]?.align === 'right' ? ' class="right"' : '');
  const head = columns.map((column, i) => `<th${right(i)}>${escapeHtml(column.title)}</th>`).join('');
  const body = rows.map(
    (row) => `<tr>${columns.map((_, i) => `<td${right(i)}>${inline(row[i] ?? '')}</td>`).join('')}</tr>`,
  );
  const title = caption === undefined ? '' : `<caption>${escapeHtml(caption)}</caption>`;
  return `<div class="wide"><table>${title}<thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}

function barsHtml({ rows, scale }: Extract<Block, { kind: 'bars' }>): string {
  const lines = rows.map((row) => {
    const share = Math.max(0, Math.min(1, row.value / (scale || 1)));
    const tone = row.tone === 'muted' ? ' class="muted"' : '';
    return (
      `<span>${escapeHtml(row.label)}</span><span class="bar"><i${tone} style="width:${(share * 100).toFixed(1)}%"></i></span>` +
      `<span class="right">${row.note === undefined ? '' : inline(row.note)}</span>`
    );
  });
  return `<div class="bars">${lines.join('')}</div>`;
}

function blockHtml(block: Block): string {
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

/** No script and nothing from outside can run or load, whatever a name holds. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src 'none'; base-uri 'none'; form-action 'none'";

/** One self-contained page: light and dark, on paper and on a phone. */
export function renderHtml(report: Report, options: RenderOptions): string {
  const heading = report.document.find((block) => block.kind === 'heading');
  const title = heading ? escapeHtml(plain(heading.text)) : 'teamctl';
  return `<!doctype html>
<html lang="${options.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>
${style}
</style>
</head>
<body>
${report.document.map(blockHtml).join('\n')}
</body>
</html>
`;
}
