import type { Mention } from '../team/mentions.ts';
import { gramsOf } from '../text-model/grams.ts';
import { scores } from '../text-model/model.ts';
import { logOdds, type Measures, type Odds } from '../text-model/odds.ts';
import type { Lexicon } from './lexicon.ts';
import { type NoteReader, POLARITY_RUN, type ReadSign } from './reader.ts';
import type { Clause, Sentence } from './sentence.ts';

/** A sign that a sentence may mean, of whom, and what speaks for it. */
export interface Reading<M> {
  sign: ReadSign;
  mention: Mention<M> | null;
  /** Log-odds of the sign, and of its being denied. */
  strength: number;
  no: number;
  /** The clause that speaks for it most. */
  clause: Clause<M>;
  /** Whether the sentence calls for help is judged by that; the same for all of a sentence. */
  help: Measures;
  /** What its being denied is judged by, and its being right altogether. */
  denial: Measures;
  measures: Measures;
}

/** What the best clause counts beside the whole, and the rest of the sentence beside what is said of one person. */
const CLAUSE_SHARE = 0.3;
const REST_SHARE = 0.3;
/** A denial is never surer than that. */
const MOST_CERTAIN = 3;
const KEPT = 8;

const is = (condition: boolean) => (condition ? 1 : 0);

/** What one part of a sentence says, all of it or what is said of one person. */
interface Span<M> {
  clauses: readonly Clause<M>[];
  mention: Mention<M> | null;
  strengths: readonly number[];
  byClause: readonly (readonly number[])[];
  polarity: readonly number[];
  text: string;
}

function spanOf<M>(reader: NoteReader, clauses: readonly Clause<M>[], mention: Mention<M> | null): Span<M> {
  const grams = gramsOf(clauses.map(({ text }) => text));
  const whole = scores(reader.meaning, grams);
  const byClause = clauses.map(({ text }) => scores(reader.meaning, gramsOf([text])));
  const strengths = whole.map((score, label) => {
    const best = Math.max(...byClause.map((each) => each[label] as number));
    return (1 - CLAUSE_SHARE) * score + CLAUSE_SHARE * best;
  });
  const polarity = scores(
    reader.polarity,
    gramsOf(
      clauses.map(({ text }) => text),
      POLARITY_RUN,
    ),
  );
  return { clauses, mention, strengths, byClause, polarity, text: clauses.map(({ text }) => text).join(',') };
}

function denialOf<M>(
  { polarity, text }: Span<M>,
  i: number,
  sign: ReadSign,
  count: number,
  lexicon: Lexicon,
): Measures {
  const more = (label: number) => (polarity[label + 1] as number) - (polarity[label] as number);
  const denies = is(lexicon.negation.test(text));
  const past = is(lexicon.past.test(text));
  const now = is(lexicon.now.test(text));
  return {
    own: more(2 * i),
    news: (sign.good ? -1 : 1) * more(2 * count),
    any: more(2 * count + 2),
    denies,
    past,
    good: is(sign.good),
    deniesGood: is(sign.good) * denies,
    length: Math.log(1 + text.length),
    now,
    contrast: past * now,
    over: is(lexicon.over.test(text)),
    nobody: is(lexicon.nobody.test(text)),
  };
}

/** One span a person where several are named, and one for the whole sentence. */
function spansOf<M extends { name: string }>(reader: NoteReader, { clauses, mentions }: Sentence<M>) {
  const whole = spanOf(reader, clauses, mentions[0] ?? null);
  const people = new Map(mentions.map((mention) => [mention.members[0]?.name, mention]));
  if (people.size < 2) return { whole, people: [whole] };
  const spans = [...people.values()].flatMap((mention) => {
    const [member] = mention.members;
    const own = clauses.filter(({ who }) => who.some((each) => each.members[0]?.name === member?.name));
    if (own.length === 0) return [];
    const span = spanOf(reader, own, mention);
    const strengths = span.strengths.map(
      (score, i) => (1 - REST_SHARE) * score + REST_SHARE * (whole.strengths[i] as number),
    );
    return [{ ...span, strengths }];
  });
  return { whole, people: spans };
}

interface Found<M> extends Omit<Reading<M>, 'help' | 'measures'> {
  clauseStrength: number;
}

/** Every sign of every person that it may be said of, strongest first. */
function findAll<M>(reader: NoteReader, whole: Span<M>, people: readonly Span<M>[], lexicon: Lexicon, denial: Odds) {
  const found = reader.signs.flatMap((sign, i) =>
    (sign.kind === 'team' ? [whole] : people).map((span): Found<M> => {
      const own = span.byClause.map((each) => each[i] as number);
      const measures = denialOf(span, i, sign, reader.signs.length, lexicon);
      return {
        sign,
        mention: sign.kind === 'team' ? null : span.mention,
        strength: span.strengths[i] as number,
        no: sign.kind === 'referral' ? -MOST_CERTAIN : logOdds(denial, measures),
        clause: span.clauses[own.indexOf(Math.max(...own))] as Clause<M>,
        denial: measures,
        clauseStrength: Math.max(...own),
      };
    }),
  );
  return found.sort((a, b) => b.strength - a.strength);
}

/** What is true of the whole sentence, for all that may be read in it. */
interface Setting<M> {
  whole: Span<M>;
  found: readonly Found<M>[];
  idle: number;
  isNamed: number;
  isSeveral: number;
  /** Length, and the cues of the language that stand in it. */
  measures: Measures;
}

/** By what it is judged whether somebody needs help. */
function helpOf<M>({ whole, found, idle, isNamed, measures }: Setting<M>, label: number): Measures {
  const referral = found.find(({ sign }) => sign.kind === 'referral')?.strength ?? 0;
  const strength = whole.strengths[label] as number;
  return {
    whole: strength,
    clause: Math.max(...whole.byClause.map((each) => each[label] as number)),
    referral,
    behind: (found[0]?.strength ?? 0) - referral,
    overIdle: strength - idle,
    named: isNamed,
    ...measures,
  };
}

/** By what it is judged whether a reading is right in sign, polarity and person. */
function rightOf<M>(each: Found<M>, rank: number, setting: Setting<M>, lexicon: Lexicon): Measures {
  const { whole, found, idle, isNamed, isSeveral } = setting;
  const [denies, past, now] = [lexicon.negation, lexicon.past, lexicon.now].map((words) => is(words.test(whole.text)));
  const other = found.find(({ sign }) => sign !== each.sign)?.strength ?? 0;
  const isNo = is(each.no > 0);
  const isPersonal = is(each.sign.kind !== 'team');
  const certainty = Math.min(MOST_CERTAIN, Math.abs(each.no));
  return {
    strength: each.strength,
    lead: each.strength - other,
    strong: Math.max(0, each.strength - 2),
    clause: each.clauseStrength,
    overIdle: each.strength - idle,
    certainty,
    no: isNo,
    certainNo: certainty * isNo,
    deniesOtherwise: is(denies !== isNo),
    deniesUnheard: (denies ?? 0) * (1 - isNo),
    past: past ?? 0,
    contrastNo: (past ?? 0) * (now ?? 0) * isNo,
    nowNo: (now ?? 0) * isNo,
    nowYes: (now ?? 0) * (1 - isNo),
    personal: isPersonal,
    good: is(each.sign.good),
    personUnnamed: isPersonal * (1 - isNamed),
    teamNamed: (1 - isPersonal) * isNamed,
    teamSaid: (1 - isPersonal) * is(lexicon.collective.test(whole.text)),
    several: isPersonal * isSeveral,
    first: is(rank === 0),
    ...setting.measures,
  };
}

/**
 * What a sentence may mean, most likely first, each sign for each person it may be said of.
 * @param denial the odds by which a sign is taken as denied
 */
export function readingsOf<M extends { name: string }>(
  reader: NoteReader,
  sentence: Sentence<M>,
  lexicon: Lexicon,
  denial: Odds,
): Reading<M>[] {
  if (sentence.clauses.length === 0) return [];
  const { whole, people } = spansOf(reader, sentence);
  const found = findAll(reader, whole, people, lexicon, denial);
  const cues = Object.entries(lexicon.cues).map(([name, cue]) => [name, is(cue.test(whole.text))]);
  const setting: Setting<M> = {
    whole,
    found,
    idle: whole.strengths[reader.signs.length] as number,
    isNamed: is(sentence.mentions.length > 0),
    isSeveral: is(people.length > 1),
    measures: {
      clauses: Math.log(whole.clauses.length),
      length: Math.log(1 + whole.text.length),
      ...Object.fromEntries(cues),
    },
  };
  const help = helpOf(setting, reader.signs.length + 1);
  const referral = found.find(({ sign }) => sign.kind === 'referral');
  return found
    .filter((each, rank) => rank < KEPT || each === referral)
    .map((each, rank) => ({ ...each, help, measures: rightOf(each, rank, setting, lexicon) }));
}
