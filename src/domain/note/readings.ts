import type { Mention } from '../team/mentions.ts';
import { meaningOf } from '../text-model/denials.ts';
import type { Measures } from '../text-model/odds.ts';
import type { Lexicon } from './lexicon.ts';
import type { NoteReader, ReadSign } from './reader.ts';
import type { Clause, Sentence } from './sentence.ts';

/** A sign that a sentence may mean, of whom, and what speaks for it. */
export interface Reading<M> {
  sign: ReadSign;
  mention: Mention<M> | null;
  /** How probable the sign is, said or denied, and whether it is denied. */
  strength: number;
  no: boolean;
  /** It is said of one of those named and denied of another. */
  mixed: boolean;
  /** The clause that speaks for it most. */
  clause: Clause<M>;
  /** Whether the sentence says it in the playbook's own words. */
  plain: boolean;
  /** Whether one clause alone says it more probably than all else. */
  outright: boolean;
  /** Whether the sentence calls for help is judged by that; the same for all of a sentence. */
  help: Measures;
  /** What its being right altogether is judged by. */
  measures: Measures;
}

/** What the rest of the sentence counts beside what is said of one person. */
const REST_SHARE = 0.3;
/**
 * Said of one person and denied of another, each by so much, in natural logarithms: of 128 such labels of hands left out 68 are
 * found, of 77 of several people who are alike 20 are taken for such.
 */
const APART = 0.5;
const KEPT = 8;
const LEAST = 1e-6;

const is = (condition: boolean) => (condition ? 1 : 0);
const logit = (share: number) => {
  const p = Math.min(1 - LEAST, Math.max(LEAST, share));
  return Math.log(p / (1 - p));
};

/** What one part of a sentence says, all of it or what is said of one person: how probable each meaning is. */
interface Span<M> {
  clauses: readonly Clause<M>[];
  mention: Mention<M> | null;
  /** The same without what the rest of the sentence adds. */
  alone: Float64Array;
  whole: Float64Array;
  byClause: readonly Float64Array[];
}

function spanOf<M>(reader: NoteReader, clauses: readonly Clause<M>[], mention: Mention<M> | null): Span<M> {
  const texts = clauses.map(({ text }) => text);
  const whole = meaningOf(reader.model, reader.good, texts);
  const byClause = texts.length === 1 ? [whole] : texts.map((text) => meaningOf(reader.model, reader.good, [text]));
  return { clauses, mention, alone: whole, whole, byClause };
}

/** One span a person where several are named, and one for the whole sentence. */
function spansOf<M extends { name: string }>(reader: NoteReader, { clauses, mentions }: Sentence<M>) {
  const all = spanOf(reader, clauses, mentions[0] ?? null);
  const people = new Map(mentions.map((mention) => [mention.members[0]?.name, mention]));
  if (people.size < 2) return { all, people: [all] };
  const spans = [...people.values()].flatMap((mention) => {
    const [member] = mention.members;
    const own = clauses.filter(({ who }) => who.some((each) => each.members[0]?.name === member?.name));
    if (own.length === 0) return [];
    const span = spanOf(reader, own, mention);
    const whole = span.whole.map((p, i) => (1 - REST_SHARE) * p + REST_SHARE * (all.whole[i] as number));
    return [{ ...span, whole }];
  });
  return { all, people: spans };
}

const said = (meanings: Float64Array, i: number) => meanings[2 * i] as number;
const denied = (meanings: Float64Array, i: number) => meanings[2 * i + 1] as number;
/** By how much it is rather denied than said, in natural logarithms. */
const denial = (meanings: Float64Array, i: number) =>
  Math.log((denied(meanings, i) + LEAST) / (said(meanings, i) + LEAST));
const either = (meanings: Float64Array, i: number) => said(meanings, i) + denied(meanings, i);

/** A sign that a part of the sentence may mean, by its place in the reader. */
interface Found<M> {
  place: number;
  sign: ReadSign;
  span: Span<M>;
  strength: number;
}

/** Every sign of every person that it may be said of, strongest first. */
const findAll = <M>(reader: NoteReader, all: Span<M>, people: readonly Span<M>[]): Found<M>[] =>
  reader.signs
    .flatMap((sign, place) =>
      (sign.kind === 'team' ? [all] : people).map((span) => ({
        place,
        sign,
        span,
        strength: either(span.whole, place),
      })),
    )
    .sort((a, b) => b.strength - a.strength);

/** What is true of the whole sentence, for all that may be read in it. */
interface Setting<M> {
  reader: NoteReader;
  found: readonly Found<M>[];
  isNamed: number;
  isSeveral: number;
  /** How much it looks like an ordinary remark, and the cues of the language that stand in it. */
  measures: Measures;
}

/** How probable it is that somebody is said to need help. */
const helpIn = ({ signs }: NoteReader, meanings: Float64Array) =>
  signs.reduce((sum, { kind }, i) => (kind === 'referral' ? sum + said(meanings, i) : sum), 0);

/** By what it is judged whether somebody needs help. */
function helpOf<M>({ reader, found, isNamed, measures }: Setting<M>, all: Span<M>): Measures {
  const referral = found.find(({ sign }) => sign.kind === 'referral');
  return {
    whole: logit(helpIn(reader, all.whole)),
    clause: logit(Math.max(...all.byClause.map((each) => helpIn(reader, each)))),
    referral: logit(referral?.strength ?? 0),
    named: isNamed,
    ...measures,
  };
}

/** How much speaks for good news, of all that is news. */
function goodNews({ good }: NoteReader, meanings: Float64Array): number {
  const share = good.reduce((sum, isGood, i) => sum + (isGood ? said : denied)(meanings, i), 0);
  return logit(share / (1 - (meanings[2 * good.length] as number) + LEAST));
}

/** By what it is judged whether a reading is right in sign, polarity and person. */
function rightOf<M>({ place, sign, span, strength }: Found<M>, rank: number, setting: Setting<M>): Measures {
  const { reader, found, isNamed, isSeveral } = setting;
  const { whole, byClause } = span;
  const no = denied(whole, place) > said(whole, place);
  const other = found.find((each) => each.sign !== sign)?.strength ?? 0;
  const own = byClause.map((each) => either(each, place));
  const best = byClause[own.indexOf(Math.max(...own))] as Float64Array;
  const toward = is(sign.good !== no) ? 1 : -1;
  const tells = (meanings: Float64Array) => (no ? 1 : -1) * denial(meanings, place);
  const isPersonal = is(sign.kind !== 'team');
  return {
    sign: logit(strength),
    polarity: tells(whole),
    joint: logit(no ? denied(whole, place) : said(whole, place)),
    lead: Math.log((strength + LEAST) / (other + LEAST)),
    clause: logit(Math.max(...own)),
    clausePolarity: tells(best),
    agree: own.filter((each, i) => each >= 0.9 * mostLikely(reader, byClause[i] as Float64Array)).length / own.length,
    no: is(no),
    news: toward * goodNews(reader, whole),
    worstNews: Math.min(...byClause.map((each) => toward * goodNews(reader, each))),
    personal: isPersonal,
    good: is(sign.good),
    personUnnamed: isPersonal * (1 - isNamed),
    teamNamed: (1 - isPersonal) * isNamed,
    several: isPersonal * isSeveral,
    first: is(rank === 0),
    ...setting.measures,
  };
}

/** A clause that might as well deny it says nothing outright. */
const isOutright = <M>({ place, span }: Found<M>) =>
  span.byClause.some((each) => said(each, place) > 0.8 && denied(each, place) < 0.05);

/** What is so of one of several people, and not of another; of each person of a team sign the same is asked. */
function isMixed<M>(place: number, people: readonly Span<M>[]): boolean {
  const denials = people.map(({ alone }) => denial(alone, place));
  return denials.length > 1 && Math.max(...denials) > APART && Math.min(...denials) < -APART;
}

const mostLikely = ({ signs }: NoteReader, meanings: Float64Array) =>
  signs.reduce((most, _, i) => Math.max(most, either(meanings, i)), 0);

/** The sign's own title or another way that leaves no doubt, and nothing beside it that would make it doubtful. */
function isPlain<M>(sign: ReadSign, { clauses }: Sentence<M>, { cues, denial: turns }: Lexicon): boolean {
  const all = clauses.map(({ text }) => text).join(',');
  return sign.plain.some((phrase) => {
    if (phrase.length === 0 || !phrase.every((clause) => all.includes(clause))) return false;
    const rest = phrase.reduce((text, clause) => text.replace(clause, ''), all);
    return !turns.test(rest) && !Object.entries(cues).some(([name, cue]) => name !== 'report' && cue.test(rest));
  });
}

/** What a sentence may mean: what it says plainly, then the most likely first, each sign for each person it may be said of. */
export function readingsOf<M extends { name: string }>(
  reader: NoteReader,
  sentence: Sentence<M>,
  lexicon: Lexicon,
): Reading<M>[] {
  if (sentence.clauses.length === 0) return [];
  const { all, people } = spansOf(reader, sentence);
  const found = findAll(reader, all, people);
  const text = all.clauses.map((clause) => clause.said).join(',');
  const cues = Object.entries(lexicon.cues).map(([name, cue]) => [name, is(cue.test(text))]);
  const alarms = Object.entries(lexicon.alarms).map(([name, groups]) => [
    name,
    is(groups.every((group) => group.some((words) => words.test(text)))),
  ]);
  const setting: Setting<M> = {
    reader,
    found,
    isNamed: is(sentence.mentions.length > 0),
    isSeveral: is(people.length > 1),
    measures: {
      idle: logit(all.whole[2 * reader.signs.length] as number),
      ...Object.fromEntries([...cues, ...alarms]),
    },
  };
  const help = helpOf(setting, all);
  const referral = found.find(({ sign }) => sign.kind === 'referral');
  const plain = new Set(reader.signs.filter((sign) => isPlain(sign, sentence, lexicon)));
  return found
    .filter(
      (each, rank) =>
        plain.has(each.sign) || rank < KEPT || each === referral || (each.sign.kind === 'referral' && isOutright(each)),
    )
    .map((each, rank) => {
      const { sign, span, place, strength } = each;
      const own = span.byClause.map((meanings) => either(meanings, place));
      return {
        sign,
        mention: sign.kind === 'team' ? null : span.mention,
        strength,
        no: denied(span.whole, place) > said(span.whole, place),
        mixed: sign.kind === 'team' && isMixed(place, people),
        clause: span.clauses[own.indexOf(Math.max(...own))] as Clause<M>,
        plain: plain.has(sign),
        outright: isOutright(each),
        help,
        measures: rightOf(each, rank, setting),
      };
    })
    .sort((a, b) => Number(b.plain) - Number(a.plain));
}
