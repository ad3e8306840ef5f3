import type { Lexicon } from './lexicon.ts';
import { findMentions, type Mention, type Syllables } from './mentions.ts';
import { type Reading, readDenials } from './polarity.ts';
import { fold, SOMEBODY, tokenise } from './text.ts';

/** A sentence taken apart: who is named, its clauses, and whether it is about the team or one person. */
export interface Sentence<M> extends Reading {
  lexicon: Lexicon;
  mentions: readonly Mention<M>[];
  about: 'team' | 'member' | null;
}

export function readSentence<M extends { name: string; code: string | null }>(
  text: string,
  lexicon: Lexicon,
  members: readonly M[],
  syllables: Syllables | null,
  ofMember: boolean,
): Sentence<M> {
  const plain = text.normalize('NFKC').toLowerCase();
  const mentions = findMentions(plain, members, syllables);
  let masked = plain;
  for (const { from, to } of [...mentions].reverse())
    masked = `${masked.slice(0, from)} ${SOMEBODY} ${masked.slice(to)}`;
  const folded = fold(masked, lexicon);
  const tokens = tokenise(folded);
  const collective = lexicon.collective.test(masked);
  const single = ofMember || mentions.length > 0 || lexicon.single.test(folded);
  const about = single === collective && !ofMember ? null : single ? 'member' : 'team';
  return { ...readDenials(folded, tokens, lexicon), lexicon, mentions, about };
}

/** The text of the clauses that two tokens stand in, and where it starts. */
function clausesAround<M>({ folded, tokens }: Sentence<M>, from: number, to: number): { text: string; start: number } {
  const first = tokens[from]?.clause ?? 0;
  const last = tokens[to]?.clause ?? 0;
  const start = tokens.find((token) => token.clause === first)?.from ?? 0;
  const after = tokens.find((token) => token.clause > last);
  return { text: folded.slice(start, after ? after.from : folded.length), start };
}

/** Whether the words around a find take it back: a wish, a plan, a question, or somebody who is not of the team. */
export function isIdle<M>(sentence: Sentence<M>, from: number, to: number, at: readonly number[]): boolean {
  const { folded, tokens, lexicon } = sentence;
  const matched = new Set(at);
  // A word that belongs to the find itself takes nothing back.
  const stands = (pattern: RegExp, text: string, offset: number) =>
    [...text.matchAll(new RegExp(pattern.source, `g${pattern.flags}`))].some(({ index, 0: word }) =>
      tokens.some(
        (token, j) => token.from < offset + index + word.length && offset + index < token.to && !matched.has(j),
      ),
    );
  const findStart = tokens[from]?.from ?? 0;
  const { text, start } = clausesAround(sentence, from, to);
  if (stands(lexicon.question, text, start) || stands(lexicon.quoted, text, start)) return true;
  if (stands(lexicon.unreal, folded.slice(0, findStart), 0)) return true;
  const other = lexicon.elsewhere.exec(text);
  if (!other || !stands(lexicon.elsewhere, text, start)) return false;
  const between = folded.slice(start + other[0].length, findStart);
  return !(lexicon.collective.test(between) || lexicon.single.test(between) || between.includes(SOMEBODY));
}

/** How often, by the words of the clause in which the find ends. */
export function degreeAt<M>(sentence: Sentence<M>, to: number): string {
  const { text } = clausesAround(sentence, to, to);
  return sentence.lexicon.degrees.find(({ words }) => words.test(text))?.degree ?? 'yes';
}

/** The person last named before a find, else the first one after it. */
export function mentionAt<M>({ tokens, mentions }: Sentence<M>, from: number): Mention<M> | null {
  const seen = tokens.slice(0, from).filter((token) => token.text === SOMEBODY).length;
  return mentions[Math.max(0, seen - 1)] ?? null;
}
