import { TeamctlError } from '../../errors.ts';
import type { ByteSource } from '../types.ts';
import type { Encoding } from './encoding.ts';

const LINE_FEED = 10;

/** Bytes of one line end in UTF-16 lie on even offsets; elsewhere a line feed byte is always a line feed. */
function* linesOf(source: ByteSource, wide: boolean): Generator<{ start: number; bytes: Uint8Array }> {
  let rest: Uint8Array = new Uint8Array(0);
  let start = 0;
  for (const chunk of source.chunks()) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let from = 0;
    for (let at = bytes.indexOf(LINE_FEED); at !== -1; at = bytes.indexOf(LINE_FEED, at + 1)) {
      const end = wide ? at + 1 + ((at + 1) % 2) : at + 1;
      if (end > bytes.length) break;
      yield { start: start + from, bytes: bytes.subarray(from, end) };
      from = end;
    }
    rest = bytes.slice(from);
    start += from;
  }
  if (rest.length > 0) yield { start, bytes: rest };
}

/** Slow, and only walked when something is broken: the first byte that does not belong to the encoding. */
function brokenAt(source: ByteSource, encoding: Encoding): { line: number; offset: number; excerpt: string } {
  const wide = encoding.startsWith('utf-16');
  const fatal = (bytes: Uint8Array, stream: boolean) => {
    try {
      new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream });
      return true;
    } catch {
      return false;
    }
  };
  let line = 1;
  for (const { start, bytes } of linesOf(source, wide)) {
    if (!fatal(bytes, false)) {
      let good = 0;
      while (good < bytes.length && fatal(bytes.subarray(0, good + 1), true)) good += 1;
      const excerpt = new TextDecoder(encoding).decode(bytes).trimEnd().slice(0, 80);
      return { line, offset: start + Math.min(good, bytes.length - 1), excerpt };
    }
    line += 1;
  }
  return { line, offset: source.size, excerpt: '' };
}

/**
 * The text in pieces, without its byte order mark.
 * @throws TeamctlError `invalid` with line and byte offset of the first broken byte
 */
export function* decodeText(source: ByteSource, encoding: Encoding): Generator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for (const chunk of source.chunks()) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  } catch (error) {
    if (error instanceof TeamctlError) throw error;
    const { line, offset, excerpt } = brokenAt(source, encoding);
    throw new TeamctlError(
      'invalid',
      'import-broken-byte',
      { file: source.name, line, offset, encoding },
      { file: source.name, line, excerpt },
    );
  }
}
