import stringWidth from 'string-width';

/** True for the characters whose width needs no table: printable ASCII. */
const isAscii = (code: number) => code >= 0x20 && code < 0x7f;
/** CJK ideographs, kana, full-width punctuation and forms: two columns each. */
const isWide = (code: number) => (code >= 0x3000 && code <= 0x9fff) || (code >= 0xff01 && code <= 0xff60);

/** Columns of a terminal that the text takes. Plain text only. */
export function widthOf(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (isAscii(code)) width += 1;
    else if (isWide(code)) width += 2;
    else return stringWidth(text);
  }
  return width;
}

let segmenter: Intl.Segmenter | undefined;
const isPlain = (text: string) => {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (!isAscii(code) && !isWide(code)) return false;
  }
  return true;
};

/** What a reader takes for one character; the segmenter is only asked where it matters. */
export function graphemes(text: string): string[] {
  if (isPlain(text)) return [...text];
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), (part) => part.segment);
}

export const padEnd = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));
export const padStart = (text: string, width: number): string => ' '.repeat(Math.max(0, width - widthOf(text))) + text;
