import { resolve } from 'node:path';
import { type Lessons, learnToRead } from '../domain/note/learn.ts';
import { type Label, labelOf, type NoteReader, namesIn, openReader } from '../domain/note/reader.ts';
import { type Reading, readingsOf } from '../domain/note/readings.ts';
import { readSentence } from '../domain/note/sentence.ts';
import { fitOdds, type Odds } from '../domain/text-model/odds.ts';
import { languageOf, lexicons } from '../i18n/lexicon/lexicons.ts';
import { compile, inMemory } from '../playbook/compile.ts';
import { loadPlaybook } from '../playbook/load.ts';

interface Person {
  name: string;
  code: null;
}
export interface Tried {
  text: string;
  labels: readonly Label[];
  readings: readonly Reading<Person>[];
}

export interface Sentence {
  hand: string;
  text: string;
  means: readonly string[];
}

/**
 * Those who are left out in turn, hands of one writer together; who wrote the playbook (e, m, n, p, q, r, s) is always
 * learned from, and never judged. z, l and o were asked to deny and to be ironic more than managers are, which keeps the odds careful.
 */
const HANDS = ['a', 'b', 'c', 'f', 'g', 'i', 'j', 'tu', 'vw', 'xy', 'zlo'];
/** What calls for help is fitted on these too: the other hands name nobody in their ordinary remarks. */
const OF_PLAYBOOK = ['n', 'q', 's', '123', '456', '78', '90', 'AB', 'CD'];

type Language = keyof typeof lexicons;

export async function readLessons(
  language: Language = 'zh-CN',
): Promise<Omit<Lessons, 'heard'> & { heard: readonly Sentence[] }> {
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
  readWith(learned(lessons), sentences);

function readWith(reader: NoteReader, sentences: readonly Sentence[], language: Language = 'zh-CN'): Tried[] {
  const lexicon = lexicons[language];
  const members = namesIn(sentences).map((name) => ({ name, code: null }));
  return sentences.map(({ text, means }) => ({
    text,
    labels: means.map(labelOf),
    readings: readingsOf(reader, readSentence(text, lexicon, members, null), lexicon),
  }));
}

export const isOf = (reading: Reading<Person>, label: Label): boolean =>
  reading.sign.id === label.sign &&
  (reading.sign.kind === 'team' || (reading.mention?.members[0]?.name ?? null) === label.name);

/** Right in sign, polarity and person; a name that several could have is not. */
export const isRight = (reading: Reading<Person>, labels: readonly Label[]): boolean =>
  (reading.mention?.members.length ?? 0) < 2 && labels.some((label) => isOf(reading, label) && label.no === reading.no);

const fitRight = (tried: readonly Tried[]): Odds =>
  fitOdds(
    tried.flatMap(({ labels, readings }) =>
      readings.slice(0, 5).map((reading) => ({ measures: reading.measures, is: isRight(reading, labels) })),
    ),
  );

/** Whether a sentence says that somebody needs help. */
export const callsForHelp = ({ labels }: Pick<Tried, 'labels'>, referrals: ReadonlySet<string>): boolean =>
  labels.some(({ sign, no }) => referrals.has(sign) && !no);

const fitHelp = (tried: readonly Tried[], referrals: ReadonlySet<string>): Odds =>
  fitOdds(
    tried.flatMap((each) => {
      const [first] = each.readings;
      return first ? [{ measures: first.help, is: callsForHelp(each, referrals) }] : [];
    }),
  );

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
  const tried = new Map(
    [...HANDS, ...OF_PLAYBOOK].map((hand) => [hand, readWith(learned(without(hand)), byHand(hand))]),
  );
  const others = (hand: string | null, hands = HANDS) =>
    hands.filter((each) => each !== hand).flatMap((each) => tried.get(each) ?? []);
  const forHelp = (hand: string | null) => others(hand, [...HANDS, ...OF_PLAYBOOK]);
  const referrals = new Set(lessons.referrals.map(({ id }) => id));
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
    return readWith(learned({ ...lessons, heard }, 'en'), fold, 'en');
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
