import { align } from './align.ts';
import type { Lexicon } from './lexicon.ts';
import { findMentions, type Mention, type Syllables } from './mentions.ts';
import type { Indexed, Kind } from './phrases.ts';
import { isDenied, type Reading, readDenials } from './polarity.ts';
import { fold, SOMEBODY, tokenise } from './text.ts';

export interface NoteNumbers {
  /** From this likeness on a sentence means the sign; between `perhaps` and this it may. */
  meant: number;
  perhaps: number;
}

/** Something heard in a sentence. */
export interface Heard<M> {
  id: string;
  kind: Kind;
  /** `no` when the sentence says that it is not so. */
  degree: string;
  /** 0..1: how like a known way to say it the sentence is. */
  score: number;
  /** The words of the sentence it was heard in, and the known words they are like. */
  words: string;
  like: string;
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
  meanings: readonly Indexed[];
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

interface Found<M> extends Heard<M> {
  from: number;
  to: number;
  /** Words of the phrase. */
  length: number;
  /** Said as a wish, a plan, a question, or of somebody who is not of the team. */
  idle: boolean;
}

interface Sentence<M> extends Reading {
  input: NoteInput<M>;
  mentions: readonly Mention<M>[];
  /** The clause's text by its number. */
  clauses: readonly string[];
  about: 'team' | 'member' | null;
}

function readSentence<M extends { name: string; code: string | null }>(input: NoteInput<M>): Sentence<M> {
  const { lexicon } = input;
  const plain = input.text.normalize('NFKC').toLowerCase();
  const mentions = findMentions(plain, input.members, input.syllables);
  let masked = plain;
  for (const { from, to } of [...mentions].reverse())
    masked = `${masked.slice(0, from)} ${SOMEBODY} ${masked.slice(to)}`;
  const folded = fold(masked, lexicon);
  const tokens = tokenise(folded);
  const last = tokens.at(-1)?.clause ?? 0;
  const clauses = Array.from({ length: last + 1 }, (_, clause) => {
    const own = tokens.filter((token) => token.clause === clause);
    return folded.slice(own[0]?.from ?? 0, own.at(-1)?.to ?? 0);
  });
  const collective = lexicon.collective.test(masked);
  const single = input.ofMember || mentions.length > 0 || lexicon.single.test(folded);
  const about = single === collective && !input.ofMember ? null : single ? 'member' : 'team';
  return { ...readDenials(folded, tokens, lexicon), input, mentions, clauses, about };
}

/** Whether the words before or around a find take it back: a wish, a question, somebody else. */
function isIdle<M>(sentence: Sentence<M>, from: number, to: number, at: readonly number[]): boolean {
  const { folded, tokens, input } = sentence;
  const matched = new Set(at);
  const first = tokens[from] as { clause: number };
  const last = tokens[to] as { clause: number };
  const free = (pattern: RegExp, text: string, offset: number) =>
    [...text.matchAll(new RegExp(pattern.source, `g${pattern.flags}`))].some(({ index, 0: word }) =>
      tokens.some((token, j) => {
        const inside = token.from < offset + index + word.length && offset + index < token.to;
        return inside && !matched.has(j);
      }),
    );
  const clauseFrom = tokens.findIndex((token) => token.clause === first.clause);
  const start = (tokens[clauseFrom] as { from: number }).from;
  const nextClause = tokens.find((token) => token.clause > last.clause);
  const clause = folded.slice(start, nextClause ? nextClause.from : folded.length);
  const before = folded.slice(0, (tokens[from] as { from: number }).from);
  if (free(input.lexicon.question, clause, start)) return true;
  if (free(input.lexicon.unreal, before, 0)) return true;
  const lead = folded.slice(start, (tokens[from] as { from: number }).from);
  if (free(input.lexicon.quoted, clause, start)) return true;
  const other = input.lexicon.elsewhere.exec(clause);
  const stands = other !== null && free(input.lexicon.elsewhere, clause, start);
  return (
    stands &&
    !input.lexicon.collective.test(lead.slice(other[0].length)) &&
    !lead.slice(other[0].length).includes(SOMEBODY) &&
    !input.lexicon.single.test(lead.slice(other[0].length))
  );
}

function degreeOf(lexicon: Lexicon, clause: string): string {
  return lexicon.degrees.find(({ words }) => words.test(clause))?.degree ?? 'yes';
}

/** The person last named before the find, else the first one after it. */
function mentionFor<M>(sentence: Sentence<M>, from: number): Mention<M> | null {
  const seen = sentence.tokens.slice(0, from).filter((token) => token.text === SOMEBODY).length;
  return sentence.mentions[Math.max(0, seen - 1)] ?? null;
}

function findMeaning<M>(sentence: Sentence<M>, { id, kind, phrases }: Indexed): Found<M> | null {
  const { tokens, folded, input, about } = sentence;
  const fits = kind === 'referral' || about === null || about === kind ? 1 : WRONG_KIND;
  let best: Found<M> | null = null;
  for (const phrase of phrases) {
    const found = align(phrase.words, tokens, phrase.weights);
    const score = (found?.score ?? 0) * fits;
    // Of two that fit alike the longer one says more.
    const isBetter = best ? score > best.score || (score === best.score && phrase.words.length > best.length) : true;
    if (!found || score <= input.numbers.perhaps || !isBetter) continue;
    const denied = isDenied(phrase, sentence, found);
    if (denied === null) continue;
    const clause = (tokens[found.to] as { clause: number }).clause;
    best = {
      id,
      kind,
      score,
      length: phrase.words.length,
      degree: denied ? 'no' : degreeOf(input.lexicon, sentence.clauses[clause] ?? ''),
      words: folded.slice((tokens[found.from] as { from: number }).from, (tokens[found.to] as { to: number }).to),
      like: phrase.folded,
      mention: kind === 'team' ? null : mentionFor(sentence, found.from),
      from: found.from,
      to: found.to,
      idle: isIdle(sentence, found.from, found.to, found.at),
    };
  }
  return best;
}

const overlaps = (a: { from: number; to: number }, b: { from: number; to: number }) => {
  const shared = Math.min(a.to, b.to) - Math.max(a.from, b.from) + 1;
  return shared > 0.5 * Math.min(a.to - a.from + 1, b.to - b.from + 1);
};

/**
 * What a manager's sentence means: the signs it names, of whom, how often, and what it denies.
 * Of two readings of the same words the better one stands.
 */
export function understand<M extends { name: string; code: string | null }>(input: NoteInput<M>): Understood<M> {
  const sentence = readSentence(input);
  const found = input.meanings
    .filter((meaning) => !input.ofMember || meaning.kind !== 'team')
    .flatMap((meaning) => findMeaning(sentence, meaning) ?? [])
    .sort((a, b) => b.score - a.score);
  const standing = found.filter(
    (each, i) =>
      each.kind === 'referral' ||
      !found.slice(0, i).some((better) => better.kind !== 'referral' && overlaps(better, each)),
  );
  const sure = standing.filter((each) => !each.idle && each.score >= input.numbers.meant);
  const signs = sure.filter((each) => each.kind !== 'referral').slice(0, MOST);
  const referrals = standing.filter((each) => each.kind === 'referral' && each.score >= input.numbers.meant);
  return {
    mentions: sentence.mentions,
    referrals,
    signs,
    perhaps: standing.filter((each) => each.kind !== 'referral' && !signs.includes(each)).slice(0, MOST),
  };
}
