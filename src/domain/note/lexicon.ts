import type { HomeWords } from '../remark/home.ts';

/** What the reader of notes must know of a language; the words themselves live with the program's words. */
export interface Lexicon extends HomeWords {
  /** Spellings that mean the same, rewritten before anything is compared. */
  folds: readonly (readonly [RegExp, string])[];
  /** What makes a clause idle or doubtful, by name: others, plans, questions, jokes, harmless causes. */
  cues: Readonly<Record<string, RegExp>>;
  /** How often or how much, the first that is found holds. */
  degrees: readonly { degree: string; words: RegExp }[];
}
