import type { Lexicon } from './lexicon.ts';
import type { LikenessIndex } from './likeness.ts';
import { type Mark, type Reading, readDenials } from './polarity.ts';
import { foldAll, type Token, tokenise } from './text.ts';

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

/** Thousands of phrases are made ready and a few are heard: what they deny is only looked for in those. */
class Unread implements Phrase {
  readonly folded: string;
  readonly tokens: readonly Token[];
  readonly words: readonly string[];
  readonly weights: readonly number[];
  private readonly lexicon: Lexicon;
  private reading: Reading | undefined;

  constructor(folded: string, tokens: readonly Token[], weigh: (word: string) => number, lexicon: Lexicon) {
    this.folded = folded;
    this.tokens = tokens;
    this.words = tokens.map((token) => token.text);
    this.weights = this.words.map(weigh);
    this.lexicon = lexicon;
  }

  private read(): Reading {
    this.reading ??= readDenials(this.folded, this.tokens, this.lexicon);
    return this.reading;
  }

  get denials(): readonly Mark[] {
    return this.read().denials;
  }

  get denialsAfter(): readonly Mark[] {
    return this.read().denialsAfter;
  }
}

/**
 * Makes every phrase ready and weighs its words: the fewer meanings use a word, the more it tells
 * (inverse document frequency, a meaning being a document).
 */
export function indexMeanings(meanings: readonly Meaning[], lexicon: Lexicon): MeaningIndex {
  const stop = new Set(tokenise(lexicon.stop.join(' ')).map((token) => token.text));
  const texts = meanings.map(({ says }) => [...new Set(says.flatMap(partsOf))]);
  const folded = foldAll(texts.flat(), lexicon).values();
  const read = meanings.map(({ id, kind }, i) => ({
    id,
    kind,
    phrases: (texts[i] as string[])
      .map(() => {
        const text = folded.next().value as string;
        return { folded: text, tokens: tokenise(text) };
      })
      .filter((phrase) => phrase.tokens.length >= LEAST_TOKENS),
  }));
  const users = new Map<string, number>();
  for (const { phrases } of read) {
    const words = new Set(phrases.flatMap((phrase) => phrase.tokens.map((token) => token.text)));
    for (const word of words) users.set(word, (users.get(word) ?? 0) + 1);
  }
  const whole = Math.log(1 + read.length);
  const weights = new Map(
    [...users].map(([word, count]) => {
      const rarity = Math.log(1 + read.length / count) / whole;
      return [word, stop.has(word) ? STOP_WEIGHT : LEAST_WEIGHT + (1 - LEAST_WEIGHT) * rarity];
    }),
  );
  const weigh = (word: string) => weights.get(word) as number;
  const indexed = read.map(({ id, kind, phrases }) => ({
    id,
    kind,
    phrases: phrases.map((phrase) => new Unread(phrase.folded, phrase.tokens, weigh, lexicon)),
  }));
  return { meanings: indexed, likeness: { meanings: indexed, stop } };
}
