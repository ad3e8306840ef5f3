import { isDeadly, isGrave, isInDanger, isOthersDanger } from '../remark/home.ts';
import { type SoundsLike, soundsLike, type ToldKind, type ToldReader } from '../remark/told.ts';
import type { Mention, Syllables } from '../team/mentions.ts';
import { gramsOf } from '../text-model/grams.ts';
import { knownShare } from '../text-model/model.ts';
import { logOdds, type Measures, type Odds, probability } from '../text-model/odds.ts';
import { type ConcernReader, concernsHeard, type HeardConcern, type Hearing } from './concerns-heard.ts';
import type { Lexicon } from './lexicon.ts';
import type { Kind } from './meanings.ts';
import fitted from './odds.json' with { type: 'json' };
import type { NoteReader } from './reader.ts';
import { type Reading, readingsOf } from './readings.ts';
import { type Clause, readSentence, type Sentence, SOMEBODY } from './sentence.ts';

/** By what a reading is judged; fitted on writers left out. */
export interface NoteOdds {
  /** Of sign, polarity and person being right together. */
  right: Odds;
  /** From which probability on a reading is ticked beforehand. */
  sure: number;
  /** Of somebody needing help; from `warning` on the manager is asked, from `sure` on told. */
  help: Odds;
  warning: number;
}

/** Something heard in a sentence. */
export interface Heard<M> {
  id: string;
  kind: Kind;
  /** `no` when the sentence says that it is not so. */
  degree: string;
  /** It is so of one of those named and not of another: of the team `sometimes`. */
  mixed: boolean;
  /** How probable it is that sign, polarity and person are right, 0..1. */
  score: number;
  /** The clause it was heard in. */
  words: string;
  /** Whom it is said of: nobody named, one, or several that the name could mean. */
  mention: Mention<M> | null;
  /** Sure enough to be taken unless the manager says no. */
  sure: boolean;
}

export interface Understood<M> {
  mentions: readonly Mention<M>[];
  /** Asked rather than said where not `sure`. */
  referrals: readonly Heard<M>[];
  signs: readonly Heard<M>[];
  perhaps: readonly Heard<M>[];
  /** What it sounds as if it told of somebody; null where nobody listened for that. */
  told: SoundsLike | null;
}

export interface NoteInput<M> {
  text: string;
  reader: NoteReader;
  lexicon: Lexicon;
  /** What else somebody may be told of; it knows Chinese alone. */
  told?: ToldReader | null;
  /** What may be said of the whole team beside its stage, and who reads it. */
  concerns?: readonly Hearing[];
  concernReader?: ConcernReader | null;
  /** Those that were fitted, when none are given. */
  odds?: NoteOdds;
  members: readonly M[];
  syllables: Syllables | null;
  /** The sentence is known to speak of one person. */
  ofMember: boolean;
}

/** Of a sentence of which less was ever seen, nothing is said. */
const LEAST_KNOWN = 0.25;
/** What tells that something is no call for help, of all that is looked for in words. */
const NO_ALARM: ReadonlySet<string> = new Set(['brief']);
/** What sounds like these may be a call for help as well. */
const NEAR_HELP: ReadonlySet<ToldKind> = new Set([
  'upset',
  'worn',
  'illness',
  'health',
  'addict',
  'loss',
  'heart',
  'debt',
]);
/** A second warning is given when it is so likely beside the first. */
const CLOSE = 0.6;
/**
 * A guess that is less likely is none: of left-out writers' labels it costs one or two in a hundred, and more than half of
 * what was listed under their ordinary remarks goes.
 */
const LEAST_GUESS = 0.01;
/**
 * Where the likeliest is less likely, none is shown: of labels of hands that nobody saw .93 to .95 are listed instead of
 * .96 to .98, and guesses stand under .37 to .48 of their ordinary remarks instead of .90 to .95.
 */
const LEAST_BEST = 0.08;
/** Beside a call for help, and of everyday matters, only what is likelier than not is worth a word. */
const LEAST_LIKELY = 0.5;
/** Who does not feel like talking or dialling today is in no danger by that; of what is likelier still the manager is asked. */
const LEAST_UNWILLING = 0.9;
const nothing = { referrals: [], signs: [], perhaps: [], told: null };

/** Nobody looks through more readings of one sentence. */
const MOST = 5;

/**
 * What a manager's sentence means: at most five readings beside the warnings, those that are sure, and the others,
 * most likely first. Warnings are heard also where they are denied or asked.
 */
export function understand<M extends { name: string; code: string | null }>(input: NoteInput<M>): Understood<M> {
  const { reader, lexicon, odds = fitted[lexicon.script] as NoteOdds, ofMember } = input;
  const sentence = readSentence(input.text, lexicon, input.members, input.syllables);
  const clauses = sentence.clauses.map(({ text }) => text);
  const grams = gramsOf(clauses);
  // A name alone says nothing of anybody.
  const isNamesAlone = sentence.clauses.every(({ text }) => /^[@\s]*$/.test(text));
  if (isNamesAlone || knownShare(reader.model, grams) < LEAST_KNOWN)
    return { ...nothing, referrals: outright(input, sentence), mentions: sentence.mentions };
  // Of a whole team that has no such trouble nothing is guessed.
  const isFine = sentence.mentions.length === 0 && clauses.some((clause) => lexicon.noTrouble.test(clause));
  const told = input.told && !isFine ? soundsLike(input.told, clauses) : null;
  const { concerns: known = [], concernReader = null } = input;
  const concerns = ofMember ? [] : concernsHeard(sentence, known, lexicon, concernReader);
  const all = readingsOf(reader, sentence, lexicon);
  const beside = besideHelp(input, all, told);
  const help = all[0] ? probability(logOdds(odds.help, { ...all[0].help, ...beside })) : 0;
  const { isHomely, leastHelp } = leastOf(input, odds, all, beside, {
    isOfTeam: concerns.length > 0,
    isOfAll: concerns.length > 0 && sentence.mentions.length === 0,
  });
  const heard = all.map((found): Heard<M> => {
    // Who is said to be meant is known, whatever the sentence calls him.
    const reading = ofMember ? { ...found, measures: { ...found.measures, personUnnamed: 0 } } : found;
    const score = probability(logOdds(odds.right, reading.measures));
    // A call for help is heard also where it is denied, and then asked.
    const isCall = reading.sign.kind === 'referral';
    const isSaidSo = reading.plain;
    const isDenied = reading.no && !isCall && !isSaidSo;
    return {
      id: reading.sign.id,
      kind: reading.sign.kind,
      degree: reading.mixed ? 'sometimes' : isDenied ? 'no' : degreeOf(reading, lexicon),
      mixed: reading.mixed,
      score,
      words: reading.clause.written,
      mention: reading.mention,
      sure: (score >= odds.sure || isSaidSo) && !(reading.no && isCall) && !reading.mixed,
    };
  });
  const away = elsewhereIn(sentence, lexicon);
  const isSign = ({ kind }: Heard<M>, i: number) => {
    const reading = all[i] as Reading<M>;
    return (
      kind !== 'referral' &&
      !away.has(reading.clause) &&
      !(ofMember && kind === 'team') &&
      !isUnwilling(reading, lexicon)
    );
  };
  const signs = heard.filter(isSign).slice(0, MOST);
  const likely = help >= leastHelp ? warningsOf(heard, all, reader) : [];
  const [gravest] = outright(input, sentence);
  const warnings = gravest && likely.every(({ id }) => id !== gravest.id) ? [gravest] : likely;
  const perhaps = signs.filter(({ sure }) => !sure).sort((a, b) => b.score - a.score);
  const least = Math.max(
    warnings.length > 0 || isHomely || isFine ? LEAST_LIKELY : LEAST_GUESS,
    concerns[0]?.likely ?? 0,
  );
  return {
    mentions: sentence.mentions,
    told,
    referrals: warnings,
    signs: signs.filter(({ sure }) => sure),
    perhaps: [
      ...(warnings.length > 0 ? [] : concerns.map((each) => asReading<M>(each, input.text))),
      ...perhaps.filter(({ score }) => score >= least && (perhaps[0]?.score ?? 0) >= LEAST_BEST),
    ],
  };
}

/** Always asked, before guesses at signs that are less likely than not. */
const asReading = <M>({ id, likely }: HeardConcern, text: string): Heard<M> => ({
  id,
  kind: 'team',
  degree: 'yes',
  score: likely,
  words: text,
  mention: null,
  mixed: false,
  sure: false,
});

/**
 * The clauses that tell of what might be, or of people that are nobody's here: from where one begins so until somebody of
 * the team is named, or it is said that this is here and now.
 */
function elsewhereIn<M>({ clauses }: Sentence<M>, { elsewhere, backHere }: Lexicon): Set<Clause<M>> {
  let isAway = false;
  return new Set(
    clauses.filter(({ said }) => {
      isAway = elsewhere.test(said) || (isAway && !said.includes(SOMEBODY) && !backHere.test(said));
      return isAway;
    }),
  );
}

/**
 * Where life may be in danger the gravest call of the playbook is asked about, alone; else nothing is. Words
 * alone, of nobody, are a manner of speaking (a list that one could die of); what was swallowed or cut is none.
 */
function outright<M extends { name: string }>(
  { text, lexicon, members, reader, ofMember }: NoteInput<M>,
  { clauses, mentions }: Sentence<M>,
): Heard<M>[] {
  const names = members.map(({ name }) => name);
  const gravest = reader.signs.find(({ kind }) => kind === 'referral');
  if (gravest === undefined || !isDeadly(text, lexicon, names)) return [];
  const clause = clauses.find(({ written }) => isDeadly(written, lexicon, names)) ?? clauses[0];
  const mention = clause?.who[0] ?? mentions[0] ?? null;
  if (mention === null && !ofMember && !isInDanger(text, lexicon, names)) return [];
  const { id, kind } = gravest;
  return [{ id, kind, degree: 'yes', mixed: false, score: 1, words: clause?.written ?? text, mention, sure: false }];
}

/**
 * The likeliest call for help, those hardly less likely, and a graver one that a clause says outright; gravest first, as
 * the playbook lists them. An alarm for everything is none.
 */
function warningsOf<M>(heard: readonly Heard<M>[], all: readonly Reading<M>[], { signs }: NoteReader): Heard<M>[] {
  const calls = all.flatMap(({ sign, strength, outright }, i) =>
    sign.kind === 'referral' ? [{ strength, outright, heard: heard[i] as Heard<M> }] : [],
  );
  const gravity = new Map(signs.map(({ id }, i) => [id, i]));
  const placeOf = ({ heard }: (typeof calls)[number]) => gravity.get(heard.id) ?? 0;
  const [first] = calls;
  if (first === undefined) return [];
  return calls
    .filter((each) => each.strength >= first.strength * CLOSE || (each.outright && placeOf(each) < placeOf(first)))
    .sort((a, b) => placeOf(a) - placeOf(b))
    .map(({ heard }) => heard);
}

/**
 * What is weighed for and against a call for help beside what the reader of notes makes of it: fondness and fun, everyday
 * matters, a blow that asks for help of another kind, how the sentence sounds, and whether one clause says it outright.
 */
export function besideHelp<M extends { name: string }>(
  { text, lexicon, members }: Pick<NoteInput<M>, 'text' | 'lexicon' | 'members'>,
  all: readonly Reading<M>[],
  told: SoundsLike | null,
): Measures {
  const names = members.map(({ name }) => name);
  const is = (condition: boolean) => (condition ? 1 : 0);
  const isGraveElse = isGrave(text, lexicon, names);
  return {
    fond: is(lexicon.fond.test(text.toLowerCase())),
    homely: is(lexicon.homely.test(text.toLowerCase())),
    elseTold: is(isGraveElse || (told !== null && told.kind !== null && !NEAR_HELP.has(told.kind))),
    nothingTold: is(told?.isNothing === true),
    outright: is(all.some(saysOutright)),
  };
}

const saysOutright = <M>({ sign, outright }: Reading<M>) => sign.kind === 'referral' && outright;

/**
 * How probable a call for help must be to be heard, and whether all else is everyday matters: none is heard in what a customer
 * or a relative says of dying, or in what is said of a list; beside everyday matters, what is said of the whole team and blows of another kind only a likely one; where anything alarming is said of one's own a clause that says it outright is enough.
 */
function leastOf<M extends { name: string }>(
  { text, lexicon, members, ofMember }: NoteInput<M>,
  odds: NoteOdds,
  all: readonly Reading<M>[],
  { homely, fond }: Measures,
  { isOfTeam, isOfAll }: { isOfTeam: boolean; isOfAll: boolean },
): { isHomely: boolean; leastHelp: number } {
  const names = members.map(({ name }) => name);
  const isOverdone = !ofMember && all[0]?.help.named === 0 && lexicon.overdone.test(text);
  if (isOverdone || isOthersDanger(text, lexicon, names))
    return { isHomely: true, leastHelp: Number.POSITIVE_INFINITY };
  const isAlarming = Object.keys(lexicon.alarms).some((name) => all[0]?.help[name] === 1 && !NO_ALARM.has(name));
  // Who says it of everybody is not told of one in need.
  if (!isAlarming && lexicon.reluctant.test(text.toLowerCase())) return { isHomely: false, leastHelp: LEAST_UNWILLING };
  if (isAlarming && !isOfAll) return { isHomely: false, leastHelp: all.some(saysOutright) ? 0 : odds.warning };
  const isBeside = homely === 1 || isOfTeam || isGrave(text, lexicon, names);
  return { isHomely: homely === 1 || fond === 1, leastHelp: isBeside ? LEAST_LIKELY : odds.warning };
}

/** `不想开口` denies nothing, least of all that somebody freezes at the phone. */
const isUnwilling = <M>({ sign, no, plain, clause }: Reading<M>, { reluctant }: Lexicon): boolean =>
  no && !sign.good && !plain && reluctant.test(clause.said);

/** How often, by the words of the clause. */
const degreeOf = <M>({ clause }: Reading<M>, { degrees }: Lexicon): string =>
  degrees.find(({ words }) => words.test(clause.said))?.degree ?? 'yes';
