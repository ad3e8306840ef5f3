import type { Block, ListItem, Report, Text } from '../../present/document.ts';
import { captionOf } from '../chart-grid.ts';
import { cleanLine } from '../clean.ts';
import { narrow, narrowDocument } from '../narrow.ts';
import type { RenderOptions } from '../renderer.ts';
import { padEnd, widthOf } from '../width.ts';
import { wrap } from '../wrap.ts';
import { barLines, chartLines } from './chart.ts';
import { createPaint, type Paint } from './paint.ts';

type Draw = (columns: number, paint: Paint) => string[];
type TableLines = typeof import('./table.ts').tableLines;

const indent = (lines: readonly string[], by: string): string[] =>
  lines.map((line) => (line === '' ? line : by + line));
const flow = (text: Text, columns: number, paint: Paint): string[] =>
  wrap(text, columns).map((line) => paint.line(line));

function listLines(items: readonly ListItem[], ordered: boolean, columns: number, paint: Paint): string[] {
  return items.flatMap((item, i) => {
    const bullet = ordered ? `${i + 1}. ` : '· ';
    const lead = ' '.repeat(widthOf(bullet));
    const [first = '', ...rest] = flow(item.text, columns - widthOf(bullet), paint);
    const children = item.children ? listLines(item.children, false, columns - widthOf(bullet), paint) : [];
    return [bullet + first, ...indent([...rest, ...children], lead)];
  });
}

function headingLines(block: Extract<Block, { kind: 'heading' }>, columns: number, paint: Paint): string[] {
  const lines = wrap(block.text, columns).map((line) => paint.tone(paint.line(line), 'strong'));
  return block.level === 1 ? [...lines, paint.tone('─'.repeat(Math.min(columns, 40)), 'muted')] : lines;
}

function factLines(block: Extract<Block, { kind: 'facts' }>, columns: number, paint: Paint): string[] {
  const labels = Math.min(Math.max(...block.rows.map((row) => widthOf(row.label))), Math.floor(columns / 3));
  const lead = ' '.repeat(labels + 2);
  return block.rows.flatMap((row) => {
    const [first = '', ...rest] = flow(row.value, columns - labels - 2, paint);
    return [`${paint.tone(padEnd(cleanLine(row.label), labels), 'muted')}  ${first}`, ...indent(rest, lead)];
  });
}

function noticeLines(block: Extract<Block, { kind: 'notice' }>, columns: number, paint: Paint): string[] {
  const edge = paint.tone('┃ ', block.tone);
  const title =
    block.title === undefined
      ? []
      : wrap(block.title, columns - 2).map((line) => paint.tone(paint.line(line), block.tone));
  const body = block.text.flatMap((text) => flow(text, columns - 2, paint));
  return [...title, ...body].map((line) => edge + line);
}

function drawBlock(block: Block, tableLines: TableLines | null): Draw {
  switch (block.kind) {
    case 'heading':
      return (columns, paint) => headingLines(block, columns, paint);
    case 'paragraph':
      return (columns, paint) => flow(block.text, columns, paint);
    case 'list':
      return (columns, paint) => listLines(block.items, block.ordered === true, columns, paint);
    case 'facts':
      return (columns, paint) => factLines(block, columns, paint);
    case 'bars':
      return (columns, paint) => [
        ...(block.caption === undefined ? [] : flow(block.caption, columns, paint)),
        ...barLines(block, columns, paint, (note) =>
          wrap(note, columns)
            .map((line) => paint.line(line))
            .join(' '),
        ),
      ];
    case 'chart':
      return (columns, paint) => [...flow(captionOf(block), columns, paint), ...chartLines(block, columns, paint)];
    case 'notice':
      return (columns, paint) => noticeLines(block, columns, paint);
    case 'rule':
      return (columns, paint) => [paint.tone('─'.repeat(columns), 'muted')];
    case 'table':
      return (columns, paint) => [
        ...(block.caption === undefined ? [] : flow(block.caption, columns, paint)),
        ...(tableLines as TableLines)(block.columns, block.rows, columns, paint),
      ];
  }
}

/** Lists and paragraphs that follow a heading stand right below it; everything else has air above. */
const standsClose = (previous: Block | undefined) => previous?.kind === 'heading';

/** What is drawn on: how wide, in which colours, and what a console that has few characters needs of a text. */
export function surfaceOf({ columns, colorLevel, plain }: RenderOptions) {
  return {
    columns: columns > 0 ? columns : 80,
    paint: createPaint(colorLevel),
    prepared: (document: readonly Block[]) => (plain ? narrowDocument(document) : document),
    finished: (lines: readonly string[]) => {
      const text = lines.length === 0 ? '' : `${lines.join('\n')}\n`;
      // Rules, bars and bullets are drawn here.
      return plain ? narrow(text) : text;
    },
  };
}

export async function renderTerminal(report: Report, options: RenderOptions): Promise<string> {
  const { columns, paint, prepared, finished } = surfaceOf(options);
  const hasTable = report.document.some((block) => block.kind === 'table');
  const tableLines = hasTable ? (await import('./table.ts')).tableLines : null;
  const document = prepared(report.document);
  const lines = document.flatMap((block, i) => {
    const drawn = drawBlock(block, tableLines)(columns, paint);
    return i === 0 || standsClose(document[i - 1]) ? drawn : ['', ...drawn];
  });
  return finished(lines);
}
