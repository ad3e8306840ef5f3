// string-width's patterns take half as long to load as Node itself takes to start: here they are made when needed.
import { eastAsianWidth } from 'get-east-asian-width';

/** Narrow without a look at tables: printable ASCII, Latin letters, dashes, quotes, ellipsis, arrows, box drawing. */
const isNarrow = (code: number) =>
  (code >= 0x20 && code < 0x7f) ||
  (code >= 0xa0 && code < 0x300 && code !== 0xad) ||
  (code >= 0x2010 && code <= 0x2027) ||
  (code >= 0x2190 && code <= 0x21ff) ||
  (code >= 0x2500 && code <= 0x259f);
/** CJK ideographs, kana, full-width punctuation and forms: two columns each. */
const isWide = (code: number) =>
  (code >= 0x3000 && code <= 0x3029) ||
  (code >= 0x3030 && code <= 0x303e) ||
  (code >= 0x3041 && code <= 0x3096) ||
  (code >= 0x309b && code <= 0x30ff) ||
  (code >= 0x4e00 && code <= 0x9fff) ||
  (code >= 0xff01 && code <= 0xff60);

interface Patterns {
  invisible: RegExp;
  leading: RegExp;
  emoji: RegExp;
}

let patterns: Patterns | undefined;
/** Made when first needed: compiling property classes takes a while. */
function patternsOf(): Patterns {
  const unseen = '[\\p{Default_Ignorable_Code_Point}\\p{Control}\\p{Format}\\p{Mark}\\p{Surrogate}]';
  patterns ??= {
    invisible: new RegExp(`^${unseen}+$`, 'u'),
    leading: new RegExp(`^${unseen}+`, 'u'),
    emoji: /^(?:\p{Emoji_Presentation}|\p{Emoji}\ufe0f|\p{Regional_Indicator}{2})/u,
  };
  return patterns;
}

/** Columns of one character as a reader sees it. */
function graphemeWidth(cluster: string): number {
  const { invisible, leading, emoji } = patternsOf();
  if (invisible.test(cluster)) return 0;
  if (emoji.test(cluster)) return 2;
  const code = cluster.replace(leading, '').codePointAt(0) as number;
  return eastAsianWidth(code);
}

/** Columns of a terminal that the text takes. Plain text only. */
export function widthOf(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (isNarrow(code)) width += 1;
    else if (isWide(code)) width += 2;
    else return graphemes(text).reduce((sum, char) => sum + graphemeWidth(char), 0);
  }
  return width;
}

let segmenter: Intl.Segmenter | undefined;
const LINE_FEED = 0x0a;
const isPlain = (text: string) => {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (!isNarrow(code) && !isWide(code) && code !== LINE_FEED) return false;
  }
  return true;
};

/** What a reader takes for one character; the segmenter, which takes long to make, is only asked where it matters. */
export function graphemes(text: string): string[] {
  if (isPlain(text)) return [...text];
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), (part) => part.segment);
}

export const padEnd = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));
