import { generalWords } from './areas/general.ts';
import type { Locale } from './locale.ts';

/** What the prompts' library says by itself is English, and stands here in the language that is spoken. */
export const hiddenTheme = (locale: Locale) => ({ style: { keysHelpTip: () => generalWords(locale).asking.hidden } });

/** `y` and `n` are taken in every language. @param fallback what Enter alone says */
export function yesTheme(locale: Locale, fallback: boolean) {
  const { yes, no, unclear, choice } = generalWords(locale).asking;
  return { keywords: { yes, no, error: () => unclear }, style: { defaultAnswer: () => choice(fallback) } };
}

/** What is said beside a list that one may also type into. */
export const listWords = (locale: Locale) => generalWords(locale).asking.list;
