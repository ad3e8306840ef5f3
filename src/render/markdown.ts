import type { Block, ListItem, Report, Span, Text, Tone } from '../present/document.ts';
import { captionOf, chartGrid } from './chart-grid.ts';
import { clean, cleanLine, colonOf } from './clean.ts';
import type { RenderOptions } from './renderer.ts';

/** Everything that Markdown or the HTML inside it could take for markup. */
const escapeInline = (text: string): string =>
  cleanLine(text)
    .replace(/[\\`*_[\]<>|~]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/!(?=\\\[)/g, '\\!');

/** What means something only at the start of a line: headings, lists, quotes, rules. */
const escapeStart = (text: string): string =>
  text.replace(/^(\s*)(#{1,6}(?=\s|$)|[-+=](?=[\s=-]|$))/, '$1\\$2').replace(/^(\s*\d+)([.)])(?=\s)/, '$1\\$2');

const marks: Partial<Record<Tone, string>> = { strong: '**' };

function span(part: Span): string {
  if (typeof part === 'string') return escapeInline(part);
  const text = escapeInline(part.text);
  const mark = marks[part.tone];
  return mark && text.trim() === text && text !== '' ? `${mark}${text}${mark}` : text;
}

const inline = (text: Text): string => (typeof text === 'string' ? span(text) : text.map(span).join(''));
const line = (text: Text): string => escapeStart(inline(text));

function listLines(items: readonly ListItem[], ordered: boolean, lead: string): string[] {
  return items.flatMap((item, i) => {
    const bullet = ordered ? `${i + 1}. ` : '- ';
    return [
      `${lead}${bullet}${line(item.text)}`,
      ...listLines(item.children ?? [], false, lead + ' '.repeat(bullet.length)),
    ];
  });
}

const tableRow = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

type Table = Extract<Block, { kind: 'table' }>;

const rowLines = ({ columns, rows }: Table) => rows.map((row) => tableRow(columns.map((_, i) => inline(row[i] ?? ''))));

function tableLines(block: Table): string[] {
  return [
    ...(block.caption === undefined ? [] : [line(block.caption), '']),
    tableRow(block.columns.map((column) => inline(column.title))),
    tableRow(block.columns.map((column) => (column.align === 'right' ? '---:' : '---'))),
    ...rowLines(block),
  ];
}

/** Rows that follow those of a table before. */
export const markdownRows = (block: Table): string =>
  clean(
    rowLines(block)
      .map((row) => `${row}\n`)
      .join(''),
  );

function chartLines(block: Extract<Block, { kind: 'chart' }>): string[] {
  const { labels, rows } = chartGrid(block, '–');
  const header = ['', ...labels];
  return [
    line(captionOf(block)),
    '',
    tableRow(header.map(escapeInline)),
    tableRow(header.map(() => '---')),
    ...rows.map((row) => tableRow(row.map(escapeInline))),
    ...(block.alt === undefined ? [] : ['', line(block.alt)]),
    ...(block.marks ?? []).map((mark) => `\n▲ ${escapeInline(`${block.x[mark.at] ?? ''} ${mark.label}`)}`),
  ];
}

function blockLines(block: Block, colon: string): string[] {
  switch (block.kind) {
    case 'heading':
      return [`${'#'.repeat(block.level)} ${inline(block.text)}`];
    case 'paragraph':
      return [line(block.text)];
    case 'list':
      return listLines(block.items, block.ordered === true, '');
    case 'facts':
      return block.rows.map((row) => `- ${escapeInline(row.label)}${colon}${inline(row.value)}`);
    case 'table':
      return tableLines(block);
    case 'bars':
      return block.rows.map(
        (row) => `- ${escapeInline(row.label)} ${row.note === undefined ? row.value : inline(row.note)}`,
      );
    case 'chart':
      return chartLines(block);
    case 'notice':
      return [
        ...(block.title === undefined ? [] : [`> **${inline(block.title)}**`, '>']),
        ...block.text.map((text) => `> ${line(text)}`),
      ];
    case 'rule':
      return ['---'];
  }
}

export function renderMarkdown(report: Report, { language }: Pick<RenderOptions, 'language'>): string {
  const colon = colonOf(language);
  return `${clean(report.document.map((block) => blockLines(block, colon).join('\n')).join('\n\n'))}\n`;
}
