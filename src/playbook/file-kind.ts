/** What a file is whose name says that it is text, by how it begins. */
export type FileKind = 'word' | 'excel' | 'powerpoint' | 'office' | 'pdf' | 'zip' | 'picture';

/** Names of parts within the archive that documents of Office are; they stand near its beginning or its end. */
const PARTS: readonly (readonly [FileKind, string])[] = [
  ['word', 'word/'],
  ['excel', 'xl/'],
  ['powerpoint', 'ppt/'],
];

const BEGINNINGS: readonly (readonly [FileKind, string])[] = [
  ['zip', 'PK\x03\x04'],
  ['pdf', '%PDF-'],
  ['office', '\xd0\xcf\x11\xe0'],
  ['zip', 'Rar!\x1a'],
  ['zip', '7z\xbc\xaf\x27\x1c'],
  ['zip', '\x1f\x8b'],
  ['picture', '\x89PNG'],
  ['picture', '\xff\xd8\xff'],
  ['picture', 'GIF8'],
];

/** @returns null for what may be text */
export function kindOfFile(bytes: Uint8Array): FileKind | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const kind = BEGINNINGS.find(([, start]) => text.startsWith(start))?.[0] ?? null;
  return kind === 'zip' ? (PARTS.find(([, part]) => text.includes(part))?.[0] ?? kind) : kind;
}
