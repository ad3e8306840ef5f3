import type { Block, Report } from '../present/document.ts';
import type { Content, RenderOptions } from './renderer.ts';
import type { Measured } from './terminal/table.ts';

/*
 * Reports of one table with more rows than memory should hold: page after page, to the same text that one page of all
 * of them would make. Each text can be asked for anew, and is then made anew.
 */

type Paged = Report & { more: NonNullable<Report['more']> };
type Table = Extract<Block, { kind: 'table' }>;
type Pieces = (report: Paged, options: RenderOptions) => AsyncGenerator<string>;

async function* pagesOf(report: Paged): AsyncGenerator<Report> {
  yield report;
  yield* report.more();
}

async function* tablesOf(report: Paged): AsyncGenerator<Table> {
  for await (const { document } of pagesOf(report))
    for (const block of document) if (block.kind === 'table') yield block;
}

async function* csvPieces(report: Paged): AsyncGenerator<string> {
  const { renderCsv, csvRows } = await import('./csv.ts');
  yield renderCsv(report);
  for await (const { sheet } of report.more()) yield csvRows(sheet?.rows ?? []);
}

/** How the object ends whose last value is the list. */
const LIST_END = '\n  ]\n}\n';

async function* jsonPieces(report: Paged): AsyncGenerator<string> {
  const { renderJson } = await import('./json.ts');
  const first = renderJson(report);
  const start = first.indexOf('[') + 1;
  yield first.slice(0, -LIST_END.length);
  for await (const page of report.more()) yield `,${renderJson(page).slice(start, -LIST_END.length)}`;
  yield LIST_END;
}

async function* markdownPieces(report: Paged, options: RenderOptions): AsyncGenerator<string> {
  const { renderMarkdown, markdownRows } = await import('./markdown.ts');
  yield renderMarkdown(report, options);
  for await (const page of report.more())
    for (const block of page.document) if (block.kind === 'table') yield markdownRows(block);
}

/** All are looked through for how wide the columns are before the first is drawn. */
async function* terminalPieces(report: Paged, options: RenderOptions): AsyncGenerator<string> {
  const { measureRows, columnWidths, lastWidth, headOf, drawRows } = await import('./terminal/table.ts');
  const { surfaceOf } = await import('./terminal/terminal.ts');
  const { columns: available, paint, prepared, finished } = surfaceOf(options);
  const tables = async function* () {
    for await (const table of tablesOf(report)) yield prepared([table])[0] as Table;
  };
  let measured: Measured[] = [];
  for await (const { columns, rows } of tables()) measured = measureRows(columns, rows, measured);
  const widths = columnWidths(measured, available);
  const last = widths.length - 1;
  // Nothing reaches over an edge that all stay within.
  if ((widths[last] as number) < (measured[last] as Measured).widest)
    for await (const { rows } of tables()) widths[last] = lastWidth(rows, widths);
  let isFirst = true;
  for await (const { columns, rows } of tables()) {
    yield finished(drawRows(columns, isFirst ? [headOf(columns), ...rows] : rows, widths, paint));
    isFirst = false;
  }
}

/** A workbook is made as a whole. */
async function wholeWorkbook(report: Paged, options: RenderOptions): Promise<Uint8Array> {
  const { renderXlsx } = await import('./xlsx.ts');
  const rows: (readonly (string | number | null)[])[] = [];
  for await (const { sheet } of pagesOf(report)) for (const row of sheet?.rows ?? []) rows.push(row);
  return renderXlsx({ data: null, document: [], sheet: { columns: report.sheet?.columns ?? [], rows } }, options);
}

const pieces: Readonly<Record<string, Pieces>> = {
  csv: csvPieces,
  json: jsonPieces,
  markdown: markdownPieces,
  terminal: terminalPieces,
};

/** @throws an error for a format that has no pages: no command offers it of such a report */
export function renderPages(format: string, report: Report, options: RenderOptions): Content | Promise<Uint8Array> {
  const paged = report as Paged;
  if (format === 'xlsx') return wholeWorkbook(paged, options);
  const made = pieces[format];
  if (made === undefined) throw new Error(`no pages in ${format}`);
  return { [Symbol.asyncIterator]: () => made(paged, options) };
}
