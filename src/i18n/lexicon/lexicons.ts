import { lexicon as en } from './en.ts';
import { lexicon as zh } from './zh-CN.ts';

/** What the reader of notes knows of each language. */
export const lexicons = { 'zh-CN': zh, en } as const;

/** A Chinese name is no longer, and says nothing of the language that somebody writes it in. */
const LONGEST_NAME = 4;

/**
 * The language that a sentence is written in: Han characters make it Chinese, but for names among more English words
 * (`梁思颖 has not slept for days`).
 */
export function languageOf(sentence: string): keyof typeof lexicons {
  const han = sentence.match(/\p{Script=Han}+/gu) ?? [];
  const words = sentence.match(/[A-Za-z][A-Za-z'’]+/g) ?? [];
  const areNames = han.every((run) => run.length <= LONGEST_NAME) && words.length > Math.max(1, han.length);
  return han.length === 0 || areNames ? 'en' : 'zh-CN';
}
