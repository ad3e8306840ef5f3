import type { Alignment } from './align.ts';
import type { Lexicon } from './lexicon.ts';
import type { Token } from './text.ts';

/** Token positions of a word, first and last. */
export interface Mark {
  from: number;
  to: number;
}

/** A sentence or phrase taken apart. */
export interface Reading {
  folded: string;
  tokens: readonly Token[];
  /** Words that deny what follows, and those that deny what stands before them. */
  denials: readonly Mark[];
  denialsAfter: readonly Mark[];
}

/** How many tokens before a phrase a negator still reaches it. */
const REACH_BEFORE = 5;
const REACH_AFTER = 3;

const tokenRange = (tokens: readonly Token[], from: number, to: number): Mark | null => {
  const first = tokens.findIndex((token) => token.to > from);
  if (first === -1 || (tokens[first] as Token).from >= to) return null;
  let last = first;
  while (last + 1 < tokens.length && (tokens[last + 1] as Token).from < to) last += 1;
  return { from: first, to: last };
};

const isLetter = (character: string | undefined) => character !== undefined && /[a-z]/.test(character);

/** Every place of one of these words, the first of the list winning where two overlap. */
function placesOf(folded: string, words: readonly string[], taken: { from: number; to: number }[]) {
  const found: { from: number; to: number }[] = [];
  for (const word of words) {
    for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + 1)) {
      const place = { from: at, to: at + word.length };
      if (isLetter(word[0]) && (isLetter(folded[at - 1]) || isLetter(folded[place.to]))) continue;
      if ([...taken, ...found].some((other) => place.from < other.to && other.from < place.to)) continue;
      found.push(place);
    }
  }
  return found;
}

/** Marks the words that deny; those that only look so are passed over. */
export function readDenials(folded: string, tokens: readonly Token[], lexicon: Lexicon): Reading {
  const neutral = placesOf(folded, lexicon.neutral, []);
  const before = placesOf(folded, lexicon.negators, neutral);
  const after = placesOf(folded, lexicon.after, neutral);
  const marks = (places: readonly { from: number; to: number }[]) =>
    places.flatMap(({ from, to }) => tokenRange(tokens, from, to) ?? []);
  return { folded, tokens, denials: marks(before), denialsAfter: marks(after) };
}

/**
 * Whether a sentence denies the phrase found in it; null when the phrase itself denies something and
 * that word is missing, so that the sentence rather says the opposite.
 */
export function isDenied(phrase: Reading, text: Reading, found: Alignment): boolean | null {
  const lost = phrase.denials.some(({ from, to }) => {
    for (let i = from; i <= to; i += 1) if (found.at[i] !== -1) return false;
    return true;
  });
  if (lost) return null;
  const matched = new Set(found.at);
  const isFree = ({ from, to }: Mark) => {
    for (let j = from; j <= to; j += 1) if (matched.has(j)) return false;
    return true;
  };
  const clauseOf = (j: number) => (text.tokens[j] as Token).clause;
  const before = text.denials.filter(
    (mark) =>
      isFree(mark) &&
      mark.to >= found.from - REACH_BEFORE &&
      mark.from <= found.to &&
      clauseOf(mark.from) >= clauseOf(found.from),
  );
  const after = text.denialsAfter.filter(
    (mark) =>
      isFree(mark) &&
      mark.from > found.to &&
      mark.from <= found.to + REACH_AFTER &&
      clauseOf(mark.from) === clauseOf(found.to) &&
      !before.some((other) => other.from <= mark.to && mark.from <= other.to),
  );
  return (before.length + after.length) % 2 === 1;
}
