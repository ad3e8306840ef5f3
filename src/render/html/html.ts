import type { Block, Report, Text } from '../../present/document.ts';
import type { RenderOptions } from '../renderer.ts';
import { blockHtml } from './blocks.ts';
import { escapeHtml } from './escape.ts';
import { style } from './style.ts';

const plain = (text: Text): string =>
  typeof text === 'string' ? text : text.map((part) => (typeof part === 'string' ? part : part.text)).join('');

/** No script and nothing from outside can run or load, whatever a name holds. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src 'none'; base-uri 'none'; form-action 'none'";

/** Charts that follow one another stand side by side where there is room. */
function flowHtml(blocks: readonly Block[]): string {
  const parts: string[] = [];
  for (let i = 0; i < blocks.length; i += 1) {
    const run = blocks.slice(i).findIndex((block) => block.kind !== 'chart');
    const charts = run < 0 ? blocks.slice(i) : blocks.slice(i, i + run);
    if (charts.length > 0) {
      const form = charts.length === 1 ? 'charts one' : 'charts';
      parts.push(`<div class="${form}">${charts.map(blockHtml).join('')}</div>`);
      i += charts.length - 1;
    } else parts.push(blockHtml(blocks[i] as Block));
  }
  return parts.join('\n');
}

/** A card for each heading below the title and what belongs to it; a line ends the last. */
function sectionsHtml(document: readonly Block[]): string {
  const levels = document.flatMap((block) => (block.kind === 'heading' && block.level > 1 ? [block.level] : []));
  const top = Math.min(...levels);
  const groups: Block[][] = [[]];
  for (const block of document) {
    const begins = (block.kind === 'heading' && block.level === top) || block.kind === 'rule';
    if (begins) groups.push([]);
    groups.at(-1)?.push(block);
  }
  const isCard = ([first]: readonly Block[]) => first?.kind === 'heading' && first.level === top;
  return groups
    .map((group) => (isCard(group) ? `<section class="card">${flowHtml(group)}</section>` : flowHtml(group)))
    .join('\n');
}

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
${sectionsHtml(report.document)}
</body>
</html>
`;
}
