import type { Table as DocxTable, ParagraphChild } from 'docx';
import type { Block, ListItem, Report, Span, Text, Tone } from '../present/document.ts';
import { captionOf, chartGrid } from './chart-grid.ts';
import { cleanLine, colonOf } from './clean.ts';
import type { RenderOptions } from './renderer.ts';

type Docx = typeof import('docx');
type Part = InstanceType<Docx['Paragraph']> | DocxTable;

/** What Windows and Office have for each script; elsewhere the word processor takes its own. */
const FONT = { ascii: 'Calibri', hAnsi: 'Calibri', eastAsia: 'Microsoft YaHei', cs: 'Calibri' };
/** Of the printed page in `html/style.ts`; they are read on white. */
const COLOURS: Partial<Record<Tone, string>> = {
  muted: '444444',
  good: '17692F',
  warn: '8A4B00',
  bad: 'A1261B',
  accent: '0B5CAD',
};
/** Half points. */
const SIZE = 20;
/** Twips: A4, and 2 cm around it. */
const PAGE = { size: { width: 11_906, height: 16_838 }, margin: { top: 1134, right: 1134, bottom: 1134, left: 1134 } };
const LINE = { style: 'single', size: 4, color: 'BBBBBB' } as const;

const runs = (docx: Docx, text: Text, bold = false): ParagraphChild[] =>
  (typeof text === 'string' ? [text] : text).map((part: Span) => {
    const [said, tone] = typeof part === 'string' ? [part, undefined] : [part.text, part.tone];
    const color = tone && COLOURS[tone];
    return new docx.TextRun({ text: cleanLine(said), bold: bold || tone === 'strong', ...(color ? { color } : {}) });
  });

function listParts(docx: Docx, items: readonly ListItem[], ordered: boolean, level = 0): Part[] {
  return items.flatMap((item, i) => {
    const own = ordered
      ? new docx.Paragraph({ children: [new docx.TextRun(`${i + 1}. `), ...runs(docx, item.text)] })
      : new docx.Paragraph({ bullet: { level }, children: runs(docx, item.text) });
    return [own, ...listParts(docx, item.children ?? [], false, level + 1)];
  });
}

interface Grid {
  columns: readonly { title: string; align?: 'left' | 'right' }[];
  rows: readonly (readonly Text[])[];
}

function tablePart(docx: Docx, { columns, rows }: Grid): Part {
  const cell = (text: Text, at: number, bold = false) =>
    new docx.TableCell({
      margins: { top: 20, bottom: 20, left: 80, right: 80 },
      children: [
        new docx.Paragraph({
          spacing: { after: 0, line: 250 },
          alignment: columns[at]?.align === 'right' ? docx.AlignmentType.RIGHT : docx.AlignmentType.LEFT,
          children: runs(docx, text, bold),
        }),
      ],
    });
  const head = new docx.TableRow({
    tableHeader: true,
    children: columns.map(({ title }, at) => cell(title, at, true)),
  });
  const body = rows.map(
    (row) => new docx.TableRow({ cantSplit: true, children: columns.map((_, at) => cell(row[at] ?? '', at)) }),
  );
  const borders = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE };
  return new docx.Table({ width: { size: 100, type: docx.WidthType.PERCENTAGE }, borders, rows: [head, ...body] });
}

/** A drawing is told by its figures: who prints wants to read them. */
function gridOfChart(block: Extract<Block, { kind: 'chart' }>): Grid {
  const { labels, rows } = chartGrid(block, '');
  return { columns: [{ title: '' }, ...labels.map((title) => ({ title, align: 'right' as const }))], rows };
}

const HEADINGS = ['Heading1', 'Heading2', 'Heading3'] as const;

function partsOf(docx: Docx, block: Block, colon: string): Part[] {
  const paragraph = (text: Text, bold = false) => new docx.Paragraph({ children: runs(docx, text, bold) });
  switch (block.kind) {
    case 'heading':
      return [
        new docx.Paragraph({
          style: HEADINGS[block.level - 1] as string,
          keepNext: true,
          children: runs(docx, block.text, true),
        }),
      ];
    case 'paragraph':
      return [paragraph(block.text)];
    case 'list':
      return listParts(docx, block.items, block.ordered === true);
    case 'facts':
      return block.rows.map(({ label, value }) => paragraph([`${label}${colon}`, ...[value].flat()]));
    case 'table':
      return [
        ...(block.caption === undefined ? [] : [paragraph(block.caption)]),
        tablePart(docx, block),
        paragraph(''),
      ];
    case 'bars':
      return block.rows.map(({ label, value, note }) =>
        paragraph([`${label}${colon}`, ...[note ?? String(value)].flat()]),
      );
    case 'chart':
      return [
        paragraph(captionOf(block), true),
        ...(block.alt === undefined ? [] : [paragraph(block.alt)]),
        tablePart(docx, gridOfChart(block)),
        paragraph(''),
      ];
    case 'notice': {
      const border = { left: { ...LINE, size: 24, color: COLOURS[block.tone] ?? '0B5CAD', space: 8 } };
      const lines = [...(block.title === undefined ? [] : [{ text: block.title, bold: true }])];
      return [...lines, ...block.text.map((text) => ({ text, bold: false }))].map(
        ({ text, bold }) => new docx.Paragraph({ border, indent: { left: 200 }, children: runs(docx, text, bold) }),
      );
    }
    case 'rule':
      return [block.page ? new docx.Paragraph({ pageBreakBefore: true }) : new docx.Paragraph({ thematicBreak: true })];
  }
}

/** A document for Word and WPS: A4, headings that make an outline, tables whose heads come again on each page. */
export async function renderDocx(report: Report, { language }: RenderOptions): Promise<Uint8Array> {
  const docx = await import('docx');
  const heading = (size: number) => ({
    run: { size, bold: true, color: '1C1F23', font: FONT },
    paragraph: { spacing: { before: 160, after: 60 } },
  });
  const document = new docx.Document({
    creator: 'teamctl',
    styles: {
      default: {
        document: { run: { font: FONT, size: SIZE }, paragraph: { spacing: { after: 40, line: 280 } } },
        heading1: heading(32),
        heading2: heading(26),
        heading3: heading(23),
      },
    },
    sections: [
      {
        properties: { page: PAGE },
        children: report.document.flatMap((block) => partsOf(docx, block, colonOf(language))),
      },
    ],
  });
  return await docx.Packer.toBuffer(document);
}
