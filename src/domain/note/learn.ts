import type { Lexicon } from './lexicon.ts';
import { meaningsOf } from './meanings.ts';
import { type Heard, type PackedReader, trainReader } from './reader.ts';

const HAN = /\p{Script=Han}/u;

/** The parts of a playbook that the reader of notes learns from. */
export type Lessons = Parameters<typeof meaningsOf>[0] & {
  heard: readonly Heard[];
  sentences: readonly { text: string; signs: readonly string[]; member?: string | undefined }[];
};

/**
 * Learns from all that a playbook says in one language: its phrases, its sentences, and those of its tests.
 */
export function learnToRead(lessons: Lessons, lexicon: Lexicon): PackedReader {
  const isOurs = (text: string) => HAN.test(text) === (lexicon.script === 'han');
  const meanings = meaningsOf(lessons).map((each) => ({ ...each, says: each.says.filter(isOurs) }));
  const personal = new Set(meanings.filter(({ kind }) => kind !== 'team').map(({ id }) => id));
  const tests = lessons.sentences.map(({ text, signs, member }) => ({
    text,
    means: signs.map((sign) => (member && personal.has(sign.replace('=no', '')) ? `${sign}@${member}` : sign)),
  }));
  return trainReader(
    meanings,
    [...lessons.heard, ...tests].filter(({ text }) => isOurs(text)),
    lexicon,
  );
}
