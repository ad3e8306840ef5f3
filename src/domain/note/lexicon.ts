/** What the reader of notes must know of a language; the words themselves live with the program's words. */
export interface Lexicon {
  /** Spellings that mean the same, rewritten before anything is compared. */
  folds: readonly (readonly [RegExp, string])[];
  /** Words that carry little meaning: they count for little when a phrase is compared. */
  stop: readonly string[];
  /** Words that deny what follows, longest first. */
  negators: readonly string[];
  /** Words that deny what stands before them: “新鲜劲儿没了”. */
  after: readonly string[];
  /** Words that hold a negator and deny nothing: “差不多”. */
  neutral: readonly string[];
  /** Wishes, plans, conditions, examples: what is said there was not seen. */
  unreal: RegExp;
  /** Past states, as in “used to”. */
  past: RegExp;
  question: RegExp;
  /** A clause about somebody outside the team: a customer, another team, the manager; unless one of the team follows. */
  elsewhere: RegExp;
  /** Words of somebody outside the team, and causes that lie outside the work. */
  quoted: RegExp;
  /** Words for the team or several of it, and for one person. */
  collective: RegExp;
  single: RegExp;
  /** How often or how much, the first that is found holds. */
  degrees: readonly { degree: string; words: RegExp }[];
}
