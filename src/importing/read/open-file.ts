import { TeamctlError } from '../../errors.ts';
import type { ByteSource, FileKind, Note, OpenedFile, Table } from '../types.ts';
import { allBytes, firstBytes } from './bytes.ts';
import { decodeText } from './decode.ts';
import { detectDialect, readDelimited } from './delimited.ts';
import { detectEncoding, type Encoding } from './encoding.ts';
import { htmlTables } from './html.ts';
import { jsonTables } from './json.ts';
import { MAX_SHEETS } from './limits.ts';
import { isSpreadsheetXml, spreadsheetXmlTables } from './spreadsheet-xml.ts';

const SPREADSHEET_BYTES = 20 * 1024 * 1024;
const HEAD = 1 << 16;

const starts = (head: Uint8Array, ...bytes: number[]) => bytes.every((byte, i) => head[i] === byte);

function binaryKind(head: Uint8Array): FileKind | null {
  if (starts(head, 0x50, 0x4b, 0x03, 0x04) || starts(head, 0x50, 0x4b, 0x05, 0x06)) return 'xlsx';
  return starts(head, 0xd0, 0xcf, 0x11, 0xe0) ? 'xls' : null;
}

/** Office programs write BIFF into a compound file; those before them, and some time clocks, bare: its first record says so. */
const isBareXls = (head: Uint8Array): boolean =>
  head[0] === 0x09 &&
  [0x00, 0x02, 0x04, 0x08].includes(head[1] as number) &&
  [4, 6, 8, 16].includes(head[2] as number) &&
  head[3] === 0;

function headText(source: ByteSource, encoding: Encoding): string {
  const text = new TextDecoder(encoding).decode(firstBytes(source, HEAD), { stream: true });
  if (text.includes('\0'))
    throw new TeamctlError('invalid', 'import-binary', { file: source.name }, { file: source.name });
  return text;
}

const isHtml = (text: string) =>
  /^\s*(<\?xml[^>]*>\s*)?(<!--|<!doctype html|<html|<head|<body|<meta|<style|<table|<div)/i.test(text);
/** What programs give each other: its lists of records are tables, though each line has commas. */
const isJson = (head: Uint8Array): boolean =>
  /^[\s\u00ef\u00bb\u00bf]*(?:\{\s*"[^"\n]{0,100}"\s*:|\[\s*(?:\{\s*"|\[))/.test(Buffer.from(head).toString('latin1'));
const isXml = (text: string) => /^\s*<\?xml/i.test(text);

function tooBig(source: ByteSource): void {
  if (source.size <= SPREADSHEET_BYTES) return;
  throw new TeamctlError('refused', 'import-too-big', { file: source.name, megabytes: 20 }, { file: source.name });
}

function delimitedTable(
  source: ByteSource,
  encoding: Encoding,
  delimiter: string | undefined,
  warnings: Note[],
): Table {
  const dialect = detectDialect(headText(source, encoding));
  if (delimiter !== undefined) dialect.delimiter = delimiter;
  return {
    sheet: null,
    padded: false,
    async *rows() {
      const told = (complete: boolean, line: number) => {
        if (!complete && !warnings.some((note) => note.code === 'no-final-newline'))
          warnings.push({ code: 'no-final-newline', data: { line } });
      };
      yield* readDelimited(decodeText(source, encoding), dialect, source.name, told);
    },
  };
}

/** `<meta charset=gbk>` is only believed where the bytes agree with it. */
function htmlFile(source: ByteSource, encoding: Encoding): OpenedFile {
  tooBig(source);
  const text = [...decodeText(source, encoding)].join('');
  return { kind: 'html', encoding, tables: htmlTables(text, source.name), warnings: [] };
}

function spreadsheetXmlFile(source: ByteSource, encoding: Encoding): OpenedFile {
  tooBig(source);
  const text = [...decodeText(source, encoding)].join('');
  return { kind: 'html', encoding, tables: spreadsheetXmlTables(text, source.name), warnings: [] };
}

function jsonFile(source: ByteSource, encoding: Encoding): OpenedFile {
  tooBig(source);
  const tables = jsonTables([...decodeText(source, encoding)].join(''), source.name);
  return { kind: 'json', encoding, tables, warnings: [{ code: 'json-records', data: {} }] };
}

export interface OpenOptions {
  encoding?: Encoding;
  delimiter?: string;
}

/**
 * Opens a file by what is in it; its name means nothing, for HTML and TSV files are often called `.xls`.
 * @throws TeamctlError `invalid` for what cannot be read, `refused` for what is too big or hides too much
 */
export async function openImportFile(source: ByteSource, options: OpenOptions = {}): Promise<OpenedFile> {
  const opened = await openAnyFile(source, options);
  // Each is looked at before one is chosen: a few bytes that name very many must not keep anybody waiting.
  if (opened.tables.length <= MAX_SHEETS) return opened;
  const { name: file } = source;
  throw new TeamctlError('refused', 'import-too-many-sheets', { file, sheets: MAX_SHEETS }, { file });
}

async function openAnyFile(source: ByteSource, options: OpenOptions): Promise<OpenedFile> {
  if (source.size === 0)
    throw new TeamctlError('invalid', 'import-empty', { file: source.name }, { file: source.name });
  const head = firstBytes(source, 8);
  if (isBareXls(head))
    throw new TeamctlError('invalid', 'import-bare-xls', { file: source.name }, { file: source.name });
  const kind = binaryKind(head);
  if (kind !== null) {
    tooBig(source);
    const { openXlsx, openXls } = await import('./spreadsheet.ts');
    const tables = await (kind === 'xlsx' ? openXlsx : openXls)(allBytes(source), source.name);
    return { kind, encoding: kind, tables, warnings: [] };
  }
  const encoding = options.encoding ?? detectEncoding(source);
  if (isJson(firstBytes(source, 200))) return jsonFile(source, encoding);
  const text = headText(source, encoding);
  if (isHtml(text)) return htmlFile(source, encoding);
  if (isXml(text) && isSpreadsheetXml(text)) return spreadsheetXmlFile(source, encoding);
  if (isXml(text)) throw new TeamctlError('invalid', 'import-xml', { file: source.name }, { file: source.name });
  const warnings: Note[] = [];
  return {
    kind: 'delimited',
    encoding,
    tables: [delimitedTable(source, encoding, options.delimiter, warnings)],
    warnings,
  };
}
