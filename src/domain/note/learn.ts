import type { Lexicon } from './lexicon.ts';
import { type Meaning, meaningsOf } from './meanings.ts';
import { type Heard, type PackedReader, type Lessons as Split, trainFurther, trainReader } from './reader.ts';

const HAN = /\p{Script=Han}/u;

/** The parts of a playbook that the reader of notes learns from. */
export type Lessons = Parameters<typeof meaningsOf>[0] & {
  heard: readonly Heard[];
  sentences: readonly { text: string; signs: readonly string[]; member?: string | undefined }[];
};

/** All that a playbook says in one language: its phrases, its sentences, and those of its tests. */
function lessonsOf(lessons: Lessons, lexicon: Lexicon): { meanings: Meaning[]; heard: Heard[] } {
  const isOurs = (text: string) => HAN.test(text) === (lexicon.script === 'han');
  const meanings = meaningsOf(lessons).map((each) => ({ ...each, says: each.says.filter(isOurs) }));
  const personal = new Set(meanings.filter(({ kind }) => kind !== 'team').map(({ id }) => id));
  const tests = lessons.sentences.map(({ text, signs, member }) => ({
    text,
    means: signs.map((sign) => (member && personal.has(sign.replace('=no', '')) ? `${sign}@${member}` : sign)),
  }));
  return { meanings, heard: [...lessons.heard, ...tests].filter(({ text }) => isOurs(text)) };
}

/** Learns from all that a playbook says in one language. */
export function learnToRead(lessons: Lessons, lexicon: Lexicon): PackedReader {
  const { meanings, heard } = lessonsOf(lessons, lexicon);
  return trainReader(meanings, heard, lexicon);
}

/** A lesson as a number: FNV-1a over UTF-16 units, 32 bits. */
function markOf(...parts: readonly string[]): number {
  let value = 0x811c9dc5;
  for (const unit of parts.join('\n')) value = Math.imul(value ^ (unit.codePointAt(0) as number), 0x01000193);
  return value >>> 0;
}
const markOfPhrase = ({ id }: Meaning, phrase: string) => markOf(id, phrase);
const markOfHeard = ({ text, means }: Heard) => markOf(text, ...means);

/** What a reader learned from, a number for each, so that who builds on its playbook learns only what is new. */
export function marksOf(lessons: Lessons, lexicon: Lexicon): number[] {
  const { meanings, heard } = lessonsOf(lessons, lexicon);
  return [
    ...meanings.flatMap((each) => each.says.map((phrase) => markOfPhrase(each, phrase))),
    ...heard.map(markOfHeard),
  ];
}

/** With more that is new than this share of all, what was known is no ground to build on. */
const MOST_NEW = 0.25;

const parted = <Each>(list: readonly Each[], isKnown: (each: Each) => boolean) => ({
  known: list.filter(isKnown),
  fresh: list.filter((each) => !isKnown(each)),
});

/**
 * Learns what a playbook says beyond another one that it builds on, from the reader of that.
 * @param marks what that reader learned from
 * @returns null where too much is new, or a sign is good news that was bad: all is to be learned anew
 */
export function learnToReadFrom(
  base: PackedReader,
  marks: ReadonlySet<number>,
  lessons: Lessons,
  lexicon: Lexicon,
): PackedReader | null {
  const { meanings, heard } = lessonsOf(lessons, lexicon);
  const says = meanings.map((each) => parted(each.says, (phrase) => marks.has(markOfPhrase(each, phrase))));
  const sentences = parted(heard, (each) => marks.has(markOfHeard(each)));
  const of = (kind: 'known' | 'fresh'): Split => ({
    meanings: meanings.map((each, i) => ({ ...each, says: says[i]?.[kind] ?? [] })),
    heard: sentences[kind],
  });
  const count = (kind: 'known' | 'fresh') =>
    says.reduce((sum, each) => sum + each[kind].length, sentences[kind].length);
  const good = new Map(base.signs.map((each) => [each.id, each.good]));
  const isTurned = meanings.some((each) => (good.get(each.id) ?? each.good) !== each.good);
  if (isTurned || count('fresh') > MOST_NEW * (count('known') + count('fresh'))) return null;
  return trainFurther(base, of('fresh'), of('known'), lexicon);
}
