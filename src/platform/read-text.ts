import { readFileSync } from 'node:fs';

/** How a text file begins when its editor said in what it is written: Notepad, Excel and PowerShell's `>` do. */
const MARKS: readonly (readonly [bytes: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** Bytes as text: UTF-8 unless a mark at the start says UTF-16. The mark itself is no text. */
export function textOf(bytes: Uint8Array): string {
  const encoding = MARKS.find(([mark]) => mark.every((byte, i) => bytes[i] === byte))?.[1] ?? 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/** The text of a file that a person may have edited or a shell may have written. @throws what the file system says */
export const readText = (file: string): string => textOf(readFileSync(file));
