import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const END_BYTES = 22;
/** Behind its end a zip may carry a comment. */
const MOST_COMMENT = 65_535;
const MOST_BYTES = 64 * 1024 * 1024;

/** Whether bytes begin as a zip does: workbooks and documents of Word are such. */
export const isZip = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'PK\x03\x04';

function endOf(view: DataView): number {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - MOST_COMMENT); at -= 1) if (view.getUint32(at, true) === END) return at;
  throw new RangeError('no end of a zip');
}

/**
 * The texts that a workbook or a document of Word is made of: its parts in XML, as they stand there.
 * @throws RangeError, or what zlib says, where the file is cut, damaged, or too large to be a team's
 */
export function zipTexts(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const texts: string[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(at, true) !== CENTRAL) throw new RangeError('no part of a zip');
    const nameLength = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const packed = bytes.subarray(from, from + view.getUint32(at + 20, true));
    if (/\.(?:xml|rels)$/i.test(Buffer.from(bytes.subarray(at + 46, at + 46 + nameLength)).toString('utf8'))) {
      const isStored = view.getUint16(at + 10, true) === 0;
      const part = isStored ? packed : inflateRawSync(packed, { maxOutputLength: MOST_BYTES });
      texts.push(Buffer.from(part).toString('utf8'));
    }
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return texts;
}
