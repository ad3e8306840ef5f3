import { constants, crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  name: string;
  data: Uint8Array;
  /** Already deflated, instead of `data`. */
  packed?: Uint8Array;
  /** What the list of parts claims it unpacks to; a bomb may lie. */
  declaredBytes?: number;
}

function header(signature: number, part: ZipPart, packed: Uint8Array): Buffer {
  const head = Buffer.alloc(26);
  head.writeUInt16LE(20, 0);
  head.writeUInt16LE(8, 4);
  head.writeUInt32LE(crc32(part.data), 10);
  head.writeUInt32LE(packed.length, 14);
  head.writeUInt32LE(part.declaredBytes ?? part.data.length, 18);
  head.writeUInt16LE(Buffer.byteLength(part.name), 22);
  const start = Buffer.alloc(4);
  start.writeUInt32LE(signature);
  return Buffer.concat([start, head]);
}

/** A zip file of these parts, deflated; only as much of the format as a bomb or a broken workbook needs. */
export function zip(parts: readonly ZipPart[]): Buffer {
  const files: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const packed = part.packed ?? deflateRawSync(part.data);
    const name = Buffer.from(part.name);
    const local = Buffer.concat([header(0x04034b50, part, packed), name, packed]);
    const central = header(0x02014b50, part, packed);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    // The list of parts has one more version field than the parts themselves.
    list.push(Buffer.concat([central.subarray(0, 4), Buffer.from([20, 0]), central.subarray(4), tail, name]));
    files.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, directory, end]);
}

const MEGABYTE = 1024 * 1024;

/** An XLSX of a kilobyte for each megabyte that its one sheet unpacks to. @param isHonest whether it says so */
export function workbookBomb(megabytes: number, isHonest: boolean): Buffer {
  // One deflated block that ends on a whole byte, again and again.
  const block = deflateRawSync(Buffer.alloc(MEGABYTE, '<row><c><v>0</v></c></row>'), {
    finishFlush: constants.Z_SYNC_FLUSH,
  });
  const packed = Buffer.concat([...Array<Buffer>(megabytes).fill(block), deflateRawSync(Buffer.alloc(0))]);
  const part = (name: string, text: string): ZipPart => ({ name, data: Buffer.from(text) });
  return zip([
    part('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    part('xl/workbook.xml', '<workbook><sheets><sheet name="Sheet1" sheetId="1"/></sheets></workbook>'),
    {
      name: 'xl/worksheets/sheet1.xml',
      data: Buffer.alloc(0),
      packed,
      declaredBytes: isHonest ? megabytes * MEGABYTE : 1000,
    },
  ]);
}
