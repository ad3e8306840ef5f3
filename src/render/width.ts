// Own arithmetic: string-width's tables and patterns take half as long to load as Node itself takes to start.

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

/** First and last of each range of wide and full-width characters (Unicode 17, UAX #11) that are no emoji. */
const WIDE_RANGES = [
  0x1100, 0x115f, 0x2329, 0x232a, 0x2630, 0x2637, 0x268a, 0x268f, 0x2e80, 0x2e99, 0x2e9b, 0x2ef3, 0x2f00, 0x2fd5,
  0x2ff0, 0x303e, 0x3041, 0x3096, 0x3099, 0x30ff, 0x3105, 0x312f, 0x3131, 0x318e, 0x3190, 0x31e5, 0x31ef, 0x321e,
  0x3220, 0x3247, 0x3250, 0xa48c, 0xa490, 0xa4c6, 0xa960, 0xa97c, 0xac00, 0xd7a3, 0xf900, 0xfaff, 0xfe10, 0xfe19,
  0xfe30, 0xfe52, 0xfe54, 0xfe66, 0xfe68, 0xfe6b, 0xff01, 0xff60, 0xffe0, 0xffe6, 0x16fe0, 0x16fe4, 0x16ff0, 0x16ff6,
  0x17000, 0x18cda, 0x18cff, 0x18d20, 0x18d80, 0x18df2, 0x18e00, 0x19191, 0x191a0, 0x191d2, 0x1aff0, 0x1aff3, 0x1aff5,
  0x1affb, 0x1affd, 0x1affe, 0x1b000, 0x1b128, 0x1b132, 0x1b132, 0x1b150, 0x1b152, 0x1b155, 0x1b155, 0x1b164, 0x1b168,
  0x1b170, 0x1b2fb, 0x1d300, 0x1d356, 0x1d360, 0x1d376, 0x1f1ae, 0x1f1ae, 0x1f200, 0x1f202, 0x1f210, 0x1f23b, 0x1f240,
  0x1f248, 0x1f260, 0x1f265, 0x20000, 0x2fffd, 0x30000, 0x3fffd,
];

function isInWideRange(code: number): boolean {
  for (let i = 0; i < WIDE_RANGES.length; i += 2)
    if (code >= (WIDE_RANGES[i] as number) && code <= (WIDE_RANGES[i + 1] as number)) return true;
  return false;
}

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
  return isInWideRange(code) ? 2 : 1;
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
