const isAlphanumeric = (char: string | undefined) => char !== undefined && /[a-z0-9]/i.test(char);
const quoted = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A word of Latin letters or digits is only meant where it stands alone; Chinese has no such borders. */
function patternOf(word: string): RegExp {
  const before = isAlphanumeric(word[0]) ? '(?<![A-Za-z0-9])' : '';
  const after = isAlphanumeric(word[word.length - 1]) ? '(?![A-Za-z0-9])' : '';
  return new RegExp(before + quoted(word) + after, 'gu');
}

/** Shorter words are too common to be anybody's name. */
const LEAST_NAME = 2;
/** A code of one or two digits cannot be told from a number. */
const LEAST_CODE = 3;

/** Names and codes that can be looked for in free text. */
export const searchable = (names: readonly string[], codes: readonly string[]): string[] =>
  [
    ...new Set([
      ...names.filter((name) => name.length >= LEAST_NAME),
      ...codes.filter((code) => code.length >= LEAST_CODE),
    ]),
  ].sort((a, b) => b.length - a.length);

function inValue(value: unknown, replace: (text: string) => string): unknown {
  if (typeof value === 'string') return replace(value);
  if (Array.isArray(value)) return value.map((item) => inValue(item, replace));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inValue(item, replace)]));
}

/** Puts `alias` in the place of every one of these words; in JSON only inside of its strings, so that it stays JSON. */
export function replaceWords(text: string, words: readonly string[], alias: string): string {
  const replace = (plain: string) => words.reduce((now, word) => now.replace(patternOf(word), alias), plain);
  if (!/^\s*[{[]/.test(text)) return replace(text);
  try {
    return JSON.stringify(inValue(JSON.parse(text), replace));
  } catch {
    return replace(text);
  }
}
