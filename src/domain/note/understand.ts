import { type Alignment, align, scoreLimit } from './align.ts';
import type { Lexicon } from './lexicon.ts';
import { type Likeness, likenessOf } from './likeness.ts';
import type { Mention, Syllables } from './mentions.ts';
import type { Indexed, Kind, MeaningIndex, Phrase } from './phrases.ts';
import { isDenied } from './polarity.ts';
import { degreeAt, isIdle, mentionAt, readSentence, type Sentence } from './sentence.ts';

/** From which likeness on something is heard, and from which it is worth a guess. */
export interface NoteNumbers {
  /** Share of one known phrase that is in the sentence. */
  phrase: { meant: number; perhaps: number };
  /** Likeness to all phrases of a sign together, see `likenessOf`. */
  words: { meant: number; perhaps: number };
}

/** Something heard in a sentence. */
export interface Heard<M> {
  id: string;
  kind: Kind;
  /** `no` when the sentence says that it is not so. */
  degree: string;
  /** 1: as plain as a known phrase; from 0.5 on it is worth a guess. */
  score: number;
  /** The words of the sentence it was heard in. */
  words: string;
  /** Whom it is said of: nobody named, one, or several that the name could mean. */
  mention: Mention<M> | null;
}

export interface Understood<M> {
  mentions: readonly Mention<M>[];
  referrals: readonly Heard<M>[];
  signs: readonly Heard<M>[];
  /** Less sure, or said as a wish, a question or of somebody else. */
  perhaps: readonly Heard<M>[];
}

export interface NoteInput<M> {
  text: string;
  index: MeaningIndex;
  lexicon: Lexicon;
  numbers: NoteNumbers;
  members: readonly M[];
  syllables: Syllables | null;
  /** The sentence is known to speak of one person. */
  ofMember: boolean;
}

/** What a sign of the team is worth in a sentence about one person, and the other way round. */
const WRONG_KIND = 0.78;
/** Nobody needs more than three readings of one sentence. */
const MOST = 3;
/** A guess scores from here, something meant from 0.75 on. */
const GUESS = 0.5;
const MEANT = 0.75;

interface Found<M> extends Heard<M> {
  at: readonly number[];
  /** Said as a wish, a plan, a question, or of somebody who is not of the team. */
  idle: boolean;
}

/** The two kinds of likeness on one scale: 0.5 at the threshold of a guess, 0.75 at that of being meant. */
function onScale(value: number, { meant, perhaps }: { meant: number; perhaps: number }, most: number): number {
  if (value < perhaps) return 0;
  if (value < meant) return GUESS + ((value - perhaps) / (meant - perhaps)) * (MEANT - GUESS);
  return MEANT + Math.min(1, (value - meant) / (most - meant)) * (1 - MEANT);
}

interface Best {
  phrase: Phrase;
  found: Alignment;
  isDenied: boolean;
}

const TIE = 1e-6;

/** A phrase that says a denial itself is taken before one that the sentence denies, down to this share of its likeness. */
const DENIED_SHARE = 0.8;

/** The phrase that lies best in the sentence; of two that fit alike the longer one, which says more. */
function bestPhrase<M>(
  sentence: Sentence<M>,
  phrases: readonly Phrase[],
  present: ReadonlySet<string>,
  least: number,
): Best | null {
  let plain: Best | null = null;
  let denied: Best | null = null;
  for (const phrase of phrases) {
    const floor = Math.max(least, Math.min(plain?.found.score ?? 0, denied?.found.score ?? 0) - TIE);
    if (scoreLimit(phrase.words, present, phrase.weights) < floor) continue;
    const found = align(phrase.words, sentence.tokens, phrase.weights);
    if (!found) continue;
    const lead = (best: Best | null) =>
      found.score - (best?.found.score ?? 0) || (phrase.words.length - (best?.phrase.words.length ?? 0)) * TIE;
    // A phrase that denies and whose denial is missing says the opposite: null, and neither.
    const isNo = lead(plain) > 0 || lead(denied) > 0 ? isDenied(phrase, sentence, found) : null;
    if (isNo === false && lead(plain) > 0) plain = { phrase, found, isDenied: false };
    else if (isNo === true && lead(denied) > 0) denied = { phrase, found, isDenied: true };
  }
  if (!plain || !denied) return plain ?? denied;
  const ownsDenial = plain.phrase.denials.length > 0;
  return plain.found.score >= denied.found.score * (ownsDenial ? DENIED_SHARE : 1) ? plain : denied;
}

function findMeaning<M>(
  sentence: Sentence<M>,
  numbers: NoteNumbers,
  { id, kind, phrases }: Indexed,
  likeness: Likeness,
  present: ReadonlySet<string>,
): Found<M> | null {
  const fits = kind === 'referral' || sentence.about === null || sentence.about === kind ? 1 : WRONG_KIND;
  const best = bestPhrase(sentence, phrases, present, numbers.phrase.perhaps);
  const byPhrase = onScale((best?.found.score ?? 0) * fits, numbers.phrase, 1);
  const byWords = kind === 'referral' ? 0 : onScale(likeness.score * fits, numbers.words, 2 * numbers.words.meant);
  const score = Math.max(byPhrase, byWords);
  if (score === 0) return null;
  const at = best && byPhrase >= byWords ? best.found.at.filter((j) => j >= 0) : likeness.at;
  const [from = 0] = at;
  const to = at.at(-1) ?? from;
  // Without a known phrase nobody can say what a denial in the sentence denies.
  const isUnclear = byPhrase < MEANT && sentence.denials.some((mark) => mark.from <= to && !at.includes(mark.from));
  return {
    id,
    kind,
    score: isUnclear ? Math.min(score, MEANT - 0.01) : score,
    degree: best?.isDenied && byPhrase >= GUESS ? 'no' : degreeAt(sentence, to),
    words: sentence.folded.slice(sentence.tokens[from]?.from ?? 0, sentence.tokens[to]?.to ?? 0),
    mention: kind === 'team' ? null : mentionAt(sentence, from),
    at,
    idle: isIdle(sentence, from, to, at),
  };
}

/** Whether two finds live off the same words. */
function overlaps(a: readonly number[], b: readonly number[]): boolean {
  const shared = a.filter((j) => b.includes(j)).length;
  return shared > 0.5 * Math.min(a.length, b.length);
}

/**
 * What a manager's sentence means: the signs it names, of whom, how often, and what it denies.
 * Of two readings of the same words the better one stands, the other is a guess.
 */
export function understand<M extends { name: string; code: string | null }>(input: NoteInput<M>): Understood<M> {
  const { text, lexicon, members, syllables, ofMember, index, numbers } = input;
  const sentence = readSentence(text, lexicon, members, syllables, ofMember);
  const likeness = likenessOf(index.likeness, sentence.tokens);
  const present = new Set(sentence.tokens.map((token) => token.text));
  const found = index.meanings
    .flatMap((meaning, i) =>
      ofMember && meaning.kind === 'team'
        ? []
        : (findMeaning(sentence, numbers, meaning, likeness[i] as Likeness, present) ?? []),
    )
    .sort((a, b) => b.score - a.score || b.at.length - a.at.length);
  const plain = found.filter((each) => each.kind !== 'referral');
  const signs: Found<M>[] = [];
  for (const each of plain) {
    if (each.idle || each.score < MEANT || signs.length === MOST) continue;
    if (!signs.some((better) => overlaps(better.at, each.at))) signs.push(each);
  }
  return {
    mentions: sentence.mentions,
    referrals: found.filter((each) => each.kind === 'referral' && each.score >= MEANT),
    signs,
    perhaps: plain.filter((each) => !signs.includes(each)).slice(0, MOST - signs.length),
  };
}
