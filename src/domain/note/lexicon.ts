import type { HomeWords } from '../remark/home.ts';

/** What the reader of notes must know of a language; the words themselves live with the program's words. */
export interface Lexicon extends HomeWords {
  /** What it is written in; what readings are judged by is fitted for each. */
  script: 'han' | 'latin';
  /** Spellings that mean the same, rewritten before anything is compared. */
  folds: readonly (readonly [RegExp, string])[];
  /** What makes a clause idle or doubtful, by name: others, plans, questions, jokes, harmless causes. */
  cues: Readonly<Record<string, RegExp>>;
  /** What somebody in need says or shows, by name: of each group one pattern is found. Judged together with all else. */
  alarms: Readonly<Record<string, readonly (readonly RegExp[])[]>> & HomeWords['alarms'];
  /** Fondness and fun in words of dying: where none of the alarms is found beside them, no call for help is heard. */
  fond: RegExp;
  /** What is so bad that one could die of it: a manner of speaking where nobody is named. */
  overdone: RegExp;
  /** Everyday matters: where none of the alarms is found beside them, a call for help is only heard when it is likely. */
  homely: RegExp;
  /** Good news and what is usual among people: a first deal, a treat, thanks; nothing to worry about, whoever is named; and what it is none beside. */
  glad: RegExp;
  notGlad: RegExp;
  /** Unwilling for an everyday thing, and not for long: no sign is denied by it, and alone it is no call for help. */
  reluctant: RegExp;
  /** What turns a plain statement round or takes it back. */
  denial: RegExp;
  /** How a clause begins that tells of what might be, or of people that are nobody's here; and one that comes back from there. */
  elsewhere: RegExp;
  backHere: RegExp;
  /** What makes a clause say nothing of the whole team as it is now: plans, questions, what is over, other teams. */
  notHere: RegExp;
  /** What says of the whole team that there is no such trouble. */
  noTrouble: RegExp;
  /** How often or how much, the first that is found holds. */
  degrees: readonly { degree: string; words: RegExp }[];
}
