import type { Lessons } from '../../domain/note/learn.ts';
import type { Lexicon } from '../../domain/note/lexicon.ts';
import { type NoteReader, openReader, type PackedReader } from '../../domain/note/reader.ts';
import { understand } from '../../domain/note/understand.ts';
import type { Syllables } from '../../domain/team/mentions.ts';
import type { SentenceCase } from '../parts.ts';
import { partsOf, type Resolved } from '../resolve.ts';

/** What the reader of notes needs of each language; from outside, for a playbook says nothing of grammar. */
export interface Reader<Language extends string> {
  lexicons: Readonly<Record<Language, Lexicon>>;
  languageOf(sentence: string): Language;
  syllables: Syllables;
  learn(lessons: Lessons, language: Language): PackedReader;
}

/** Each half is read by who learned from the other one. */
export type Half = 'tuned' | 'held-out';

export interface SentenceOutcome {
  text: string;
  half: Half;
  /** Ids, `=no` where it is denied. */
  expect: readonly string[];
  /** Heard outright: what `-y` would store. */
  heard: readonly string[];
  /** Every sign meant is among the five that are shown; where nothing is meant, nothing was heard outright. */
  ok: boolean;
  /** Every sign meant was heard outright. */
  sure: boolean;
  /** Null where nobody is named. */
  memberOk: boolean | null;
}

export interface SentenceScore {
  /** Sentences that mean something, those whose every sign was shown, and those heard outright. */
  meaning: number;
  right: number;
  sure: number;
  /** Sentences that mean nothing, and those in which something was heard. */
  idle: number;
  falseAlarms: number;
  named: number;
  namedRight: number;
}

const named = ({ id, kind, degree }: { id: string; kind: string; degree: string }) =>
  degree === 'no' && kind !== 'referral' ? `${id}=no` : id;

const halfOf = (i: number): Half => (i % 2 === 0 ? 'tuned' : 'held-out');

/** Tries every sentence of a playbook on its own signs, with all members named in the list as the team. */
export function runSentences<Language extends string>(resolved: Resolved, reader: Reader<Language>): SentenceOutcome[] {
  const numbers = resolved.model?.note;
  if (!numbers) return [];
  const sentences = resolved.values.sentences.map(({ value }) => value as unknown as SentenceCase);
  const names = [...new Set(sentences.flatMap(({ member }) => member ?? []))];
  const members = names.map((name, i) => ({ id: i + 1, name, code: null }));
  const readers = new Map<string, NoteReader>();
  // Who learned from a sentence knows it: each is read by who learned from the other half.
  const readerOf = (language: Language, half: Half): NoteReader => {
    const made = readers.get(`${language} ${half}`);
    if (made) return made;
    const { core, coaching, sayings, heard } = partsOf(resolved, language);
    const others = sentences.filter((_, i) => halfOf(i) !== half);
    const lessons = { ...core, ...coaching, ...sayings, ...heard, sentences: others };
    const learned = openReader(reader.learn(lessons, language));
    readers.set(`${language} ${half}`, learned);
    return learned;
  };
  return sentences.map(({ text, signs: expect, member }, i) => {
    const language = reader.languageOf(text);
    const lexicon = reader.lexicons[language];
    const syllables = /[a-z]/i.test(text) ? reader.syllables : null;
    const understood = understand({
      text,
      reader: readerOf(language, halfOf(i)),
      lexicon,
      members,
      syllables,
      ofMember: false,
    });
    const heard = [...understood.referrals, ...understood.signs].filter(({ sure }) => sure).map(named);
    // A guess is shown for the manager to choose: there the sign counts, and not how often.
    const asked = [...understood.referrals, ...understood.perhaps];
    const shown = [...heard, ...asked.flatMap((each) => [each.id, `${each.id}=no`])];
    const [first] = understood.mentions;
    return {
      text,
      half: halfOf(i),
      expect,
      heard,
      ok: expect.length === 0 ? heard.length === 0 : expect.every((sign) => shown.includes(sign)),
      sure: expect.length > 0 && expect.every((sign) => heard.includes(sign)),
      memberOk: member === undefined ? null : first?.members.length === 1 && first.members[0]?.name === member,
    };
  });
}

/** Counts of a list of outcomes. */
export function scoreSentences(outcomes: readonly SentenceOutcome[]): SentenceScore {
  const count = (test: (each: SentenceOutcome) => boolean) => outcomes.filter(test).length;
  return {
    meaning: count((each) => each.expect.length > 0),
    right: count((each) => each.expect.length > 0 && each.ok),
    sure: count((each) => each.sure),
    idle: count((each) => each.expect.length === 0),
    falseAlarms: count((each) => each.expect.length === 0 && !each.ok),
    named: count((each) => each.memberOk !== null),
    namedRight: count((each) => each.memberOk === true),
  };
}

/** Whether both shares reach what the playbook asks of them; a list without sentences of a kind is not judged by it. */
export function isGoodEnough(score: SentenceScore, numbers: { topThree: number; falseAlarms: number }): boolean {
  const isRight = score.meaning === 0 || score.right / score.meaning >= numbers.topThree;
  return isRight && (score.idle === 0 || score.falseAlarms / score.idle <= numbers.falseAlarms);
}
