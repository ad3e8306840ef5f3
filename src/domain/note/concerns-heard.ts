import { normalise } from '../records/statistics.ts';
import { gramsOf } from '../text-model/grams.ts';
import { scores, type TextModel } from '../text-model/model.ts';
import type { Lexicon } from './lexicon.ts';
import type { Sentence } from './sentence.ts';

/** Something that managers say of a whole team and that is no sign of a stage. */
export interface Hearing {
  id: string;
  /**
   * Ways to say it, each as groups of words divided by blanks: one word of every group is said, in any order (`|` divides
   * them, `_` stands for a blank within one, `@` for somebody of the team); of a group with `-` before it none is.
   */
  hears?: readonly string[] | undefined;
}

/** What `npm run fit` learned of the concerns of the bundled playbooks, in one language. */
export interface ConcernReader {
  ids: readonly string[];
  /** From which probability on it is asked. */
  from: number;
  model: TextModel;
}

export interface HeardConcern {
  id: string;
  /** 0..1; of what words alone say, as much as makes a question. */
  likely: number;
}

const BY_WORDS = 0.5;

/** A word that is denied where it stands says the opposite. */
const DENIED = /(?:[不没未别甭]|并非|不太|没有|没怎么|(?:\b(?:not|no|never|nobody)|n't)\s(?:\w{1,12}\s){0,2})$/u;

/** Whether a word is said in a text, and not denied where it stands. */
function isSaid(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!DENIED.test(text.slice(Math.max(0, at - 24), at))) return true;
  return false;
}

const isHeard = (text: string, way: string): boolean =>
  way.split(' ').every((group) => {
    const isNever = group.startsWith('-');
    const words = (isNever ? group.slice(1) : group).split('|').map((word) => word.replaceAll('_', ' '));
    return isNever ? !words.some((word) => text.includes(word)) : words.some((word) => isSaid(text, word));
  });

/** The concern that a sentence most likely tells of; null where that is not likely enough. @param clauses folded */
export function readConcern({ ids, from, model }: ConcernReader, clauses: readonly string[]): HeardConcern | null {
  const shares = normalise(scores(model, gramsOf(clauses)));
  const best = ids.reduce((at, _, i) => ((shares[i] as number) > (shares[at] as number) ? i : at), 0);
  const likely = shares[best] as number;
  return likely < from ? null : { id: ids[best] as string, likely };
}

/**
 * What a sentence says of the team beside its stage, the likeliest first: by what was learned, and by the words that a
 * playbook lists; plans, questions, what is over and other teams tell nothing by words.
 * @param reader null where none was learned
 */
export function concernsHeard<M>(
  { clauses }: Sentence<M>,
  concerns: readonly Hearing[],
  { notHere, noTrouble }: Pick<Lexicon, 'notHere' | 'noTrouble'>,
  reader: ConcernReader | null,
): HeardConcern[] {
  if (clauses.some(({ said }) => noTrouble.test(said))) return [];
  const learned =
    reader &&
    readConcern(
      reader,
      clauses.map(({ text }) => text),
    );
  const text = clauses
    .map(({ said }) => said)
    .filter((said) => !notHere.test(said))
    .join('，');
  return concerns
    .flatMap(({ id, hears = [] }): HeardConcern[] => {
      if (learned?.id === id) return [learned];
      return hears.some((way) => isHeard(text, way)) ? [{ id, likely: BY_WORDS }] : [];
    })
    .sort((a, b) => b.likely - a.likely);
}
