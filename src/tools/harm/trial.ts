import { remembered } from '../../domain/remembered.ts';
import { pack, unpack } from '../../domain/text-model/model.ts';
import { train } from '../../domain/text-model/train.ts';
import { gramFeatures, groupFeatures } from '../../playbook/harm/features.ts';
import { type HarmReader, harmKinds, passagesOf, readHarm } from '../../playbook/harm/judge-text.ts';
import type { HarmLesson } from './material.ts';

/** One harmful sentence teaches as much as two harmless ones, of which there are ten times as many. */
const HARM_WEIGHT = 2;

const gramsOf = remembered(gramFeatures);
const groupsOf = remembered(groupFeatures);

type Weights = ReadonlyMap<HarmLesson, number>;

const examplesOf = (lessons: readonly HarmLesson[], features: (text: string) => number[], weights: Weights) =>
  lessons.map((lesson) => ({
    grams: features(lesson.text),
    labels: lesson.kind === 'harmless' ? [] : [harmKinds.indexOf(lesson.kind)],
    weight: weights.get(lesson) ?? (lesson.kind === 'harmless' ? 1 : HARM_WEIGHT),
  }));

/** What is left out of the packed form costs nothing that shows, and is nine tenths of it. */
export const learnHarm = (lessons: readonly HarmLesson[], weights: Weights = new Map()) => ({
  grams: pack(train(examplesOf(lessons, gramsOf, weights), { labels: 6, epochs: 6, leastExamples: 3, least: 1.5 })),
  groups: pack(train(examplesOf(lessons, groupsOf, weights), { labels: 6, epochs: 20, leastExamples: 1 })),
});

export const openHarm = ({ grams, groups }: ReturnType<typeof learnHarm>): HarmReader => ({
  grams: unpack(grams),
  groups: unpack(groups),
});

export interface TriedHarm extends HarmLesson {
  score: number;
}

export const tryHarm = (reader: HarmReader, lessons: readonly HarmLesson[]): TriedHarm[] =>
  lessons.map((lesson) => {
    const passages = passagesOf(lesson.text);
    const scores = (passages.length > 0 ? passages : [lesson.text]).map((each) => readHarm(reader, each).score);
    return { ...lesson, score: Math.max(...scores) };
  });

/** Share of texts that reach a score. */
export const shareFrom = (tried: readonly TriedHarm[], score: number): number =>
  tried.filter((each) => each.score >= score).length / Math.max(1, tried.length);

/** The score that so large a share reaches. */
export const scoreAt = (tried: readonly TriedHarm[], share: number): number =>
  tried.map(({ score }) => score).sort((a, b) => b - a)[Math.floor(tried.length * share)] ?? 0;

const ROUNDS = 14;
const MORE = 3;
/** Room left below the warning for what was learned to be harmless. */
const MARGIN = 0.5;

/**
 * Learns from all, and again with more weight on every sentence that is still read wrongly, until there is no false alarm.
 * Both kinds gain weight, or the reader would only grow deaf.
 */
export function learnUntilQuiet(lessons: readonly HarmLesson[], warning: number) {
  const weights = new Map<HarmLesson, number>();
  for (let round = 0; ; round += 1) {
    const learned = learnHarm(lessons, weights);
    const scores = tryHarm(openHarm(learned), lessons).map(({ score }) => score);
    const wrong = lessons.filter(({ kind }, i) =>
      kind === 'harmless' ? (scores[i] as number) >= warning - MARGIN : (scores[i] as number) < warning + MARGIN,
    );
    const loud = wrong.filter(({ kind }) => kind === 'harmless').length;
    if (loud === 0 || round === ROUNDS) return { ...learned, loud };
    for (const lesson of wrong)
      weights.set(lesson, (weights.get(lesson) ?? (lesson.kind === 'harmless' ? 1 : HARM_WEIGHT)) * MORE);
  }
}

const FOLDS = 5;
const foldOf = (text: string) => [...text].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) >>> 0, 7) % FOLDS;

/** Harmful sentences of each hand, and harmless ones of each file, read by who learned from all the others. */
export function leaveHandsOut(
  lessons: readonly HarmLesson[],
  harmless: readonly HarmLesson[],
  warning: number,
): TriedHarm[] {
  const hands = [...new Set(lessons.map(({ hand }) => hand))];
  const files = [...new Set(harmless.map(({ hand }) => hand))];
  const parts = Array.from({ length: Math.max(hands.length, FOLDS) }, (_, i) => ({
    hands: new Set(hands.filter((_each, j) => j === i)),
    files: new Set(files.filter((each) => i < FOLDS && foldOf(each) === i)),
  }));
  return parts.flatMap((out) => {
    const isOut = ({ hand }: HarmLesson) => out.hands.has(hand) || out.files.has(hand);
    const all = [...lessons, ...harmless];
    return tryHarm(
      openHarm(
        learnUntilQuiet(
          all.filter((each) => !isOut(each)),
          warning,
        ),
      ),
      all.filter(isOut),
    );
  });
}
