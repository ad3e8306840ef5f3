import { CLAUSE_END } from '../text-model/clauses.ts';

/** What happened, told by words of several classes that all stand in one clause, or in one and the next. */
export interface Scene<Kind> {
  kind: Kind;
  of: readonly RegExp[];
  /** Words beside them that make it something else. */
  unless?: RegExp;
}

/** What stands right before a word that is denied. */
const BEFORE = 8;

/** Whether any of the words is said and not denied. */
const isSaid = (words: RegExp, window: string, denial: RegExp): boolean =>
  [...window.matchAll(new RegExp(words.source, 'g'))].some(
    ({ index }) => !denial.test(window.slice(Math.max(0, index - BEFORE), index)),
  );

/**
 * The kinds of scenes that a text tells. Whoever writes in haste names a person in one clause and what happened in the
 * next, so two neighbours are looked at together.
 * @param text in small letters, somebody for each name
 * @param denial what ends right before a word that is denied
 */
export function scenesIn<Kind>(text: string, scenes: readonly Scene<Kind>[], denial: RegExp): Set<Kind> {
  const clauses = text.split(CLAUSE_END).filter((clause) => clause.trim() !== '');
  const windows = clauses.length < 2 ? clauses : clauses.slice(1).map((clause, i) => `${clauses[i]}，${clause}`);
  const isTold = ({ of, unless }: Scene<Kind>) =>
    windows.some((window) => of.every((words) => isSaid(words, window, denial)) && unless?.test(window) !== true);
  return new Set(scenes.filter(isTold).map(({ kind }) => kind));
}
