import { resolve } from 'node:path';
import { type Lessons, learnToRead } from '../domain/note/learn.ts';
import { type Label, labelOf, type NoteReader, openReader } from '../domain/note/reader.ts';
import { type Reading, readingsOf } from '../domain/note/readings.ts';
import { readSentence } from '../domain/note/sentence.ts';
import { fitOdds, type Odds } from '../domain/text-model/odds.ts';
import { lexicons } from '../i18n/lexicon/lexicons.ts';
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

/** Those who are left out in turn, and one more whose sentences the odds are also fitted on. */
export const JUDGED = ['a', 'b', 'c'];
const HANDS = [...JUDGED, 'e'];

const lexicon = lexicons['zh-CN'];
const EVEN: Odds = { start: -1, weights: {} };

export async function readLessons(): Promise<Omit<Lessons, 'heard'> & { heard: readonly Sentence[] }> {
  const playbook = inMemory(
    compile(loadPlaybook('telesales', { bundledDir: resolve('playbooks') }), 'telesales'),
    'zh-CN',
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

const learned = (lessons: Lessons): NoteReader => openReader(learnToRead(lessons, lexicon, true));

/** Reads sentences with a reader that learned from the lessons. */
export const tryOut = (lessons: Lessons, sentences: readonly Sentence[], denied: Odds): Tried[] =>
  readWith(learned(lessons), sentences, denied);

function readWith(reader: NoteReader, sentences: readonly Sentence[], denied: Odds = EVEN): Tried[] {
  const names = [...new Set(sentences.flatMap(({ means }) => means.flatMap((each) => labelOf(each).name ?? [])))];
  const members = names.map((name) => ({ name, code: null }));
  return sentences.map(({ text, means }) => ({
    text,
    labels: means.map(labelOf),
    readings: readingsOf(reader, readSentence(text, lexicon, members, null), lexicon, denied),
  }));
}

export const isOf = (reading: Reading<Person>, label: Label): boolean =>
  reading.sign.id === label.sign &&
  (reading.sign.kind === 'team' || (reading.mention?.members[0]?.name ?? null) === label.name);

/** Right in sign, polarity and person; a name that several could have is not. */
export const isRight = (reading: Reading<Person>, labels: readonly Label[]): boolean =>
  (reading.mention?.members.length ?? 0) < 2 &&
  labels.some((label) => isOf(reading, label) && label.no === reading.no > 0);

export const fitDenied = (tried: readonly Tried[]): Odds =>
  fitOdds(
    tried.flatMap(({ labels, readings }) =>
      labels.flatMap((label) => {
        const reading = readings.find((each) => isOf(each, label));
        return reading && reading.sign.kind !== 'referral' ? [{ measures: reading.denial, is: label.no }] : [];
      }),
    ),
  );

export const fitRight = (tried: readonly Tried[]): Odds =>
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
  denied: Odds;
  right: Odds;
  help: Odds;
  referrals: ReadonlySet<string>;
}

/** Each hand read by who learned from the others, and judged by odds fitted on the others. */
export async function leaveOneHandOut(): Promise<Trial> {
  const lessons = await readLessons();
  const byHand = (hand: string) => lessons.heard.filter((each) => each.hand === hand);
  const without = (hand: string) => ({ ...lessons, heard: lessons.heard.filter((each) => each.hand !== hand) });
  const readers = new Map(HANDS.map((hand) => [hand, learned(without(hand))]));
  const readHand = (hand: string, denied?: Odds) => readWith(readers.get(hand) as NoteReader, byHand(hand), denied);
  const first = new Map(HANDS.map((hand) => [hand, readHand(hand)]));
  const others = (tried: ReadonlyMap<string, Tried[]>, hand: string | null) =>
    HANDS.filter((each) => each !== hand).flatMap((each) => tried.get(each) ?? []);
  const second = new Map(HANDS.map((hand) => [hand, readHand(hand, fitDenied(others(first, hand)))]));
  const referrals = new Set(lessons.referrals.map(({ id }) => id));
  return {
    referrals,
    judged: JUDGED.map((hand) => ({
      hand,
      tried: second.get(hand) ?? [],
      right: fitRight(others(second, hand)),
      help: fitHelp(others(second, hand), referrals),
    })),
    help: fitHelp(others(second, null), referrals),
    denied: fitDenied(others(first, null)),
    right: fitRight(others(second, null)),
  };
}
