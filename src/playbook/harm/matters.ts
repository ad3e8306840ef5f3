import { isAsked, isNotDone, RIGHT_BEFORE } from './excuses.ts';
import type { HarmRule } from './harm-words.ts';
import { mattersOfCustomers } from './matters-customers.ts';
import { mattersOfStaff } from './matters-staff.ts';
import { mattersOfStanding } from './matters-standing.ts';
import { foundIn, listWords } from './word-list.ts';

/** What is sensitive, and what must not be done about it: neither alone is harm, both in one sentence mostly are. */
export interface Matter {
  code: HarmRule['code'];
  /** Words between bars. */
  matter: string;
  deed: RegExp;
  /** Words that make it harmless. */
  unless?: RegExp;
}

const matters = listWords(
  [...mattersOfStaff, ...mattersOfStanding, ...mattersOfCustomers].flatMap((each) =>
    each.matter.split('|').map((word): [string, Matter] => [word, each]),
  ),
);

const CLAUSE_END = /[，,。；;：:！!？?]/g;

/** The clause before a place: what stands there may take back what follows. */
const clauseBefore = (text: string, at: number) => text.slice(0, at).split(CLAUSE_END).at(-1) as string;

/** No sentence is longer; what is, is searched no further, for a pattern may take long over it. */
const LONGEST = 400;

/** A deed that a sentence does to what is sensitive, as it is written there; null where there is none, or it is refused. */
export function matterIn(sentence: string): { code: HarmRule['code']; words: string } | null {
  const text = sentence.slice(0, LONGEST).toLowerCase().replaceAll('’', "'");
  for (const { code, deed, unless } of foundIn(matters, text)) {
    const met = deed.exec(text);
    if (!met) continue;
    if (isAsked(text)) return null;
    const [words] = met;
    const rest = `${text.slice(0, met.index)} # ${text.slice(met.index + words.length)}`;
    if (unless?.test(text) || isNotDone(rest) || RIGHT_BEFORE.test(clauseBefore(text, met.index))) continue;
    return { code, words };
  }
  return null;
}
