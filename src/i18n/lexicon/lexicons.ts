import { lexicon as en } from './en.ts';
import { lexicon as zh } from './zh-CN.ts';

/** What the reader of notes knows of each language. */
export const lexicons = { 'zh-CN': zh, en } as const;

/** The language that a sentence is written in: one Han character makes it Chinese. */
export const languageOf = (sentence: string): keyof typeof lexicons =>
  /\p{Script=Han}/u.test(sentence) ? 'zh-CN' : 'en';
