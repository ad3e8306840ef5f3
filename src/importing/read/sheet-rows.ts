import { TeamctlError } from '../../errors.ts';
import { FORMULA_WITHOUT_VALUE } from '../formula.ts';
import type { Row } from '../types.ts';
import { numberText } from './cell-text.ts';
import { MAX_COLUMNS } from './limits.ts';
import { placeOf } from './merged-cells.ts';
import type { CellFormat } from './number-format.ts';
import { attribute, decodeEntities, isTrue } from './xml.ts';

/** A row of a sheet in XML; longer is no row of people's numbers. */
const LONGEST_ROW = 1 << 24;

export interface SheetContext {
  file: string;
  shared: readonly string[];
  formats: readonly CellFormat[];
  is1904: boolean;
}

/** Text between `<tag…>` and `</tag>`, from a place on; null where there is none. `<t/>` is an empty text. */
function inside(xml: string, prefix: string, tag: string, from: number): { text: string; end: number } | null {
  const open = `<${prefix}${tag}`;
  for (let at = xml.indexOf(open, from); at !== -1; at = xml.indexOf(open, at + 1)) {
    const after = xml.charCodeAt(at + open.length);
    if (after > 0x20 && after !== 0x3e && after !== 0x2f) continue;
    const start = xml.indexOf('>', at);
    if (start === -1) return null;
    if (xml[start - 1] === '/') return { text: '', end: start + 1 };
    const end = xml.indexOf(`</${prefix}${tag}>`, start);
    return end === -1 ? null : { text: xml.slice(start + 1, end), end };
  }
  return null;
}

/** All runs of a rich text; what tells how to pronounce it is left out. */
export function richText(xml: string, prefix: string): string {
  let text = '';
  let rest = xml;
  const phonetic = xml.indexOf(`<${prefix}rPh`);
  if (phonetic !== -1) rest = xml.slice(0, phonetic);
  for (let part = inside(rest, prefix, 't', 0); part !== null; part = inside(rest, prefix, 't', part.end))
    text += part.text;
  return decodeEntities(text);
}

function cellValue(tag: string, body: string, prefix: string, context: SheetContext): string {
  const type = attribute(tag, 't');
  if (type === 'inlineStr') return richText(body, prefix);
  const value = inside(body, prefix, 'v', 0)?.text.trim() ?? '';
  const hasFormula = body.includes(`<${prefix}f`);
  if (value === '') return hasFormula && type !== 'str' ? FORMULA_WITHOUT_VALUE : '';
  if (type === 's') return context.shared[Number(value)] ?? '';
  if (type === 'str' || type === 'e') return decodeEntities(value);
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (type === 'd') return value.replace('T', ' ');
  const number = Number(value);
  if (!Number.isFinite(number)) return decodeEntities(value);
  const style = attribute(tag, 's');
  return numberText(number, style === '' ? undefined : context.formats[Number(style)], context.is1904);
}

function tooWide(file: string, line: number): TeamctlError {
  return new TeamctlError('refused', 'import-too-wide', { file, columns: MAX_COLUMNS }, { file, line });
}

/** One `<row>`: a walk over its cells. */
function rowOf(xml: string, before: number, prefix: string, context: SheetContext): { index: number; row: Row } {
  const head = xml.slice(0, xml.indexOf('>') + 1);
  const given = Number(attribute(head, 'r'));
  const index = Number.isInteger(given) && given > 0 ? given - 1 : before + 1;
  const cells: string[] = [];
  const open = `<${prefix}c`;
  const close = `</${prefix}c>`;
  let column = -1;
  let width = 0;
  for (let at = xml.indexOf(open, head.length); at !== -1; at = xml.indexOf(open, at)) {
    const after = xml.charCodeAt(at + open.length);
    const tagEnd = xml.indexOf('>', at);
    if (tagEnd === -1) break;
    if (after > 0x20 && after !== 0x3e && after !== 0x2f) {
      at += open.length;
      continue;
    }
    const tag = xml.slice(at, tagEnd + 1);
    const reference = attribute(tag, 'r');
    column = reference === '' ? column + 1 : placeOf(reference).column;
    let text = '';
    if (xml[tagEnd - 1] === '/') at = tagEnd + 1;
    else {
      const end = xml.indexOf(close, tagEnd);
      if (end === -1) break;
      text = cellValue(tag, xml.slice(tagEnd + 1, end), prefix, context);
      at = end + close.length;
    }
    if (text === '' || column < 0) continue;
    if (column >= MAX_COLUMNS) throw tooWide(context.file, index + 1);
    while (cells.length < column) cells.push('');
    cells[column] = text;
    width = Math.max(width, column + 1);
  }
  const hidden = head.includes('hidden') ? attribute(head, 'hidden') : '';
  const row = { line: index + 1, cells: cells.slice(0, width) };
  return { index, row: isTrue(hidden) ? { ...row, hidden: true } : row };
}

/**
 * Rows of a sheet out of its XML, piece by piece: one walk, no expression that could go astray.
 * @throws TeamctlError `refused` for a row too wide to be one
 */
export async function* sheetRows(
  pieces: AsyncIterable<string>,
  context: SheetContext,
): AsyncGenerator<{ index: number; row: Row }> {
  let text = '';
  let prefix: string | null = null;
  let index = -1;
  let searched = 0;
  for await (const piece of pieces) {
    text += piece;
    if (prefix === null) {
      const root = /<(\w{1,16}:)?worksheet\b/.exec(text.slice(0, 4096));
      if (root === null && text.length < 4096) continue;
      prefix = root?.[1] ?? '';
    }
    const open = `<${prefix}row`;
    const close = `</${prefix}row>`;
    let at = 0;
    for (;;) {
      const start = text.indexOf(open, at);
      if (start === -1) break;
      const tagEnd = text.indexOf('>', start);
      if (tagEnd === -1) break;
      const after = text.charCodeAt(start + open.length);
      if (text[tagEnd - 1] === '/' || (after > 0x20 && after !== 0x3e)) {
        if (after <= 0x20) index = Number(attribute(text.slice(start, tagEnd), 'r')) - 1 || index + 1;
        at = tagEnd + 1;
        continue;
      }
      const end = text.indexOf(close, Math.max(tagEnd, searched));
      if (end === -1) {
        searched = Math.max(0, text.length - start - close.length);
        at = start;
        break;
      }
      const found = rowOf(text.slice(start, end), index, prefix, context);
      index = found.index;
      yield found;
      at = end + close.length;
      searched = 0;
    }
    const rest = at === 0 ? text : text.slice(at);
    if (rest.length > LONGEST_ROW) throw tooWide(context.file, index + 2);
    const start = rest.indexOf(open);
    text = start === -1 ? rest.slice(-open.length - 1) : rest;
    if (start === -1) searched = 0;
  }
}
