import type { Lexicon } from './lexicon.ts';
import { indexLikeness, type LikenessIndex } from './likeness.ts';
import { type Reading, readDenials } from './polarity.ts';
import { fold, tokenise } from './text.ts';

export type Kind = 'team' | 'member' | 'referral';

/** Something that a sentence can mean, with the ways to say it. */
export interface Meaning {
  id: string;
  kind: Kind;
  says: readonly string[];
}

/** A way to say it, ready to be looked for. */
export interface Phrase extends Reading {
  words: readonly string[];
  weights: readonly number[];
}

export interface Indexed {
  id: string;
  kind: Kind;
  phrases: readonly Phrase[];
}

export interface MeaningIndex {
  meanings: readonly Indexed[];
  likeness: LikenessIndex;
}

/** A word that carries little meaning is worth this much of one that only one meaning uses. */
const STOP_WEIGHT = 0.12;
/** One character or word alone would be heard everywhere. */
const LEAST_TOKENS = 2;
/** Least worth of any other word, however common. */
const LEAST_WEIGHT = 0.35;

/** Titles join several ways to say a thing with commas; a part of two characters says too little alone. */
const partsOf = (text: string) => {
  const parts = text.split(/[，。；、,;（）()]/).filter((part) => part.trim().length >= 4);
  return parts.length > 0 ? parts : [text];
};

/**
 * Makes every phrase ready and weighs its words: the fewer meanings use a word, the more it tells
 * (inverse document frequency, a meaning being a document).
 */
export function indexMeanings(meanings: readonly Meaning[], lexicon: Lexicon): MeaningIndex {
  const stop = new Set(tokenise(lexicon.stop.join(' ')).map((token) => token.text));
  const read = meanings.map(({ id, kind, says }) => ({
    id,
    kind,
    phrases: [...new Set(says.flatMap(partsOf))]
      .map((text) => {
        const folded = fold(text, lexicon);
        return readDenials(folded, tokenise(folded), lexicon);
      })
      .filter((phrase) => phrase.tokens.length >= LEAST_TOKENS),
  }));
  const users = new Map<string, number>();
  for (const { phrases } of read) {
    const words = new Set(phrases.flatMap((phrase) => phrase.tokens.map((token) => token.text)));
    for (const word of words) users.set(word, (users.get(word) ?? 0) + 1);
  }
  const whole = Math.log(1 + read.length);
  const weigh = (word: string) => {
    if (stop.has(word)) return STOP_WEIGHT;
    const rarity = Math.log(1 + read.length / (users.get(word) ?? 1)) / whole;
    return LEAST_WEIGHT + (1 - LEAST_WEIGHT) * rarity;
  };
  const indexed = read.map(({ id, kind, phrases }) => ({
    id,
    kind,
    phrases: phrases.map((phrase) => {
      const words = phrase.tokens.map((token) => token.text);
      return { ...phrase, words, weights: words.map(weigh) };
    }),
  }));
  return { meanings: indexed, likeness: indexLikeness(indexed, stop) };
}
