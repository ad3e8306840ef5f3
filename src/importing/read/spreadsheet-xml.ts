import { TeamctlError } from '../../errors.ts';
import type { Row, Table } from '../types.ts';
import { MAX_COLUMNS } from './limits.ts';
import { batches } from './row-batches.ts';
import { attribute, decodeEntities } from './xml.ts';

const NAMESPACE = 'urn:schemas-microsoft-com:office:spreadsheet';

/** True for the beginning of a workbook that Excel 2003 and many systems write as XML. */
export const isSpreadsheetXml = (head: string): boolean => head.includes(NAMESPACE);

interface Element {
  attributes: string;
  body: string;
}

/** Elements of that name, one walk; one that never ends, ends the walk. */
function* elements(xml: string, name: string): Generator<Element> {
  for (let at = xml.indexOf(`<${name}`); at !== -1; ) {
    const end = xml.indexOf('>', at);
    if (end === -1) return;
    const from = at + name.length + 1;
    let next = end + 1;
    if (/[\s/>]/.test(xml[from] as string)) {
      const isEmpty = xml[end - 1] === '/';
      const close = isEmpty ? end + 1 : xml.indexOf(`</${name}>`, end);
      if (close === -1) return;
      yield { attributes: xml.slice(from, end), body: isEmpty ? '' : xml.slice(end + 1, close) };
      next = close;
    }
    at = xml.indexOf(`<${name}`, next);
  }
}

/** A length is written as a moment of day 0; a day as its midnight. */
const plain = (text: string): string =>
  text
    .replace(/^1899-12-3[01]T|^1900-01-0[01]T/, '')
    .replace(/^(\d{4}-\d\d-\d\d)T00:00:00(?:\.0+)?$/, '$1')
    .replace(/^(\d{4}-\d\d-\d\d)T/, '$1 ')
    .replace(/(:\d\d)\.0+$/, '$1');

function cellText(body: string): string {
  const { attributes, body: text } = elements(body, 'Data').next().value ?? { attributes: '', body: '' };
  const shown = decodeEntities(text.replace(/<[^<>]*>/g, '')).trim();
  return attribute(attributes, 'ss:Type') === 'DateTime' ? plain(shown) : shown;
}

function cellsOf(body: string, file: string): string[] {
  const cells: string[] = [];
  for (const { attributes, body: content } of elements(body, 'Cell')) {
    const place = Number(attribute(attributes, 'ss:Index')) - 1;
    const across = Number(attribute(attributes, 'ss:MergeAcross')) || 0;
    if (place > MAX_COLUMNS || cells.length + across > MAX_COLUMNS)
      throw new TeamctlError('refused', 'import-too-wide', { file, columns: MAX_COLUMNS }, { file });
    while (cells.length < place) cells.push('');
    cells.push(cellText(content), ...Array.from({ length: across }, () => ''));
  }
  return cells;
}

function* rowsOf(body: string, file: string): Generator<Row> {
  let line = 0;
  for (const { attributes, body: content } of elements(body, 'Row')) {
    line = Math.max(line + 1, Number(attribute(attributes, 'ss:Index')) || 0);
    yield { line, cells: cellsOf(content, file) };
  }
}

/**
 * The sheets of such a workbook.
 * @throws TeamctlError `invalid` when it has no end: the file was cut
 */
export function spreadsheetXmlTables(xml: string, file: string): Table[] {
  if (!/<\/(?:ss:)?Workbook>\s*$/.test(xml)) throw new TeamctlError('invalid', 'import-cut', { file }, { file });
  const bare = xml.replaceAll('<ss:', '<').replaceAll('</ss:', '</');
  return [...elements(bare, 'Worksheet')].map(({ attributes, body }) => ({
    sheet: attribute(attributes, 'ss:Name') || null,
    padded: true,
    ...(/<(?:x:)?Visible>SheetHidden/.test(body) ? { hidden: true } : {}),
    // Not all at once: a few bytes may stand for a row of two thousand cells.
    rows: () => batches(rowsOf(body, file), file),
  }));
}
