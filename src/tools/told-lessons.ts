// What the reader of what somebody is told of learns from, and how.
import { readFileSync } from 'node:fs';
import { labelOf, namesIn } from '../domain/note/reader.ts';
import { readSentence } from '../domain/note/sentence.ts';
import { TOLD_LABELS, toldKinds } from '../domain/remark/told.ts';
import { rememberedOf } from '../domain/remembered.ts';
import { gramsOf } from '../domain/text-model/grams.ts';
import { type PackedModel, pack } from '../domain/text-model/model.ts';
import { train } from '../domain/text-model/train.ts';
import { lexicons } from '../i18n/lexicon/lexicons.ts';

/** What the sentence tells, or that it says a sign of the playbook, or neither. */
type Kind = (typeof toldKinds)[number] | 'sign' | 'ordinary';
export interface ToldLesson {
  /** Who wrote it. */
  hand: string;
  kind: Kind;
  text: string;
  names: readonly string[];
}

/** There are more signs than all else, and the kinds are what is to be told apart. */
const SIGN_WEIGHT = 0.5;
/** Of weights; more tell nothing more apart. */
const STEPS = 32;
const TRAINING = { labels: TOLD_LABELS, epochs: 10, leastExamples: 3, least: 2 };

const lexicon = lexicons['zh-CN'];
/** Every sentence is learned from once for each writer who is left out. */
export const clausesOf = rememberedOf(({ text, names }: ToldLesson) =>
  readSentence(
    text,
    lexicon,
    names.map((name) => ({ name, code: null })),
    null,
  ).clauses.map((clause) => clause.text),
);

const places = new Map<Kind, number>([...toldKinds, 'sign', 'ordinary'].map((kind, i) => [kind as Kind, i]));
export const learnTold = (lessons: readonly ToldLesson[]): PackedModel =>
  pack(
    train(
      lessons.map((lesson) => ({
        grams: gramsOf(clausesOf(lesson)),
        labels: [places.get(lesson.kind) as number],
        weight: lesson.kind === 'sign' ? SIGN_WEIGHT : 1,
      })),
      TRAINING,
    ),
    STEPS,
  );

/** Who wrote the playbook, and left what they tell among what means no sign. */
const OF_PLAYBOOK = 'emnpqrs';

/** All that is known: what was told, and what managers' sentences say beside it. */
export function toldLessons(
  heard: readonly { hand: string; text: string; means: readonly string[] }[],
  referrals: ReadonlySet<string>,
): ToldLesson[] {
  const told = readFileSync('src/tools/told/lessons.jsonl', 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as ToldLesson);
  const people = namesIn(heard);
  const beside = heard.flatMap(({ hand, text, means }): ToldLesson[] => {
    const labels = means.map(labelOf);
    if (OF_PLAYBOOK.includes(hand) || labels.some(({ sign }) => referrals.has(sign))) return [];
    const names = people.filter((name) => text.includes(name));
    return [{ hand, kind: labels.length > 0 ? 'sign' : 'ordinary', text, names }];
  });
  return [...told, ...beside];
}
