import { type HeaderUnit, headerUnits } from './profiles/units.ts';

/** Longer is no header; cut, so that no text makes the folding slow. */
const LONGEST = 200;
const OPENING = '([【{';
const CLOSING = ')]】}';

export interface FoldedHeader {
  /** For comparing: NFKC, lower case, no spaces, marks or brackets. */
  key: string;
  /** The key without the unit at its end: `talktimeinminutes` → `talktime`. */
  base: string;
  /** What a plain number in the column is to be multiplied with: seconds for durations, units of money; null without a unit. */
  scale: number | null;
  /** How a clock of two numbers in the column is meant, where the header shows it: `h:mm`, `时:分`. */
  clock: 'hours' | 'minutes' | null;
  /** Currency that the header names. */
  currency: string | null;
}

/** Stands between the group of a header of two rows and the name below it, where other groups have that name too. */
export const BELOW = ' · ';

/** The name of a header without the group above it. */
export const ownPart = (header: string): string => header.split(BELOW).at(-1) as string;

const squeeze = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\s_\-:：.*'"“”‘’#/\\·,、|]+/g, '');

/** The bundle writes letters beyond ASCII as escapes, which would not be taken apart. */
const unescaped = (source: string): string =>
  source.replace(/\\u([\da-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** A pattern for folded headers, whose Hangul is taken apart into letters. */
export const ofKeys = (pattern: RegExp): RegExp =>
  new RegExp(unescaped(pattern.source).normalize('NFD'), pattern.flags);

/** The text without its brackets, and what stands in them. */
function withoutBrackets(text: string): { plain: string; inside: string[] } {
  let plain = '';
  const inside: string[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const kind = OPENING.indexOf(text[i] as string);
    const end = kind === -1 ? -1 : text.indexOf(CLOSING[kind] as string, i + 1);
    if (end === -1) plain += text[i];
    else {
      inside.push(text.slice(i + 1, end).trim());
      i = end;
    }
  }
  return { plain, inside };
}

const unitOf = (word: string): HeaderUnit | null => headerUnits.get(squeeze(word)) ?? headerUnits.get(word) ?? null;

/** Languages put a word between the thing and its unit: `in minutes`, `en minutos`. */
const BETWEEN = /(in|en|em|im|单位)$/;
const LONGEST_UNIT = 12;

function suffixUnit(key: string): { unit: HeaderUnit; base: string } | null {
  for (let length = Math.min(LONGEST_UNIT, key.length - 1); length > 0; length -= 1) {
    const word = key.slice(-length);
    const unit = headerUnits.get(word);
    // One letter at the end of a word is a letter.
    if (unit && (word.length > 2 || /[^\x20-\x7e]/.test(word)) && (word.length > 1 || !/[时分秒h]/.test(word)))
      return { unit, base: key.slice(0, -length).replace(BETWEEN, '') };
  }
  return null;
}

/** `金额/万元`, `Duration, min`: behind a stroke a short unit is a unit. */
function behindStroke(plain: string): { unit: HeaderUnit; before: string } | null {
  const at = Math.max(plain.lastIndexOf('/'), plain.lastIndexOf(','), plain.lastIndexOf('、'), plain.lastIndexOf('_'));
  const unit = at < 1 ? null : unitOf(plain.slice(at + 1));
  return unit === null ? null : { unit, before: plain.slice(0, at) };
}

/** `（单位：万元）`, `(unit: s)`. */
const SAYS_UNIT = /^(?:计量)?(?:单位|units?|in)\s{0,3}[:=]?\s{0,3}/;

/** A header without what varies from export to export; its unit is kept as a factor, for 万元 dropped is a wrong sum. */
export function foldHeader(header: string): FoldedHeader {
  const text = header.slice(0, LONGEST).normalize('NFKC').trim().toLowerCase();
  const { plain, inside } = withoutBrackets(text);
  const stroke = behindStroke(plain);
  const key = squeeze(plain);
  const suffix = suffixUnit(key);
  const units = inside
    .map((each) => each.replace(SAYS_UNIT, ''))
    .flatMap((each) => each.split(/[,/、\s]+/).concat(each))
    .flatMap((each) => unitOf(each) ?? []);
  const all = [...units, ...(stroke ? [stroke.unit] : []), ...(suffix ? [suffix.unit] : [])];
  return {
    key,
    base: stroke ? squeeze(stroke.before).replace(BETWEEN, '') : (suffix?.base ?? key),
    scale: all.find((unit) => unit.scale !== undefined)?.scale ?? null,
    clock: all.find((unit) => unit.clock !== undefined)?.clock ?? null,
    currency: all.find((unit) => unit.currency !== undefined)?.currency ?? null,
  };
}

const FEWEST_WITH_PREFIX = 3;

/** `GHB - Stage`, `GHB Amount paid`: the letters of a house that stand before some of its headers, with a blank. */
const HOUSE =
  /^(?!(?:ID|IDs|QA|QC|HR|IT|CRM|SMS|VIP|KPI|UTM|AHT|FCR|CSAT|NPS|SLA|ACD|IVR|IP|VAT|TAX|USD|EUR|GBP|CNY|RMB|AI|UK|US|EU|PO|YTD|MTD|QTD|AM|PM|NO)\b)[A-Z]{2,5}(?=[\s:_-]{1,3}\S)/;
function houseOf(headers: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const header of headers) {
    const house = HOUSE.exec(header)?.[0];
    if (house !== undefined && !/^[A-Z\d\s_:-]*$/.test(header)) counts.set(house, (counts.get(house) ?? 0) + 1);
  }
  return [...counts].find(([, count]) => count >= FEWEST_WITH_PREFIX)?.[0] ?? null;
}

/**
 * Headers without what all of them begin with, as exports of databases write them: `坐席_工号`, `daily_report__day`. Where
 * they have no such beginning they stay as they are.
 */
export function withoutPrefix(headers: readonly string[]): readonly string[] {
  const named = headers.filter((header) => header !== '');
  const house = houseOf(named);
  if (house !== null)
    return headers.map((header) =>
      header.startsWith(house) ? header.slice(house.length).replace(/^[\s:_-]{1,4}/, '') : header,
    );
  const prefix = /^\s*[\p{L}\p{N}]{1,20}\s?(?:__|[_.:：|/\\-]|::|->)/u.exec(named[0] ?? '')?.[0];
  if (prefix === undefined || named.length < FEWEST_WITH_PREFIX) return headers;
  const rest = named.map((header) => (header.startsWith(prefix) ? header.slice(prefix.length).trim() : ''));
  if (rest.includes('') || new Set(rest).size < rest.length) return headers;
  return withoutPrefix(headers.map((header) => (header === '' ? '' : header.slice(prefix.length).trim())));
}
