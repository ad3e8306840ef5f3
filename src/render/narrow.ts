import type { Block } from '../present/document.ts';

/*
 * Characters whose width is "ambiguous" (UAX #11) take two columns on a console of code page 936 and one elsewhere, and
 * some have no glyph there at all. These are the ones that the program itself writes, as ASCII that says the same.
 */

const SAME_WIDTH: Readonly<Record<string, string>> = {
  '─': '-',
  '━': '-',
  '│': '|',
  '┃': '|',
  '█': '#',
  '▉': '=',
  '▊': '=',
  '▋': '=',
  '▌': '=',
  '▍': '-',
  '▎': '-',
  '▏': '-',
  '▲': '^',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '—': '-',
  '–': '-',
  '×': 'x',
  '÷': '/',
  '≈': '~',
  '↑': '^',
  '↓': 'v',
  '●': '*',
  '○': 'o',
  '■': '*',
  '□': 'o',
  '★': '*',
  '☆': '*',
};
const WIDER: Readonly<Record<string, string>> = {
  '→': '->',
  '←': '<-',
  '…': '...',
  '≥': '>=',
  '≤': '<=',
  '≠': '!=',
  '±': '+-',
  '✓': 'ok',
  '✗': '!!',
  '°': ' deg',
};
const REPLACED = new RegExp(`[${Object.keys({ ...SAME_WIDTH, ...WIDER }).join('')}]`, 'g');

const LEVELS = '▁▂▃▄▅▆▇█';
/** A row of small bars is told from a long bar by its lower steps. */
const SPARKLINE = new RegExp(`[${LEVELS}]*[${LEVELS.slice(0, -1)}][${LEVELS}]*`, 'g');
const CIRCLED = /[\u2460-\u2473]/g;
const MAY_NEED_IT = /[^\0-\x7e\u3000-\u9fff\uff00-\uffef]/;

/** The text without any ambiguous character of ours: bars as `#`, small bars as digits from 1 to 8. */
export function narrow(text: string): string {
  if (!MAY_NEED_IT.test(text)) return text;
  return text
    .replace(SPARKLINE, (bars) => [...bars].map((bar) => LEVELS.indexOf(bar) + 1).join(''))
    .replace(REPLACED, (char) => SAME_WIDTH[char] ?? (WIDER[char] as string))
    .replace(CIRCLED, (char) => `(${(char.codePointAt(0) as number) - 0x245f})`)
    .replace(/(^|\s)[·•](?=\s)/g, '$1-')
    .replace(/[·•]/g, '.');
}

function narrowed<T>(value: T): T {
  if (typeof value === 'string') return narrow(value) as T;
  if (Array.isArray(value)) return value.map(narrowed) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, narrowed(each)])) as T;
}

/** All texts of a document, before lines are broken: some of what stands in for a character is wider. */
export const narrowDocument = (document: readonly Block[]): readonly Block[] => narrowed(document);
