import type { Report, Text } from '../../present/document.ts';
import type { RenderOptions } from '../renderer.ts';
import { blockHtml } from './blocks.ts';
import { escapeHtml } from './escape.ts';
import { style } from './style.ts';

const plain = (text: Text): string =>
  typeof text === 'string' ? text : text.map((part) => (typeof part === 'string' ? part : part.text)).join('');

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
