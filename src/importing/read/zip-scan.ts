import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import { TeamctlError } from '../../errors.ts';
import { MAX_INFLATED_BYTES } from './limits.ts';
import { type MergedBlock, placeOf } from './merged-cells.ts';
import { type CellFormat, formatsOf } from './number-format.ts';
import { richText } from './sheet-rows.ts';
import { attribute, isTrue, tagsOf } from './xml.ts';

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
/** A part that holds so much more than it states is no damaged one: the statement is there to get past a limit. */
const MOST_UNSTATED = 1 << 24;
const unstated = (file: string) =>
  new TeamctlError('refused', 'import-bomb-unstated', { file, megabytes: MOST_UNSTATED / 1024 / 1024 }, { file });
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
      const isUnstated = total > entry.declared + MOST_UNSTATED;
      if (total > budget || isUnstated) {
        stream.destroy();
        reject(isUnstated ? unstated(file) : bomb(file));
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

/** A sheet of a workbook: what it is called, whether it is shown, and its XML. */
export interface SheetPart {
  name: string;
  hidden: boolean;
  blocks: readonly MergedBlock[];
  /** Columns from 0 that it does not show. */
  hiddenColumns: readonly number[];
  pieces(): AsyncIterable<string>;
}

export interface Workbook {
  sheets: readonly SheetPart[];
  shared: readonly string[];
  formats: readonly CellFormat[];
  is1904: boolean;
}

/** What stands behind the rows of a sheet: its merged cells. */
const MOST_TAIL = 1 << 23;
const MOST_XML = 1 << 26;

/** Collects the text behind the rows. */
function tailScanner(): { take(piece: Buffer): void; tail(): string } {
  let kept = '';
  let isBehind = false;
  return {
    take(piece) {
      if (isBehind && kept.length >= MOST_TAIL) return;
      const text = kept + piece.toString('latin1');
      // The word stands at the beginning, `<sheetData>`, and at the end, `</sheetData>` or `</x:sheetData>`.
      const at = isBehind ? 0 : text.lastIndexOf('sheetData>');
      const slash = at > 0 ? text.lastIndexOf('/', at) : -1;
      isBehind ||= slash !== -1 && at - slash < 20 && text[slash - 1] === '<';
      kept = isBehind ? text.slice(at) : text.slice(-40);
    },
    tail: () => (isBehind ? kept : ''),
  };
}

const MOST_BLOCKS = 100_000;

function blocksOf(tail: string): MergedBlock[] {
  const blocks: MergedBlock[] = [];
  for (const tag of tagsOf(tail, 'mergeCell')) {
    const [from, to] = attribute(tag, 'ref').split(':');
    if (from === undefined || to === undefined) continue;
    const [first, last] = [placeOf(from), placeOf(to)];
    if (last.row > first.row && first.column >= 0 && first.column < 16_384)
      blocks.push({ top: first.row, bottom: last.row, column: first.column });
    if (blocks.length > MOST_BLOCKS) break;
  }
  return blocks.sort((a, b) => a.top - b.top);
}

/** Columns of a sheet that are hidden, by what stands above its rows. */
function hiddenIn(head: string): number[] {
  const found: number[] = [];
  for (const tag of tagsOf(head.split('sheetData')[0] as string, 'col')) {
    if (!isTrue(attribute(tag, 'hidden'))) continue;
    const [min, max] = [Number(attribute(tag, 'min')), Number(attribute(tag, 'max'))];
    for (let at = min; at <= Math.min(max, min + MOST_HIDDEN) && at > 0; at += 1) found.push(at - 1);
  }
  return found;
}
const MOST_HIDDEN = 200;

function xmlOf(entries: readonly Entry[], path: RegExp, file: string): string | null {
  const entry = entries.find((each) => path.test(each.name));
  if (!entry) return null;
  try {
    const bytes = entry.method === 0 ? entry.data : inflateRawSync(entry.data, { maxOutputLength: MOST_XML });
    return Buffer.from(bytes).toString('utf8');
  } catch {
    throw bomb(file);
  }
}

interface NamedSheet {
  name: string;
  hidden: boolean;
  /** File name of its part, such as `sheet1`; by the workbook's relations, for sheets can be moved and deleted. */
  part: string;
}

function sheetsOf(entries: readonly Entry[], workbook: string, file: string): NamedSheet[] {
  const relations = new Map<string, string>();
  for (const tag of tagsOf(xmlOf(entries, /(^|\/)xl\/_rels\/workbook\.xml\.rels$/i, file) ?? '', 'Relationship'))
    relations.set(attribute(tag, 'Id'), attribute(tag, 'Target'));
  return [...tagsOf(workbook, 'sheet')].map((tag, i) => {
    const target = relations.get(attribute(tag, 'id')) ?? `sheet${i + 1}.xml`;
    const state = attribute(tag, 'state').toLowerCase();
    return {
      name: attribute(tag, 'name'),
      hidden: state === 'hidden' || state === 'veryhidden',
      part: (target.split('/').pop() as string).replace(/\.xml$/i, ''),
    };
  });
}

/** Texts that many cells share. */
function sharedOf(xml: string | null): string[] {
  if (xml === null) return [];
  const root = /<(\w{1,16}:)?sst\b/.exec(xml.slice(0, 4096));
  const prefix = root?.[1] ?? '';
  const [open, close] = [`<${prefix}si`, `</${prefix}si>`];
  const texts: string[] = [];
  for (let at = xml.indexOf(open); at !== -1; at = xml.indexOf(open, at)) {
    const tagEnd = xml.indexOf('>', at);
    if (tagEnd === -1) break;
    if (xml[tagEnd - 1] === '/') {
      texts.push('');
      at = tagEnd + 1;
      continue;
    }
    const end = xml.indexOf(close, tagEnd);
    if (end === -1) break;
    texts.push(richText(xml.slice(tagEnd + 1, end), prefix));
    at = end + close.length;
  }
  return texts;
}

async function* textOf(entry: Entry, file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  if (entry.method === 0) {
    yield decoder.decode(entry.data);
    return;
  }
  const stream = createInflateRaw({ chunkSize: 1 << 18 });
  stream.end(entry.data);
  try {
    for await (const piece of stream) yield decoder.decode(piece as Buffer, { stream: true });
  } catch {
    throw damaged(file);
  }
}

interface Edges {
  head: string;
  tail: string;
}

/** Unpacks each part once, counting and checking its sum; gives what stands above and behind the rows of each sheet. */
async function checkParts(entries: readonly Entry[], file: string): Promise<Map<string, Edges>> {
  if (entries.reduce((sum, entry) => sum + entry.declared, 0) > MAX_INFLATED_BYTES) throw bomb(file);
  const edges = new Map<string, Edges>();
  let left = MAX_INFLATED_BYTES;
  for (const entry of entries) {
    const sheet = /worksheets\/([^/]+)\.xml$/i.exec(entry.name)?.[1];
    const scan = sheet === undefined ? null : tailScanner();
    let first = true;
    let head = '';
    let sum = 0;
    const unpacked = await inflate(entry, left, file, (piece) => {
      sum = crc32(piece, sum);
      if (first && /\.(xml|rels)$/i.test(entry.name) && /<!(DOCTYPE|ENTITY)/i.test(piece.toString('latin1'))) {
        throw new TeamctlError('refused', 'import-entities', { file }, { file });
      }
      if (first && scan !== null) head = piece.toString('latin1');
      first = false;
      scan?.take(piece);
    });
    // A changed byte often still unpacks, to another number; only the sum tells.
    if (unpacked !== entry.declared || sum !== entry.crc) throw damaged(file);
    left -= unpacked;
    if (sheet !== undefined) edges.set(sheet, { head, tail: scan?.tail() ?? '' });
  }
  return edges;
}

/**
 * Looks through a workbook before its rows are read: unpacks each part once, counting, and refuses bombs and
 * XML entities. Sizes that the file states are believed only when they are too big; where much more comes out, no more is unpacked.
 * @throws TeamctlError `refused` for a bomb or entities, `invalid` for a cut file
 */
export async function scanWorkbook(bytes: Uint8Array, file: string): Promise<Workbook> {
  const entries = entriesOf(bytes, file);
  const edges = await checkParts(entries, file);
  const workbook = xmlOf(entries, /(^|\/)xl\/workbook\.xml$/i, file);
  if (workbook === null) throw new TeamctlError('invalid', 'import-not-a-workbook', { file }, { file });
  const dated = [...tagsOf(workbook, 'workbookPr')].map((tag) => attribute(tag, 'date1904'));
  // Of two sheets that claim one part only the first is one.
  const named = [
    ...new Map(
      sheetsOf(entries, workbook, file)
        .map((each) => [each.part, each] as const)
        .reverse(),
    ).values(),
  ].reverse();
  const sheets = named.flatMap(({ name, hidden, part }): SheetPart[] => {
    const entry = entries.find((each) => /worksheets\/([^/]+)\.xml$/i.exec(each.name)?.[1] === part);
    if (entry === undefined) return [];
    const { head, tail } = edges.get(part) ?? { head: '', tail: '' };
    return [{ name, hidden, blocks: blocksOf(tail), hiddenColumns: hiddenIn(head), pieces: () => textOf(entry, file) }];
  });
  return {
    sheets,
    shared: sharedOf(xmlOf(entries, /(^|\/)xl\/sharedStrings\.xml$/i, file)),
    formats: formatsOf(xmlOf(entries, /(^|\/)xl\/styles\.xml$/i, file)),
    is1904: dated.some(isTrue),
  };
}
