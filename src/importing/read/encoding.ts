import { isUtf8 } from 'node:buffer';
import { TeamctlError } from '../../errors.ts';
import type { ByteSource } from '../types.ts';
import { firstBytes } from './bytes.ts';
import { eastAsianEncodings } from './east-asian.ts';

export const encodings = [
  'utf-8',
  'gb18030',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'big5',
  'shift_jis',
  'euc-kr',
] as const;
export type Encoding = (typeof encodings)[number];

const synonyms: Readonly<Record<string, Encoding>> = {
  utf8: 'utf-8',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  cp936: 'gb18030',
  ansi: 'gb18030',
  'utf-16': 'utf-16le',
  utf16: 'utf-16le',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  latin1: 'windows-1252',
  'iso-8859-1': 'windows-1252',
  cp1252: 'windows-1252',
  cp950: 'big5',
  sjis: 'shift_jis',
  'shift-jis': 'shift_jis',
  cp932: 'shift_jis',
  euckr: 'euc-kr',
  cp949: 'euc-kr',
  uhc: 'euc-kr',
};

/** An encoding by its usual names; null when it is none of ours. */
export function encodingNamed(name: string): Encoding | null {
  const word = name.trim().toLowerCase();
  return encodings.find((encoding) => encoding === word) ?? synonyms[word] ?? null;
}

const HEAD = 1 << 16;

function byMark(head: Uint8Array): Encoding | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return null;
}

/** Digits, commas and line ends put a zero into every other byte of UTF-16; no text in a byte encoding has any. */
function byZeros(head: Uint8Array): Encoding | null {
  let even = 0;
  let odd = 0;
  for (let i = 0; i < head.length; i += 1) {
    if (head[i] !== 0) continue;
    if (i % 2 === 0) even += 1;
    else odd += 1;
  }
  const pairs = head.length / 2;
  if (odd > pairs * 0.2 && odd > even * 4) return 'utf-16le';
  if (even > pairs * 0.2 && even > odd * 4) return 'utf-16be';
  return null;
}

/** Bytes at the end that may begin a character of the next chunk: at most three. */
function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0)
      return byte >= 0xf0 ? (back < 4 ? back : 0) : byte >= 0xe0 ? (back < 3 ? back : 0) : back < 2 ? back : 0;
  }
  return 0;
}

function isStrictUtf8(source: ByteSource): boolean {
  let carry: Uint8Array = new Uint8Array(0);
  for (const chunk of source.chunks()) {
    const bytes = carry.length === 0 ? chunk : Buffer.concat([carry, chunk]);
    const cut = bytes.length - unfinished(bytes);
    if (!isUtf8(bytes.subarray(0, cut))) return false;
    carry = bytes.slice(cut);
  }
  return carry.length === 0;
}

interface PairCount {
  /** Both bytes in the region of GB2312, where everyday characters are. */
  common: number;
  /** Trail byte below 0x80: rare characters, or a Latin letter followed by another one. */
  odd: number;
}

function countPairs(bytes: Uint8Array): PairCount {
  const count = { common: 0, odd: 0 };
  for (let i = 0; i < bytes.length - 1; i += 1) {
    if ((bytes[i] as number) < 0x81) continue;
    const trail = bytes[i + 1] as number;
    if (trail >= 0x30 && trail <= 0x39) i += 3;
    else {
      if (trail >= 0xa1) count.common += 1;
      else if (trail < 0x80) count.odd += 1;
      i += 1;
    }
  }
  return count;
}

/** An accented letter beside a plain one. */
const LATIN_WORD = /[a-z][\u00c0-\u017f]|[\u00c0-\u017f][a-z]/i;

/** A line at the end of an export, in any encoding the same words. */
const COPYRIGHT = /copyright\s{0,3}(?:\(c\))?\s{0,3}©|©\s{0,3}\d{4}/i;

/** Every letter beyond ASCII stands alone among at least three plain ones: `Duración`, `Gespräch`. No Chinese text looks so. */
function isAccented(head: Uint8Array): boolean {
  const text = new TextDecoder('windows-1252').decode(head);
  const words = text.match(/[a-zÀ-ÖØ-öø-ÿ]+/gi)?.filter((word) => /[^a-z]/i.test(word)) ?? [];
  const foreign = [...text].filter((char) => char > '\u007f').length;
  const inWords = words.reduce((sum, word) => sum + word.replace(/[a-z]/gi, '').length, 0);
  return (
    words.length > 0 &&
    inWords === foreign &&
    words.every((word) => word.length >= 4 && !/[^a-z][^a-z]/i.test(word) && /[a-z]{2}/i.test(word))
  );
}

/** Letters with accents, and the signs that stand beside words and numbers in Latin scripts. */
const LATIN = /[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e]/;
const LATIN_SIGN =
  /[\u00a0\u00a1\u00a3\u00a7\u00a9\u00aa\u00ab\u00ae\u00b0\u00b2\u00b7\u00ba\u00bb\u00bf\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u20ac]/;
const MOSTLY_ALONE = 0.9;

/**
 * `N° commande;Hélène Faÿ;Café`: bytes beyond ASCII stand alone beside plain letters, and what they are in windows-1252
 * is a letter or a sign of such a text. Where the bytes are GB18030 as well, two words have to say so: rare characters
 * alone make no Chinese text.
 */
function isLatin(head: Uint8Array): boolean {
  const text = new TextDecoder('windows-1252').decode(head);
  let [foreign, alone] = [0, 0];
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i] as string;
    if (char <= '\u007f') continue;
    if (!LATIN.test(char) && !LATIN_SIGN.test(char)) return false;
    foreign += 1;
    if ((text[i - 1] ?? ' ') <= '\u007f' && (text[i + 1] ?? ' ') <= '\u007f') alone += 1;
  }
  // Größe, Straßenläufer: two such letters within a word.
  alone += 2 * (text.match(/(?<=[a-z])[\u00c0-\u00ff]{2}(?=[a-z])/g)?.length ?? 0);
  if (!LATIN_WORD.test(text) || alone < foreign * MOSTLY_ALONE) return false;
  if (!decodes(head, 'gb18030')) return true;
  const words = new Set(text.match(/[a-z\u00c0-\u017f]{3,}/gi)?.filter((word) => /[^a-z]/i.test(word)));
  return alone === foreign && words.size >= 2;
}

/** `CN¥ 1,200`, `£20.00`: a sign of money at a number. */
const MONEY_SIGN =
  /(?:[¢£¥]|\u00a0)(?=[\s\u00a0-]{0,2}[\d(.-])|(?<=\d)\s?[¢£¥](?![\u0080-\uffff])|(?<=[\d¢£¥])\u00a0/gi;
const isMoneyOnly = (text: string) => ![...text.replace(MONEY_SIGN, '')].some((char) => char > '\u007f');

/** `Nº Pedido`, `N° de commande`, `1ª parcela`: signs of numbering that stand at a letter or a digit. */
const isOrdinalOnly = (text: string) =>
  ![...text.replace(/(?<=[a-z\d])[ºª°](?![\u0080-\uffff])/gi, '')].some((char) => char > '\u007f');

/** Tiny files of only two-byte characters can be valid in both; accented Latin letters between ASCII ones cannot be meant as Chinese. */
function couldBeBoth(head: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(head);
  const foreign = [...text].filter((char) => char > '\u007f');
  if (foreign.length === 0 || foreign.length > 12) return false;
  if (foreign.some((char) => char > '\u07ff') || LATIN_WORD.test(text) || COPYRIGHT.test(text)) return false;
  if (isMoneyOnly(text) || isOrdinalOnly(text)) return false;
  return decodes(head, 'gb18030') && countPairs(head).odd === 0;
}

function decodes(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/**
 * How the text is encoded: byte order mark, zeros of UTF-16, strict UTF-8, then GB18030.
 * @throws TeamctlError `invalid` when it could be two things: a guess would be mojibake
 */
export function detectEncoding(source: ByteSource): Encoding {
  const head = firstBytes(source, HEAD);
  const plain = byMark(head) ?? byZeros(head);
  if (plain) return plain;
  if (isStrictUtf8(source)) {
    if (head.length === source.size && couldBeBoth(head)) throw ambiguous(source, ['utf-8', 'gb18030']);
    return 'utf-8';
  }
  // A damaged UTF-8 file is told from GBK by its three-byte characters, which GBK text hardly ever has.
  if (mostlyUtf8(head)) return 'utf-8';
  const pairs = countPairs(head);
  const eastern = eastAsianEncodings(head);
  const [only] = eastern;
  if (eastern.length === 1 && only !== undefined && only !== 'gb18030') return only;
  if (pairs.common === 0 && isAccented(head)) return 'windows-1252';
  if (isLatin(head)) return 'windows-1252';
  if (pairs.common < pairs.odd * 2)
    throw ambiguous(source, [...(eastern.length > 0 ? eastern : ['gb18030']), 'windows-1252']);
  if (eastern.length > 1) throw ambiguous(source, eastern);
  return 'gb18030';
}

const ambiguous = (source: ByteSource, choices: readonly string[]) =>
  new TeamctlError('invalid', 'import-encoding-unclear', { file: source.name, choices }, { file: source.name });

function mostlyUtf8(head: Uint8Array): boolean {
  let good = 0;
  let bad = 0;
  for (const char of new TextDecoder('utf-8').decode(head)) {
    if (char === '\ufffd') bad += 1;
    else if (char >= '\u0800') good += 1;
  }
  return good > bad * 4;
}
