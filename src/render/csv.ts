import { stringify } from 'csv-stringify/sync';
import type { Report } from '../present/document.ts';
import { cleanLine } from './clean.ts';

/** Text as it may stand in a cell: on one line, and no formula for a spreadsheet that opens the file. */
const cell = (value: string | number | null) => (typeof value === 'string' ? cleanLine(value) : value);

/** What spreadsheets take for a formula's start, full-width forms and leading blanks included. */
const FORMULA = /^[\s\u200b\ufeff]*[=+\-@＝＋－＠\t\r]/;
const guard = (value: string | number | null) =>
  typeof value === 'string' && FORMULA.test(value) ? `'${value}` : value;

type Row = readonly (string | number | null)[];
const written = (rows: readonly Row[], bom: boolean) =>
  stringify(
    rows.map((row) => row.map((value) => guard(cell(value)))),
    { bom, record_delimiter: 'windows' },
  );

/** The report's sheet as CSV that Excel opens as UTF-8: byte-order mark, CRLF. Numbers stay numbers. */
export function renderCsv(report: Report): string {
  const { columns, rows } = report.sheet ?? { columns: [], rows: [] };
  return written([columns, ...rows], true);
}

/** Rows that follow those of a text before. */
export const csvRows = (rows: readonly Row[]): string => written(rows, false);
