import type { Readable } from 'node:stream';
import { readPlain } from './read-plain.ts';

/** How a text file begins when its editor said in what it is written: Notepad, Excel and PowerShell's `>` do. */
const MARKS: readonly (readonly [bytes: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

/**
 * Bytes as text: UTF-8 unless a mark at the start says UTF-16; what is neither comes from an older Notepad or from cmd in
 * Chinese, which write GB 18030 and say so nowhere. The mark itself is no text.
 */
export function textOf(bytes: Uint8Array): string {
  const marked = MARKS.find(([mark]) => mark.every((byte, i) => bytes[i] === byte))?.[1];
  return new TextDecoder(marked ?? (isUtf8(bytes) ? 'utf-8' : 'gb18030')).decode(bytes);
}

/** The text of a file that a person may have edited or a shell may have written. @throws what the file system says */
export const readText = (file: string): string => textOf(readPlain(file));

/** Everything that is piped in, as text: a character may be cut in two between what arrives, and cmd and PowerShell write as files are written. */
export const pipedText = async (stdin: unknown): Promise<string> =>
  textOf(
    Buffer.concat((await (stdin as Readable).toArray()).map((part: Buffer | string) => Buffer.from(part as string))),
  );
