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
/** Many type a blank for a comma; between single characters it is spacing. */
const ENDS = new RegExp(`${CLAUSE_END.source}|(?<=\\p{Script=Han}{2}) +(?=\\p{Script=Han}{2})`, 'gu');
/** What goes on to the next person without a sign between, and what keeps two together (`小王和小李`, `小王说小李`). */
const SAID_BETWEEN = /^\p{Script=Han}{3,}$/u;
const TOGETHER = /[和跟与比让给对被把向教带叫替帮陪找问说讲听像同]$/;

/** Where clauses lie: ended by a sign, by a blank, or by the next person being spoken of; a name is never cut. */
function partsOf<M extends { name: string }>(text: string, mentions: readonly Mention<M>[]) {
  const signs = [...text.matchAll(ENDS)].map(({ index, 0: { length } }) => ({ from: index, to: index + length }));
  const people = mentions.flatMap(({ from, members: [member] }, i) => {
    const last = mentions[i - 1];
    const between = last === undefined || last.members[0]?.name === member?.name ? '' : text.slice(last.to, from);
    return SAID_BETWEEN.test(between) && !TOGETHER.test(between) ? [{ from, to: from }] : [];
  });
  const ends = signs.filter(({ from, to }) => mentions.every((name) => to <= name.from || from >= name.to));
  ends.push(...people, { from: text.length, to: text.length });
  ends.sort((a, b) => a.from - b.from);
  return ends.map(({ from: end }, i) => ({ start: ends[i - 1]?.to ?? 0, end }));
}

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
  const parts = partsOf(withoutCodeBrackets(plain), mentions).map(({ start, end }) => ({
    written: shown.slice(start, end).trim(),
    start,
    end,
  }));
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
