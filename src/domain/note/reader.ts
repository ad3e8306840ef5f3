import { trainDenials } from '../text-model/denials.ts';
import { gramsOf } from '../text-model/grams.ts';
import { learnMore } from '../text-model/learn-more.ts';
import { type PackedModel, pack, type TextModel, unpack, unpackAll } from '../text-model/model.ts';
import type { Example } from '../text-model/train.ts';
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

/** Every name that the labels of some sentences name. */
export const namesIn = (heard: readonly Pick<Heard, 'means'>[]): string[] => [
  ...new Set(heard.flatMap(({ means }) => means.flatMap((each) => labelOf(each).name ?? []))),
];

export interface ReadSign {
  id: string;
  kind: Kind;
  /** Whether a yes is good news. */
  good: boolean;
  /** Ways to say it that leave no doubt, each as its clauses, folded: its title, of what no sentence teaches all there are. */
  plain: readonly (readonly string[])[];
}

/** What is known of all signs of a playbook in a language; as it is kept, and made ready. */
interface Reader<Model> {
  signs: ReadSign[];
  /** Each sign said or denied, and ordinary remarks; see `trainDenials`. */
  model: Model;
}
export type PackedReader = Reader<PackedModel>;
export type NoteReader = Reader<TextModel> & { good: readonly boolean[] };

export const openReader = ({ signs, model }: PackedReader): NoteReader => ({
  signs,
  model: unpack(model),
  good: signs.map(({ good }) => good),
});

/** A shorter phrase stands within others by chance. */
const SHORTEST_WHOLE = 4;
const isWhole = (phrase: string) => [...phrase].filter((sign) => /\p{L}/u.test(sign)).length >= SHORTEST_WHOLE;

/** Who of a list is named in a text. Looking for each of a thousand names in each of ten thousand sentences took as long as learning. */
function nameFinder(names: readonly string[]): (text: string) => { name: string; code: null }[] {
  const known = new Set(names);
  const lengths = [...new Set(names.map((name) => name.length))];
  return (text) => {
    const found = new Set<string>();
    for (const length of lengths)
      for (let from = 0; from + length <= text.length; from += 1) {
        const part = text.slice(from, from + length);
        if (known.has(part)) found.add(part);
      }
    // In the order of the list: of two names at one place the first is meant.
    return found.size === 0 ? [] : names.filter((name) => found.has(name)).map((name) => ({ name, code: null }));
  };
}

/** Phrases say a thing barer than anybody writes it, and are two thirds of the material. */
const PHRASE_WEIGHT = 0.5;
/** With 127 nothing of hands that nobody saw is read better, and half as much again is kept. */
const WEIGHT_STEPS = 32;
/** A run of characters in fewer examples is left out; where there are few examples there is nothing to spare. */
const leastExamples = (examples: number) => (examples > 3000 ? 7 : 2);

/** What a reader learns from, in meanings of `trainDenials`: every way to say a thing and every labelled sentence. */
function examplesOf(
  meanings: readonly Pick<Meaning, 'id' | 'says'>[],
  heard: readonly Heard[],
  lexicon: Lexicon,
  names: readonly string[],
): Example[] {
  const place = new Map(meanings.map(({ id }, i) => [id, i]));
  const namedIn = nameFinder(names);
  const grams = (text: string, named: readonly { name: string; code: null }[]) =>
    gramsOf(readSentence(text, lexicon, named, null).clauses.map((clause) => clause.text));
  const phrases = meanings.flatMap(({ says }, i) =>
    says.map((text) => ({ grams: grams(text, []), labels: [2 * i], weight: PHRASE_WEIGHT })),
  );
  const sentences = heard.flatMap(({ text, means }) => {
    const known = means.map(labelOf).flatMap(({ sign, no }) => {
      const i = place.get(sign);
      return i === undefined ? [] : [2 * i + (no ? 1 : 0)];
    });
    // What only means things that this playbook does not have is no ordinary remark either.
    if (known.length === 0 && means.length > 0) return [];
    const labels = known.length > 0 ? [...new Set(known)] : [2 * meanings.length];
    return [{ grams: grams(text, namedIn(text)), labels, weight: 1 }];
  });
  return [...phrases, ...sentences];
}

/** The signs of a playbook as a reader knows them. */
function readSigns(meanings: readonly Meaning[], heard: readonly Heard[], lexicon: Lexicon): ReadSign[] {
  const foldedOf = (title: string) => readSentence(title, lexicon, [], null).clauses.map(({ text }) => text);
  const taught = new Set(heard.flatMap(({ means }) => means.map((each) => labelOf(each).sign)));
  return meanings.map(({ id, kind, good, title, says }) => ({
    id,
    kind,
    good,
    plain: (taught.has(id) ? [title] : says.filter((each) => each === title || isWhole(each))).map(foldedOf),
  }));
}

/**
 * Learns to read the notes of a playbook from all its ways to say a thing and its labelled sentences.
 * @param heard signs that the playbook does not have are passed over
 */
export function trainReader(meanings: readonly Meaning[], heard: readonly Heard[], lexicon: Lexicon): PackedReader {
  const signs = readSigns(meanings, heard, lexicon);
  const examples = examplesOf(meanings, heard, lexicon, namesIn(heard));
  const good = signs.map((each) => each.good);
  return { signs, model: pack(trainDenials(examples, good, leastExamples(examples.length)), WEIGHT_STEPS) };
}

/** What of a playbook its base has not learned from, and the rest. */
export interface Lessons {
  meanings: readonly Meaning[];
  heard: readonly Heard[];
}

/** Of what is known so many stand for all of it. */
const REHEARSED = 8;

/**
 * The same from what a reader of its base knows, of which only some is gone through again.
 * @param fresh what that reader has not learned from; of all meanings, in the same order
 * @param known the rest
 */
export function trainFurther(base: PackedReader, fresh: Lessons, known: Lessons, lexicon: Lexicon): PackedReader {
  const heard = [...known.heard, ...fresh.heard];
  const names = namesIn(heard);
  const signs = readSigns(
    known.meanings.map((each, i) => ({ ...each, says: [...each.says, ...(fresh.meanings[i]?.says ?? [])] })),
    heard,
    lexicon,
  );
  const own = examplesOf(fresh.meanings, fresh.heard, lexicon, names);
  let said = 0;
  const some = <Each>(list: readonly Each[]) => list.filter(() => own.length > 0 && said++ % REHEARSED === 0);
  const rehearsed = examplesOf(
    known.meanings.map((each) => ({ ...each, says: some(each.says) })),
    some(known.heard),
    lexicon,
    names,
  );
  const place = new Map(signs.map(({ id }, i) => [id, i]));
  const places = base.signs.map(({ id }) => place.get(id) ?? -1);
  const more = { fresh: own, rehearsed, standsFor: REHEARSED };
  const good = signs.map((each) => each.good);
  return { signs, model: pack(learnMore({ model: unpackAll(base.model), places }, more, good), WEIGHT_STEPS) };
}
