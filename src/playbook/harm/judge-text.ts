import { type PackedModel, scores, type TextModel, unpack } from '../../domain/text-model/model.ts';
import { isForbidden, isQuotedNot, isRight, isTold } from './excuses.ts';
import { gramFeatures, groupFeatures } from './features.ts';
import { isHelped, isMarked, isMild, isPlainWork } from './forfeits.ts';
import type { HarmRule } from './harm-words.ts';
import { matterIn } from './matters.ts';
import fitted from './model.json' with { type: 'json' };
import { brokenRules, sentencesOf } from './rules.ts';
import { singledOut } from './singled-out.ts';

export type HarmCode = HarmRule['code'];

/** What the reader of harm tells apart, in the order of its labels. */
export const harmKinds = ['shame', 'penalty', 'dismissal', 'therapy', 'pressure', 'diagnosis'] as const;
export type HarmKind = (typeof harmKinds)[number];

/** Two readings of a sentence added up: by its characters, and by groups of words; see `tools/fit-harm.ts`. */
export interface HarmReader {
  grams: TextModel;
  groups: TextModel;
}
export interface FittedHarm {
  grams: PackedModel;
  groups: PackedModel;
  /** Scores: from `warning` on somebody should look, from `sure` on it is taken for harm. */
  warning: number;
  sure: number;
}

export interface Harm {
  code: HarmCode;
  /** Words of a rule, or the sentence that was read. */
  words: string;
  /** False where it only reads like harm. */
  sure: boolean;
}

/** Groups of words say more than characters of sentences nobody met before. */
const GROUPS_WEIGHT = 2;
/** Below it hardly a sentence is warned of, whatever its characters, and two of three need not be looked at more closely. */
const LEAST_GROUPS = -4.5;
/** Shorter ones say too little alone. */
const LEAST = { han: 7, latin: 18 };
const SHORT = 20;
const MOST_SHOWN = 40;
/** How much surer it must be where all may be meant well (`达标了我请喝奶茶`, `一起补打二十个`). */
const MILD_MARGIN = 6;

/** What is not done to anybody where a sentence forbids it. */
const MAY_BE_FORBIDDEN: ReadonlySet<HarmKind> = new Set(['shame', 'therapy', 'diagnosis']);

/** `也不瞒`: what is said of customers is that they are not deceived or pressed. */
const HONEST = /不[瞒骗逼催吓压哄]/;

/** How much a sentence reads like harm: the kind that it reads most like, and a score without unit. */
export function readHarm(reader: HarmReader, sentence: string): { kind: HarmKind; score: number } {
  const groups = scores(reader.groups, groupFeatures(sentence));
  if (Math.max(...groups) < LEAST_GROUPS) return { kind: harmKinds[0], score: Number.NEGATIVE_INFINITY };
  const grams = scores(reader.grams, gramFeatures(sentence));
  const sums = harmKinds.map((_, i) => (grams[i] as number) + GROUPS_WEIGHT * (groups[i] as number));
  const score = Math.max(...sums);
  return { kind: harmKinds[sums.indexOf(score)] as HarmKind, score };
}

const saysEnough = (text: string) => text.length >= (/\p{Script=Han}/u.test(text) ? LEAST.han : LEAST.latin);

/** What is read together: each sentence, and a short one with its neighbour. */
export function passagesOf(text: string): string[] {
  const sentences = sentencesOf(text).map((each) => each.trim());
  const pairs = sentences
    .slice(1)
    .flatMap((each, i) =>
      Math.min(each.length, sentences[i]?.length ?? 0) < SHORT ? [`${sentences[i]} ${each}`] : [],
    );
  return [...sentences, ...pairs].filter(saysEnough);
}

const fittedHarm = fitted as FittedHarm;
let reader: HarmReader | null = null;

/** What was learned of characters is large, and most texts need none of it. */
function openReader(): HarmReader {
  let grams: TextModel | null = null;
  return {
    groups: unpack(fittedHarm.groups),
    get grams() {
      grams ??= unpack(fittedHarm.grams);
      return grams;
    },
  };
}

function read(text: string): Harm[] {
  reader ??= openReader();
  const [worst] = passagesOf(text)
    .map((words) => ({ words, ...readHarm(reader as HarmReader, words) }))
    .filter(({ score }) => score >= fittedHarm.warning)
    .sort((a, b) => b.score - a.score);
  if (worst === undefined || isQuotedNot(worst.words) || isRight(worst.words)) return [];
  const words = worst.words.length > MOST_SHOWN ? `${worst.words.slice(0, MOST_SHOWN)}…` : worst.words;
  const isKind = isMild(worst.words) || isHelped(worst.words);
  const margin = isKind ? MILD_MARGIN : 0;
  const sure = worst.score >= fittedHarm.sure + margin;
  const isHonest = worst.kind === 'pressure' && HONEST.test(worst.words);
  const isNone =
    isHonest ||
    isHelped(worst.words) ||
    !isMarked(worst.words) ||
    isPlainWork(worst.words) ||
    (MAY_BE_FORBIDDEN.has(worst.kind) && isForbidden(worst.words));
  return sure || !isNone ? [{ code: `harm-${worst.kind}`, words, sure }] : [];
}

/**
 * What a text would do to people who are led by it, or called: by rules of words, which are sure, and by a small trained
 * reader, which has met sentences like it. It does not know who speaks, what was said before, or what a number means.
 * @param except kinds that may stand where the text stands
 */
export const harmIn = (text: string, except: readonly HarmCode[] = []): Harm[] =>
  harmBy(text, false).filter(({ code }) => !except.includes(code));

/** The same of what somebody typed to be done, where a few words are a deed. */
export const harmInDeed = (text: string): Harm[] => harmBy(text, true);

function harmBy(text: string, isDeed: boolean): Harm[] {
  const ruled = sentencesOf(text)
    .flatMap((sentence) => brokenRules(sentence, isDeed))
    .map((each) => ({ ...each, sure: true }));
  if (ruled.length > 0) return ruled;
  const single = sentencesOf(text).flatMap((sentence) => {
    const met = singledOut(sentence);
    return met && !isTold(sentence) ? [met] : [];
  });
  const [first] = single.sort((a, b) => Number(b.isSure) - Number(a.isSure));
  const met = first?.isSure ? [] : read(text);
  if (first && !met.some(({ sure }) => sure)) return [{ code: 'harm-penalty', words: first.words, sure: first.isSure }];
  if (met.some(({ sure }) => sure)) return met;
  const [matter] = sentencesOf(text).flatMap((sentence) => matterIn(sentence) ?? []);
  return matter ? [{ ...matter, sure: false }] : met;
}
