import { stripVTControlCharacters } from 'node:util';

/** String sequences of terminals (DCS, SOS, OSC, PM, APC) with everything up to their end. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const STRING_SEQUENCES = /(?:\u001b[P X\]^_]|[\u0090\u0098\u009d\u009e\u009f])[\s\S]*?(?:\u001b\\|\u009c|\u0007|$)/g;
/** C0 but newline, DEL, C1, bidi and zero-width marks, fillers, tags, BOM. ZWJ and variation selectors stay: emoji need them. */
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: as above
  /[\u034f\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200c\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
const SUSPECT =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: as above
  /[\u034f\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200c\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]/u;

/** What stands between a label and what is said of it, in the language of the text. */
export const colonOf = (language: string): string => (language.startsWith('zh') ? '：' : ': ');

/**
 * Text that is safe on a terminal: escape sequences go, what would be invisible or would turn the
 * reading direction is shown as `<U+202E>`. Newlines stay; blocks that must be one line replace them.
 */
export function clean(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return stripVTControlCharacters(text.replace(STRING_SEQUENCES, '').replace(/\t/g, ' ')).replace(
    UNSEEN,
    (char) => `<U+${(char.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}>`,
  );
}

/** Blanks at the joints go; those at the ends of the text are its own. */
const joinLines = (text: string): string =>
  text
    .split(/[\r\n]+/)
    .map((line, i, { length }) => (i === 0 ? line.trimEnd() : i === length - 1 ? line.trimStart() : line.trim()))
    .join(' ');

export const cleanLine = (text: string): string => clean(/[\r\n]/.test(text) ? joinLines(text) : text);
