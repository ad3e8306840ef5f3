import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import { TeamctlError } from '../../errors.ts';
import { MAX_INFLATED_BYTES } from './limits.ts';

interface Entry {
  name: string;
  method: number;
  declared: number;
  crc: number;
  data: Uint8Array;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;

const damaged = (file: string) => new TeamctlError('invalid', 'import-cut', { file }, { file });
const bomb = (file: string) =>
  new TeamctlError('refused', 'import-bomb', { file, megabytes: MAX_INFLATED_BYTES / 1024 / 1024 }, { file });

/** Reads the list of parts at the end of a zip file. @throws TeamctlError `invalid` for a cut file */
function entriesOf(bytes: Uint8Array, file: string): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && end > bytes.length - 65_558 && view.getUint32(end, true) !== END) end -= 1;
  if (end < 0 || view.getUint32(end, true) !== END) throw damaged(file);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: Entry[] = [];
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw damaged(file);
    const packed = view.getUint32(at + 20, true);
    const nameLength = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    const name = Buffer.from(bytes.subarray(at + 46, at + 46 + nameLength)).toString('utf8');
    if (local + 30 > bytes.length) throw damaged(file);
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (from + packed > bytes.length) throw damaged(file);
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      declared: view.getUint32(at + 24, true),
      crc: view.getUint32(at + 16, true),
      data: bytes.subarray(from, from + packed),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Unpacks one part piece by piece and counts; stops as soon as there is too much. */
function inflate(entry: Entry, budget: number, file: string, onPiece: (piece: Buffer) => void): Promise<number> {
  if (entry.method === 0) {
    onPiece(Buffer.from(entry.data));
    return Promise.resolve(entry.data.length);
  }
  return new Promise((resolve, reject) => {
    let total = 0;
    const stream = createInflateRaw({ chunkSize: 1 << 18 });
    stream.on('data', (piece: Buffer) => {
      total += piece.length;
      if (total > budget) {
        stream.destroy();
        reject(bomb(file));
        return;
      }
      try {
        onPiece(piece);
      } catch (error) {
        stream.destroy();
        reject(error);
      }
    });
    stream.on('error', () => reject(damaged(file)));
    stream.on('end', () => resolve(total));
    stream.end(entry.data);
  });
}

export interface ZipFindings {
  sheetNames: readonly string[];
  /** Cells with a formula and no value, by sheet in the order of the names: an empty cell would be a wrong number. */
  withoutValue: readonly ReadonlySet<string>[];
}

const FORMULA =
  /<(?:\w+:)?c\b[^>]*?\br="([A-Z]+\d+)"[^>]*>\s*<(?:\w+:)?f\b(?:[^>]*\/>|[^>]*>[^<]*<\/(?:\w+:)?f>)\s*(?:<(?:\w+:)?v\s*\/>|<(?:\w+:)?v>\s*<\/(?:\w+:)?v>)?\s*<\/(?:\w+:)?c>/g;
/** Long enough for a cell with a formula, so that none is missed between two pieces. */
const OVERLAP = 1 << 13;

const FORMULA_STARTS = ['<f', ':f'].map((text) => Buffer.from(text));

function formulaScanner(found: Set<string>): (piece: Buffer) => void {
  let tail = Buffer.alloc(0);
  return (piece) => {
    const bytes = Buffer.concat([tail, piece]);
    // Only text with a formula in it is worth decoding.
    if (FORMULA_STARTS.some((start) => bytes.includes(start)))
      for (const match of bytes.toString('latin1').matchAll(FORMULA)) found.add(match[1] as string);
    tail = bytes.subarray(-OVERLAP);
  };
}

const decodeEntities = (text: string) =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&amp;/g, '&');

const MOST_XML = 1 << 24;

function xmlOf(entries: readonly Entry[], path: RegExp): string | null {
  const entry = entries.find((each) => path.test(each.name));
  if (!entry) return null;
  const bytes = entry.method === 0 ? entry.data : inflateRawSync(entry.data, { maxOutputLength: MOST_XML });
  return Buffer.from(bytes).toString('utf8');
}

const attribute = (tag: string, name: string): string => {
  const found = new RegExp(`[\\s:]${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? '' : decodeEntities(found);
};

interface SheetPart {
  name: string;
  /** File name of its part, such as `sheet1`; by the workbook's relations, for sheets can be moved and deleted. */
  part: string;
}

function sheetsOf(entries: readonly Entry[], file: string): SheetPart[] {
  const workbook = xmlOf(entries, /(^|\/)xl\/workbook\.xml$/i);
  if (workbook === null) throw new TeamctlError('invalid', 'import-not-a-workbook', { file }, { file });
  const relations = new Map<string, string>();
  for (const [tag] of (xmlOf(entries, /(^|\/)xl\/_rels\/workbook\.xml\.rels$/i) ?? '').matchAll(
    /<(?:\w+:)?Relationship\b[^>]*>/g,
  ))
    relations.set(attribute(tag, 'Id'), attribute(tag, 'Target'));
  return [...workbook.matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)].map(([tag], i) => {
    const target = relations.get(attribute(tag, 'id')) ?? `sheet${i + 1}.xml`;
    return { name: attribute(tag, 'name'), part: (target.split('/').pop() as string).replace(/\.xml$/i, '') };
  });
}

/**
 * Looks through a workbook before anything parses it: unpacks each part once, counting, and
 * refuses bombs and XML entities. Sizes that the file states are believed only when they are too big.
 * @throws TeamctlError `refused` for a bomb or entities, `invalid` for a cut file
 */
export async function scanWorkbook(bytes: Uint8Array, file: string): Promise<ZipFindings> {
  const entries = entriesOf(bytes, file);
  if (entries.reduce((sum, entry) => sum + entry.declared, 0) > MAX_INFLATED_BYTES) throw bomb(file);
  const withoutValue = new Map<string, Set<string>>();
  let left = MAX_INFLATED_BYTES;
  for (const entry of entries) {
    const sheet = /worksheets\/([^/]+)\.xml$/i.exec(entry.name)?.[1];
    const found = new Set<string>();
    const scan = sheet === undefined ? null : formulaScanner(found);
    let first = true;
    let sum = 0;
    const unpacked = await inflate(entry, left, file, (piece) => {
      sum = crc32(piece, sum);
      if (first && /\.(xml|rels)$/i.test(entry.name) && /<!(DOCTYPE|ENTITY)/i.test(piece.toString('latin1'))) {
        throw new TeamctlError('refused', 'import-entities', { file }, { file });
      }
      first = false;
      scan?.(piece);
    });
    // A changed byte often still unpacks, to another number; only the sum tells.
    if (unpacked !== entry.declared || sum !== entry.crc) throw damaged(file);
    left -= unpacked;
    if (sheet !== undefined) withoutValue.set(sheet, found);
  }
  const sheets = sheetsOf(entries, file);
  return {
    sheetNames: sheets.map((sheet) => sheet.name),
    withoutValue: sheets.map((sheet) => withoutValue.get(sheet.part) ?? new Set()),
  };
}
