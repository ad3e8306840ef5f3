import { resolve } from 'node:path';
import { openToldReader } from '../app/note/told.ts';
import { type Lessons, learnToRead } from '../domain/note/learn.ts';
import { type Label, labelOf, type NoteReader, namesIn, openReader } from '../domain/note/reader.ts';
import { type Reading, readingsOf } from '../domain/note/readings.ts';
import { readSentence } from '../domain/note/sentence.ts';
import { besideHelp } from '../domain/note/understand.ts';
import { soundsLike, type ToldReader } from '../domain/remark/told.ts';
import { unpack } from '../domain/text-model/model.ts';
import { fitOdds, type Measures, type Odds } from '../domain/text-model/odds.ts';
import { languageOf, lexicons } from '../i18n/lexicon/lexicons.ts';
import { compile, inMemory } from '../playbook/compile.ts';
import { loadPlaybook } from '../playbook/load.ts';
import { learnTold, type ToldLesson, toldLessons } from './told-lessons.ts';

interface Person {
  name: string;
  code: null;
}
export interface Tried {
  text: string;
  labels: readonly Label[];
  readings: readonly Reading<Person>[];
  /** Whether it calls for help is judged by that; null where nothing was read. */
  help: Measures | null;
}

export interface Sentence {
  hand: string;
  text: string;
  means: readonly string[];
}

/**
 * Those who are left out in turn, hands of one writer together; who wrote the playbook (e, m, n, p, q, r, s) is always
 * learned from, and never judged. z, l, o and S to W were asked to deny and to be ironic more than managers are, which keeps the odds careful.
 */
const HANDS = ['a', 'b', 'c', 'f', 'g', 'i', 'j', 'tu', 'vw', 'xy', 'zlo', 'EFG', 'HIJ', 'KLM', 'ST', 'UV', 'W'];
/** Hands that tell of no call for help, and were not asked to tell of ordinary days, say nothing of what one sounds like. */
const WITHOUT_HELP = ['ST', 'UV', 'W'];
/** What calls for help is fitted on these too: the other hands name nobody in their ordinary remarks. */
const OF_PLAYBOOK = ['n', 'q', 's', '123', '456', '78', '90', 'AB', 'CD', 'P', 'Q', 'R'];

type Language = keyof typeof lexicons;

export async function readLessons(
  language: Language = 'zh-CN',
): Promise<Omit<Lessons, 'heard'> & { heard: readonly Sentence[]; concerns: readonly { id: string }[] }> {
  const playbook = inMemory(
    compile(loadPlaybook('telesales', { bundledDir: resolve('playbooks') }), 'telesales'),
    language,
  );
  const { referrals } = await playbook.coaching();
  return {
    ...(await playbook.core()),
    ...(await playbook.sayings()),
    ...(await playbook.heard()),
    ...(await playbook.cases()),
    referrals,
  };
}

const learned = (lessons: Lessons, language: Language = 'zh-CN'): NoteReader =>
  openReader(learnToRead(lessons, lexicons[language]));

/** Reads sentences with a reader that learned from the lessons. */
export const tryOut = (lessons: Lessons, sentences: readonly Sentence[]): Tried[] =>
  readWith({ reader: learned(lessons), told: openToldReader(lexicons['zh-CN']) }, sentences);

interface Readers {
  reader: NoteReader;
  told: ToldReader | null;
}

function readWith({ reader, told }: Readers, sentences: readonly Sentence[], language: Language = 'zh-CN'): Tried[] {
  const lexicon = lexicons[language];
  const members = namesIn(sentences).map((name) => ({ name, code: null }));
  return sentences.map(({ text, means }) => {
    const sentence = readSentence(text, lexicon, members, null);
    const readings = readingsOf(reader, sentence, lexicon);
    const clauses = sentence.clauses.map((clause) => clause.text);
    const named = members.filter(({ name }) => text.includes(name));
    const beside = besideHelp({ text, lexicon, members: named }, readings, told ? soundsLike(told, clauses) : null);
    const help = readings[0] ? { ...readings[0].help, ...beside } : null;
    return { text, labels: means.map(labelOf), readings, help };
  });
}

/** So many readers of what somebody is told of are learned, each without some of the hands: one a hand would take minutes. */
const TOLD_FOLDS = 5;

/** For each hand a reader of what somebody is told of that did not learn from it. */
function toldWithout(hands: readonly string[], lessons: readonly ToldLesson[]): Map<string, ToldReader | null> {
  const built = openToldReader(lexicons['zh-CN']);
  const folds = Array.from({ length: TOLD_FOLDS }, (_, fold) => hands.filter((_, i) => i % TOLD_FOLDS === fold));
  return new Map(
    folds.flatMap((fold) => {
      const left = fold.join('');
      const model = unpack(learnTold(lessons.filter(({ hand }) => !left.includes(hand))));
      return fold.map((hand) => [hand, built && { ...built, model }] as const);
    }),
  );
}

export const isOf = (reading: Reading<Person>, label: Label): boolean =>
  reading.sign.id === label.sign &&
  (reading.sign.kind === 'team' || (reading.mention?.members[0]?.name ?? null) === label.name);

/** Right in sign, polarity and person; a name that several could have is not. */
export const isRight = (reading: Reading<Person>, labels: readonly Label[]): boolean =>
  (reading.mention?.members.length ?? 0) < 2 &&
  !reading.mixed &&
  labels.some((label) => isOf(reading, label) && label.no === reading.no);

const fitRight = (tried: readonly Tried[]): Odds =>
  fitOdds(
    tried.flatMap(({ labels, readings }) =>
      readings.slice(0, 5).map((reading) => ({ measures: reading.measures, is: isRight(reading, labels) })),
    ),
  );

/** Whether a sentence says that somebody needs help. */
export const callsForHelp = ({ labels }: Pick<Tried, 'labels'>, referrals: ReadonlySet<string>): boolean =>
  labels.some(({ sign, no }) => referrals.has(sign) && !no);

/** What tells of somebody or something else, or of nothing grave: it may speak against a call for help, never for one. */
const AGAINST = [
  'idle',
  'others',
  'family',
  'harmless',
  'joke',
  'manager',
  'customer',
  'joy',
  'exertion',
  'plan',
  'question',
  'fond',
  'homely',
  'elseTold',
  'nothingTold',
];

function fitHelp(tried: readonly Tried[], referrals: ReadonlySet<string>, left: readonly string[] = []): Odds {
  const odds = fitOdds(
    tried.flatMap((each) => {
      if (!each.help) return [];
      const measures = Object.entries(each.help).filter(([name]) => !left.includes(name));
      return [{ measures: Object.fromEntries(measures), is: callsForHelp(each, referrals) }];
    }),
  );
  const wrong = AGAINST.filter((name) => (odds.weights[name] ?? 0) > 0);
  return wrong.length === 0 ? odds : fitHelp(tried, referrals, [...left, ...wrong]);
}

export interface Judged {
  hand: string;
  tried: Tried[];
  right: Odds;
  help: Odds;
}
export interface Trial {
  judged: Judged[];
  /** Fitted on all hands. */
  right: Odds;
  help: Odds;
  referrals: ReadonlySet<string>;
}

/** Each hand read by who learned from the others, and judged by odds fitted on the others. */
export async function leaveOneHandOut(): Promise<Trial> {
  const lessons = await readLessons();
  const byHand = (hands: string) => lessons.heard.filter(({ hand }) => hands.includes(hand));
  const without = (hands: string) => ({ ...lessons, heard: lessons.heard.filter(({ hand }) => !hands.includes(hand)) });
  const referrals = new Set(lessons.referrals.map(({ id }) => id));
  const told = toldWithout([...HANDS, ...OF_PLAYBOOK], toldLessons(lessons.heard, referrals));
  const tried = new Map(
    [...HANDS, ...OF_PLAYBOOK].map((hand) => {
      const readers = { reader: learned(without(hand)), told: told.get(hand) ?? null };
      return [hand, readWith(readers, byHand(hand))];
    }),
  );
  const others = (hand: string | null, hands = HANDS) =>
    hands.filter((each) => each !== hand).flatMap((each) => tried.get(each) ?? []);
  const ofHelp = [...HANDS.filter((hand) => !WITHOUT_HELP.includes(hand)), ...OF_PLAYBOOK];
  const forHelp = (hand: string | null) => others(hand, ofHelp);
  return {
    referrals,
    judged: HANDS.map((hand) => ({
      hand,
      tried: tried.get(hand) ?? [],
      right: fitRight(others(hand)),
      help: fitHelp(forHelp(hand), referrals),
    })),
    help: fitHelp(forHelp(null), referrals),
    right: fitRight(others(null)),
  };
}

/** Of English there are too few sentences for hands: every so many-th is left out in turn. */
const FOLDS = 8;

/** Each fold of the English sentences read by who learned from the others, and judged by odds fitted on the others. */
export async function leaveFoldsOut(): Promise<Trial> {
  const lessons = await readLessons('en');
  const english = lessons.heard.filter(({ text }) => languageOf(text) === 'en');
  const folds = Array.from({ length: FOLDS }, (_, fold) => english.filter((_, i) => i % FOLDS === fold));
  const tried = folds.map((fold) => {
    const heard = english.filter((each) => !fold.includes(each));
    return readWith({ reader: learned({ ...lessons, heard }, 'en'), told: null }, fold, 'en');
  });
  const others = (fold: number | null) => tried.filter((_, i) => i !== fold).flat();
  const referrals = new Set(lessons.referrals.map(({ id }) => id));
  return {
    referrals,
    judged: tried.map((each, i) => ({
      hand: `fold ${i + 1}`,
      tried: each,
      right: fitRight(others(i)),
      help: fitHelp(others(i), referrals),
    })),
    help: fitHelp(others(null), referrals),
    right: fitRight(others(null)),
  };
}
