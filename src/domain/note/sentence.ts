import { findMentions, type Mention, type Syllables } from '../team/mentions.ts';
import { CLAUSE_END } from '../text-model/clauses.ts';
import type { Lexicon } from './lexicon.ts';

/** A part of a sentence, as the reader compares it and as it was written. */
export interface Clause<M> {
  /** Folded, names as `@`, numbers as `0`. */
  text: string;
  /** In small letters and names as `@`, else as written: of a 老李 nothing is often (老) so. */
  said: string;
  written: string;
  /** Who is meant: named in it, else in the last one before it that names anybody, else in the first one after. */
  who: readonly Mention<M>[];
}

export interface Sentence<M> {
  clauses: readonly Clause<M>[];
  mentions: readonly Mention<M>[];
}

/** Stands for a member's name, so that its characters mean nothing else. */
export const SOMEBODY = '@';
/** A code in brackets belongs to the name before it and ends no clause; put aside without moving anything. */
const withoutCodeBrackets = (text: string) => text.replace(/\(([a-z]{0,3}\d{1,6})\)/g, '_$1_');
const NUMBER = /[0-9]+(?:\.[0-9]+)?|(?<!\p{Script=Han})[一二两三四五六七八九十百]+(?=[个条单通])/gu;

/** One spelling for what means the same: width, case, numbers and the folds of the language. */
const fold = (text: string, lexicon: Lexicon): string =>
  lexicon.folds
    .reduce((folded, [pattern, instead]) => folded.replace(pattern, instead), text.normalize('NFKC').toLowerCase())
    .replace(NUMBER, '0');

/** Takes a sentence apart: who is named, and its clauses. */
export function readSentence<M extends { name: string; code: string | null }>(
  text: string,
  lexicon: Lexicon,
  members: readonly M[],
  syllables: Syllables | null,
): Sentence<M> {
  const whole = text.normalize('NFKC');
  const plain = whole.toLowerCase();
  // A letter that grows when it is made small would move all places behind it.
  const shown = plain.length === whole.length ? whole : plain;
  const mentions = findMentions(plain, members, syllables);
  let from = 0;
  const unbroken = withoutCodeBrackets(plain);
  const parts = unbroken.split(CLAUSE_END).map((said) => {
    const start = unbroken.indexOf(said, from);
    from = start + said.length;
    return { written: shown.slice(start, from).trim(), start, end: from };
  });
  let current: readonly Mention<M>[] = [];
  const clauses = parts.flatMap(({ written, start, end }) => {
    if (written === '') return [];
    const own = mentions.filter((mention) => mention.from >= start && mention.to <= end);
    if (own.length > 0) current = own;
    let masked = plain.slice(start, end);
    for (const mention of [...own].reverse())
      masked = masked.slice(0, mention.from - start) + SOMEBODY + masked.slice(mention.to - start);
    return [{ text: fold(masked, lexicon).trim(), said: masked.trim(), written, who: current }];
  });
  const first = clauses.find(({ who }) => who.length > 0)?.who ?? [];
  return { mentions, clauses: clauses.map((each) => (each.who.length > 0 ? each : { ...each, who: first })) };
}
