/** What a cell of a legacy workbook holds; null for none. */
type Cell = string | number | null;

const record = (type: number, ...parts: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(4);
  head.writeUInt16LE(type, 0);
  head.writeUInt16LE(body.length, 2);
  return Buffer.concat([head, body]);
};
const shorts = (...values: readonly number[]) => {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, i) => {
    bytes.writeUInt16LE(value, i * 2);
  });
  return bytes;
};
const long = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
const double = (value: number) => {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
};

const EOF = record(0x0a);
const begins = (kind: number) => record(0x809, shorts(0x600, kind, 0, 0), long(0), long(6));

function sheetStream(rows: readonly (readonly Cell[])[]): Buffer {
  const cells = rows.flatMap((row, r) =>
    row.flatMap((cell, c) => {
      if (cell === null) return [];
      const place = shorts(r, c, 0);
      if (typeof cell === 'number') return [record(0x203, place, double(cell))];
      return [record(0x204, place, shorts(cell.length), Buffer.from([1]), Buffer.from(cell, 'utf16le'))];
    }),
  );
  return Buffer.concat([begins(0x10), ...cells, EOF]);
}

function bookStream(sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>): Buffer {
  const streams = Object.values(sheets).map(sheetStream);
  const names = Object.keys(sheets);
  const boundOf = (name: string, at: number) =>
    record(0x85, long(at), shorts(0), Buffer.from([name.length, 1]), Buffer.from(name, 'utf16le'));
  const head = begins(5);
  let at = head.length + names.reduce((sum, name) => sum + boundOf(name, 0).length, 0) + EOF.length;
  const bounds = names.map((name, i) => {
    const bound = boundOf(name, at);
    at += (streams[i] as Buffer).length;
    return bound;
  });
  return Buffer.concat([head, ...bounds, EOF, ...streams]);
}

const SECTOR = 512;
const FREE = 0xffffffff;
const END = 0xfffffffe;

/** An entry of the compound file's directory. */
function entry(name: string, kind: number, child: number, start: number, size: number): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.write(name, 0, 'utf16le');
  bytes.writeUInt16LE(name === '' ? 0 : name.length * 2 + 2, 64);
  bytes.writeUInt8(kind, 66);
  bytes.writeUInt8(1, 67);
  for (const offset of [68, 72]) bytes.writeUInt32LE(FREE, offset);
  bytes.writeUInt32LE(child, 76);
  bytes.writeUInt32LE(start, 116);
  bytes.writeUInt32LE(size, 120);
  return bytes;
}

/** A legacy workbook (BIFF8 in a compound file), as small as one can be; rows that are empty stand nowhere in it. */
export function writeXls(sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>): Uint8Array {
  const stream = bookStream(sheets);
  // Shorter streams would lie in the small ones' part of the file.
  const sectors = Math.max(8, Math.ceil(stream.length / SECTOR));
  if (sectors > 120) throw new Error('one sector of the allocation table is all there is');
  const body = Buffer.concat([stream, Buffer.alloc(sectors * SECTOR - stream.length)]);
  const directory = Buffer.concat([
    entry('Root Entry', 5, 1, END, 0),
    entry('Workbook', 2, FREE, 2, body.length),
    entry('', 0, FREE, 0, 0),
    entry('', 0, FREE, 0, 0),
  ]);
  const table = Buffer.alloc(SECTOR, 0xff);
  table.writeUInt32LE(0xfffffffd, 0);
  table.writeUInt32LE(END, 4);
  for (let i = 0; i < sectors; i += 1) table.writeUInt32LE(i === sectors - 1 ? END : i + 3, (i + 2) * 4);
  const head = Buffer.alloc(SECTOR, 0xff);
  head.fill(0, 0, 76);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(head);
  for (const [value, offset] of [
    [0x3e, 24],
    [3, 26],
    [0xfffe, 28],
    [9, 30],
    [6, 32],
  ] as const)
    head.writeUInt16LE(value, offset);
  for (const [value, offset] of [
    [1, 44],
    [1, 48],
    [4096, 56],
    [END, 60],
    [END, 68],
    [0, 76],
  ] as const)
    head.writeUInt32LE(value, offset);
  return Buffer.concat([head, table, directory, body]);
}
