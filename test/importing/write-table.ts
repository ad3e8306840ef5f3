import { writeXlsx } from 'hucre/xlsx';
import { encodeGb18030 } from './gb18030.ts';

/** A table as text, header first; numbers and days are written the way a cell shows them. */
export type TextTable = readonly (readonly string[])[];

export const formats = [
  'utf-8',
  'utf-8-bom',
  'gb18030',
  'utf-16le',
  'utf-16be',
  'tsv',
  'semicolon',
  'xlsx',
  'html',
] as const;
export type Format = (typeof formats)[number];

const quoted = (cell: string, delimiter: string) =>
  /["\r\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell;

const delimited = (table: TextTable, delimiter = ',', newline = '\n') =>
  table.map((row) => row.map((cell) => quoted(cell, delimiter)).join(delimiter) + newline).join('');

const utf16 = (text: string, bigEndian: boolean) => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};

const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** What a browser-minded export calls `.xls`. */
const html = (table: TextTable) =>
  `<html><head><meta charset="utf-8"></head><body><table border="1">\n${table
    .map((row) => `<tr>${row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`)
    .join('\n')}\n</table></body></html>`;

const isPlainNumber = (cell: string) => /^-?(0|[1-9]\d{0,12})(\.\d{1,6})?$/.test(cell);

/** Numbers as number cells, all else as text; columns named in `asText` stay text, for a code may have leading zeros. */
export async function xlsxOf(table: TextTable, sheet = 'Sheet1'): Promise<Uint8Array> {
  const rows = table.map((row) => row.map((cell) => (isPlainNumber(cell) ? Number(cell) : cell === '' ? null : cell)));
  return (await writeXlsx({ sheets: [{ name: sheet, rows }] })) as Uint8Array;
}

export async function writeTable(table: TextTable, format: Format): Promise<Uint8Array> {
  switch (format) {
    case 'utf-8':
      return Buffer.from(delimited(table));
    case 'utf-8-bom':
      return Buffer.from(`\ufeff${delimited(table, ',', '\r\n')}`);
    case 'gb18030':
      return encodeGb18030(delimited(table));
    case 'utf-16le':
      return utf16(delimited(table, '\t', '\r\n'), false);
    case 'utf-16be':
      return utf16(delimited(table), true);
    case 'tsv':
      return Buffer.from(delimited(table, '\t'));
    case 'semicolon':
      return Buffer.from(delimited(table, ';', '\r\n'));
    case 'xlsx':
      return xlsxOf(table);
    case 'html':
      return Buffer.from(html(table));
  }
}
