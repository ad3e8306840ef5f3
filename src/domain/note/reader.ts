import { gramsOf } from '../text-model/grams.ts';
import { type PackedModel, pack, type TextModel, unpack } from '../text-model/model.ts';
import { type Example, train } from '../text-model/train.ts';
import type { Lexicon } from './lexicon.ts';
import type { Kind, Meaning } from './meanings.ts';
import { readSentence } from './sentence.ts';

/** A sentence and what it means: `sign`, `sign=no`, each of them perhaps with `@name`; none: an ordinary remark. */
export interface Heard {
  text: string;
  means: readonly string[];
}

export interface Label {
  sign: string;
  no: boolean;
  /** Whom it is said of; null for the team, or where nobody is named. */
  name: string | null;
}

export function labelOf(means: string): Label {
  const [what = '', name = null] = means.split('@');
  return { sign: what.replace(/=no$/, ''), no: what.endsWith('=no'), name };
}

export interface ReadSign {
  id: string;
  kind: Kind;
  /** Whether a yes is good news. */
  good: boolean;
}

/** What is known of all signs of a playbook in a language; as it is kept, and made ready. */
interface Reader<Model> {
  signs: ReadSign[];
  /** A label for each sign, one for ordinary remarks, and one for all that calls for help. */
  meaning: Model;
  /** Two labels for each sign, said and denied; then bad and good news, and anything said and denied. */
  polarity: Model;
}
export type PackedReader = Reader<PackedModel>;
export type NoteReader = Reader<TextModel>;

export const openReader = ({ signs, meaning, polarity }: PackedReader): NoteReader => ({
  signs,
  meaning: unpack(meaning),
  polarity: unpack(polarity),
});

const PHRASE_WEIGHT = 0.7;
const EPOCHS = 3;
/** What is left out costs a hundredth of the right answers and nine tenths of the size. */
const LEAST = { meaning: 2.8, polarity: 2.2 };
/** Whether a thing is denied shows in runs of two, of which there are enough examples. */
export const POLARITY_RUN = 2;
const POLARITY_EXAMPLES = 5;

interface Material {
  clauses: string[];
  labels: readonly Label[];
  isPhrase: boolean;
}

function materialOf(meanings: readonly Meaning[], heard: readonly Heard[], lexicon: Lexicon): Material[] {
  const names = [...new Set(heard.flatMap(({ means }) => means.flatMap((each) => labelOf(each).name ?? [])))];
  const members = names.map((name) => ({ name, code: null }));
  const clauses = (text: string, people: typeof members) =>
    readSentence(text, lexicon, people, null).clauses.map((clause) => clause.text);
  return [
    ...meanings.flatMap(({ id, says }) =>
      says.map((text) => ({
        clauses: clauses(text, []),
        labels: [{ sign: id, no: false, name: null }],
        isPhrase: true,
      })),
    ),
    ...heard.map(({ text, means }) => ({
      clauses: clauses(text, members),
      labels: means.map(labelOf),
      isPhrase: false,
    })),
  ];
}

/** Polarity of every label: of its sign, of the news that it is, and at all. */
function polarityModel(material: readonly Material[], signs: readonly ReadSign[]): TextModel {
  const place = new Map(signs.map(({ id }, i) => [id, i]));
  const examples = material.flatMap(({ clauses, labels, isPhrase }) =>
    labels.flatMap(({ sign, no }): Example[] => {
      const i = place.get(sign);
      const read = i === undefined ? undefined : signs[i];
      // Phrases of a playbook deny nothing, and say so of every word.
      if (i === undefined || !read || isPhrase) return [];
      const news = 2 * signs.length + (read.good === no ? 0 : 1);
      const said = 2 * signs.length + 2 + (no ? 1 : 0);
      return [{ grams: gramsOf(clauses, POLARITY_RUN), labels: [2 * i + (no ? 1 : 0), news, said], weight: 1 }];
    }),
  );
  return train(examples, {
    labels: 2 * signs.length + 4,
    epochs: 0,
    leastExamples: POLARITY_EXAMPLES,
    least: LEAST.polarity,
  });
}

/**
 * Learns to read the notes of a playbook from all its ways to say a thing and its labelled sentences.
 * @param heard signs that the playbook does not have are passed over
 */
export function trainReader(meanings: readonly Meaning[], heard: readonly Heard[], lexicon: Lexicon): PackedReader {
  const material = materialOf(meanings, heard, lexicon);
  const signs = meanings.map(({ id, kind, good }) => ({ id, kind, good }));
  const place = new Map(signs.map(({ id }, i) => [id, i]));
  const withHelp = (sign: string, no: boolean) => {
    const at = place.get(sign);
    if (at === undefined) return [];
    return signs[at]?.kind === 'referral' && !no ? [at, signs.length + 1] : [at];
  };
  const examples = material.map(({ clauses, labels, isPhrase }) => ({
    grams: gramsOf(clauses),
    labels: labels.length === 0 ? [signs.length] : labels.flatMap(({ sign, no }) => withHelp(sign, no)),
    weight: isPhrase ? PHRASE_WEIGHT : 1,
  }));
  const meaning = train(examples, { labels: signs.length + 2, epochs: EPOCHS, least: LEAST.meaning });
  return { signs, meaning: pack(meaning), polarity: pack(polarityModel(material, signs)) };
}
