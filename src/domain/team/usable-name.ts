import { namesNobody } from './name-words.ts';

/** Longer than any name, full names with titles and nicknames in brackets included. */
const LONGEST = 40;
/** Line breaks, what moves the cursor, and what cannot be seen; a joiner between two pictures makes one of them. */
const UNSEEN =
  /[\p{Cc}\p{Zl}\p{Zp}\u3164]|(?!(?<=\p{Extended_Pictographic}|\ufe0f)\u200d\p{Extended_Pictographic})\p{Cf}/u;
/** Divides people in `甲、乙：回电`, `--absent 甲,乙` and pasted lists. */
const DIVIDES = /[,，、;；:：]/u;

export type NameFault = 'name-unseen' | 'name-divider' | 'name-too-long' | 'name-of-nobody';

/** Why nobody can go by this name, code or other name here; null: it will do. */
export function nameFault(name: string): NameFault | null {
  if (UNSEEN.test(name)) return 'name-unseen';
  if (DIVIDES.test(name)) return 'name-divider';
  if ([...name].length > LONGEST) return 'name-too-long';
  return namesNobody(name) ? 'name-of-nobody' : null;
}
