const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  yen: '¥',
  euro: '€',
  pound: '£',
  middot: '·',
};

function entity(whole: string, body: string): string {
  if (body[0] !== '#') return named[body.toLowerCase()] ?? whole;
  const isHex = body[1] === 'x' || body[1] === 'X';
  const code = isHex ? Number.parseInt(body.slice(2), 16) : Number.parseInt(body.slice(1), 10);
  return Number.isInteger(code) && code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    ? String.fromCodePoint(code)
    : whole;
}

/** Text with its entities resolved; what is none, or no character, stays as it stands. */
export const decodeEntities = (text: string): string =>
  text.includes('&') ? text.replace(/&(#?\w{1,10});/g, entity) : text;

/** Whether an attribute's value is XML's yes. */
export const isTrue = (value: string): boolean => value === '1' || value === 'true';

/** Value of an attribute of a tag, such as `r` of `<c r="B2" s="3">`; empty where it is missing. */
export function attribute(tag: string, name: string): string {
  for (let at = tag.indexOf(`${name}=`); at !== -1; at = tag.indexOf(`${name}=`, at + 1)) {
    const before = tag.charCodeAt(at - 1);
    if (before !== 0x3a && before > 0x20) continue;
    const quote = tag[at + name.length + 1];
    if (quote !== '"' && quote !== "'") continue;
    const from = at + name.length + 2;
    const end = tag.indexOf(quote, from);
    return end === -1 ? '' : decodeEntities(tag.slice(from, end));
  }
  return '';
}

/** Longer than any name space's prefix. */
const LONGEST_PREFIX = 16;

/** Each tag `<name …>` of a text, as it stands; one walk, whatever the text holds. */
export function* tagsOf(xml: string, name: string): Generator<string> {
  for (let at = xml.indexOf('<'); at !== -1; at = xml.indexOf('<', at + 1)) {
    let from = at + 1;
    // Within the longest prefix only: where there is no colon, each tag would be a walk to the end of the text.
    const colon = xml.slice(from, from + LONGEST_PREFIX + 1).indexOf(':');
    if (colon !== -1 && isWord(xml, from, from + colon)) from += colon + 1;
    if (!xml.startsWith(name, from)) continue;
    const after = xml.charCodeAt(from + name.length);
    if (after > 0x20 && after !== 0x2f && after !== 0x3e) continue;
    const end = xml.indexOf('>', from);
    if (end === -1) return;
    yield xml.slice(at, end + 1);
    at = end - 1;
  }
}

function isWord(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    const code = text.charCodeAt(i) | 0x20;
    if (!((code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39))) return false;
  }
  return to > from;
}
