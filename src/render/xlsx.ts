import type { Report } from '../present/document.ts';
import { cleanLine } from './clean.ts';
import { documentRows } from './document-rows.ts';
import type { RenderOptions } from './renderer.ts';
import { widthOf } from './width.ts';

const NARROWEST = 6;
const WIDEST = 48;

/** The report's sheet as a workbook: text stays text, numbers stay numbers, columns as wide as what is in them. */
export async function renderXlsx(report: Report, { stamp }: Pick<RenderOptions, 'stamp'>): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  const { columns, rows } = report.sheet ?? documentRows(report);
  const cells = [[...columns], ...rows].map((row) =>
    row.map((value) => (typeof value === 'string' ? cleanLine(value) : value)),
  );
  const widths = columns.map((_, i) => {
    const widest = cells.reduce((most, row) => Math.max(most, widthOf(String(row[i] ?? ''))), NARROWEST);
    return { width: Math.min(WIDEST, widest + 2) };
  });
  const made = new Date(stamp);
  const output = await writeXlsx({
    sheets: [{ name: 'teamctl', rows: cells, columns: widths, freezePane: { rows: 1 } }],
    properties: { created: made, modified: made },
  });
  return output as Uint8Array;
}
