import type { CoachWords } from '../app/coach/view.ts';

/** The name of an explanation without what explains it. */
export const shortTitle = (words: CoachWords, id: string): string =>
  (words.hypotheses.find((each) => each.id === id)?.title ?? id).split(/[：:]/)[0] as string;

/** A sign by its title, a question by its own words where it has none. */
export function signText(words: CoachWords, id: string): string {
  const titled = [...words.signs, ...words.questions, ...words.referrals].find((each) => each.id === id);
  return titled?.title ?? titled?.ask ?? id;
}

export const questionText = (words: CoachWords, id: string): string =>
  [...words.signs, ...words.questions, ...words.referrals].find((each) => each.id === id)?.ask ?? id;
