import { addDays, type Day, isoWeekday } from '../calendar/day.ts';
import { CLAUSE_END } from '../text-model/clauses.ts';
import { type Scene, scenesIn } from './scenes.ts';

/**
 * Where an ordinary remark belongs: register of absence, list and system trouble, to-dos, a word in private, or nowhere
 * but the remarks. `farewell`: somebody's last day; `touched`: somebody is laid hands on at work; `beaten`: hit, at home or elsewhere; `loss`: somebody of
 * the family died; `danger`: life is in danger now; `drinks`: made to drink for business; `health`: a doctor first; `threat`: somebody from outside means harm;
 * `violence`: one of the team hits, or means to; `shamed`: scolded or punished before others, left out; `missing`: nobody
 * knows where somebody is; `kin`: the family is gravely ill; `illness`: an illness of the mind that is known; `conduct`: what
 * customers are told, or their money or data are used for, is not allowed; `debt`: lenders call; `drunk`: at work after drinking; `driving`: about to drive, or drove, after drinking; `confidence`: not to be passed
 * on; `own`: the manager's own strength gives out; `rights`: pay or a contract is withheld, or a pregnancy held against
 * somebody; `minor`: not old enough to work; `quarrel`: two of the team have fallen out; `heart`: a parting, a divorce, an
 * animal that died; `purse`: pay does not last; `leaving`: thinks of going; `unfair`: feels passed over; `worn`: tired out by
 * work; `addict`: cannot stop something; `caring`: somebody at home needs them.
 */
const patternKinds = [
  'touched',
  'beaten',
  'loss',
  'danger',
  'drinks',
  'health',
  'threat',
  'violence',
  'shamed',
  'missing',
  'kin',
  'illness',
  'conduct',
  'debt',
  'drunk',
  'driving',
  'confidence',
  'own',
] as const;
/** Told in words that stand apart only. */
const sceneKinds = ['rights', 'minor', 'quarrel', 'heart', 'purse'] as const;
/** Told by the trained reader, in English in words that stand apart. */
const readKinds = ['leaving', 'unfair', 'worn', 'addict', 'caring'] as const;
type PatternKind =
  | 'leave'
  | 'supply'
  | 'reminder'
  | 'transfer'
  | 'praise'
  | 'farewell'
  | 'upset'
  | (typeof patternKinds)[number];
export type HomeKind = PatternKind | (typeof sceneKinds)[number] | (typeof readKinds)[number];

/** What asks for a person's tact: beside it a guess at a sign is out of place. */
export const TENDER: ReadonlySet<HomeKind> = new Set<HomeKind>([...patternKinds, ...sceneKinds, ...readKinds]);
/** What hits somebody hard and sounds grave, though nobody has said that life is too much. */
const GRAVE: readonly HomeKind[] = [
  'touched',
  'beaten',
  'loss',
  'threat',
  'violence',
  'shamed',
  'missing',
  'kin',
  'illness',
  'drinks',
  'health',
  'conduct',
  'debt',
  'drunk',
  'upset',
  ...sceneKinds,
];

/** What must be known of a language to tell them. */
export interface HomeWords {
  homes: Readonly<Record<PatternKind, RegExp>>;
  /** The same told by words that stand apart; `deadly`: life may be in danger. */
  scenes: readonly Scene<HomeKind | 'deadly'>[];
  /** What ends right before a word that is denied. */
  notSaid: RegExp;
  /** A clause that tells a film or a joke, and one that tells of what is long over. */
  fiction: RegExp;
  longOver: RegExp;
  /** Where it is said of oneself that life is to end, or nearly did: asked about whatever the model makes of it. */
  outright: RegExp;
  /** What stands before or behind the words where it is somebody else's danger. */
  ofOthers: { before: RegExp; behind: RegExp };
  /** What somebody in need says or shows; of it, what speaks of dying. */
  alarms: { death: readonly (readonly RegExp[])[] };
  /** What stands for a person where a name stood, and all words that do. */
  somebody: string;
  pronouns: RegExp;
  /** Days that are named by their distance, and by weekday from Monday on. */
  days: { later: readonly (readonly [string, number])[]; weekdays: readonly RegExp[] };
}

export interface Home {
  kind: HomeKind;
  /** The day it is for, where the sentence names one. */
  on: Day | null;
  /** Taken from how it sounds, not from words that say so: shown as a guess, and nothing follows from it. */
  guessed: boolean;
}

/** The day that a sentence names from a given one on: tomorrow, the day after, the next Friday. */
function dayNamed(text: string, from: Day, { days }: HomeWords): Day | null {
  const later = days.later.find(([word]) => text.includes(word));
  if (later) return addDays(from, later[1]);
  const weekday = days.weekdays.findIndex((words) => words.test(text));
  if (weekday < 0) return null;
  const ahead = (weekday + 1 - isoWeekday(from) + 7) % 7;
  return addDays(from, ahead === 0 ? 7 : ahead);
}

/** A sentence in which somebody stands for each of the names. */
function withoutNames(text: string, names: readonly string[], { somebody }: HomeWords): string {
  const folded = text.normalize('NFKC').toLowerCase();
  return names.reduce((said, name) => said.replaceAll(name.normalize('NFKC').toLowerCase(), somebody), folded);
}

/**
 * Somebody else's story: told in the clause before the words or right behind them (`要跳河的客户`), or in the clause before
 * that one where it names nobody.
 */
function isOfOthers(before: string, found: string, behind: string, words: HomeWords): boolean {
  const { ofOthers, pronouns, fiction } = words;
  const clauses = before.split(/[,.;!?，。；！？]/);
  const [last = '', previous = ''] = [clauses.at(-1), clauses.at(-2)];
  if (fiction.test(`${last}${found}${behind.split(CLAUSE_END)[0]}`)) return true;
  const isNobody = last.length < 3 && !pronouns.test(last);
  return ofOthers.before.test(last) || ofOthers.behind.test(behind) || (isNobody && ofOthers.before.test(previous));
}

/** Characters before the words among which two clauses are found. */
const NEAR = 120;

/** Of whom a pattern is said in a text, once for each place: true where it is somebody else's story. */
const ofWhom = (pattern: RegExp, said: string, words: HomeWords): boolean[] =>
  [...said.matchAll(new RegExp(pattern.source, 'g'))].map(({ index, 0: found }) =>
    isOfOthers(said.slice(Math.max(0, index - NEAR), index), found, said.slice(index + found.length), words),
  );

/** Whether a pattern stands in a text of somebody of the team: not right behind a customer or a relative, whose story it then is. */
const saysOfOwn = (pattern: RegExp, said: string, words: HomeWords): boolean =>
  ofWhom(pattern, said, words).some((isOthers) => !isOthers);

/** Whether somebody of the team has done, or is about to do, what kills. */
export const isInDanger = (text: string, words: HomeWords, names: readonly string[]): boolean =>
  saysOfOwn(words.homes.danger, withoutNames(text, names, words), words);

/** Whether life may be in danger: asked about outright, and never left to what the model makes of it. */
export function isDeadly(text: string, words: HomeWords, names: readonly string[]): boolean {
  const said = withoutNames(text, names, words);
  return isInDanger(text, words, names) || saysOfOwn(words.outright, said, words) || kindsIn(said, words).has('deadly');
}

/** Whether all that is said of dying is a customer's or a relative's: a call for help of nobody here. */
export function isOthersDanger(text: string, words: HomeWords, names: readonly string[]): boolean {
  const said = withoutNames(text, names, words);
  const patterns = [words.homes.danger, words.outright, ...words.alarms.death.flat()];
  const places = patterns.flatMap((pattern) => ofWhom(pattern, said, words));
  return places.length > 0 && places.every((isOthers) => isOthers);
}

/** Without the clauses that are a story, or long over. */
const happeningNow = (said: string, { fiction, longOver }: HomeWords): string =>
  said
    .split(/(?<=[,.;!?，。；！？])/)
    .filter((clause) => !fiction.test(clause) && !longOver.test(clause))
    .join('');

/** All that a text tells, patterns first. */
function kindsIn(said: string, words: HomeWords): Set<HomeKind | 'deadly'> {
  const now = happeningNow(said, words);
  const patterns = (Object.keys(words.homes) as PatternKind[]).filter((kind) =>
    kind === 'danger' ? saysOfOwn(words.homes.danger, said, words) : words.homes[kind].test(now),
  );
  return new Set([...patterns, ...scenesIn(now, words.scenes, words.notSaid)]);
}

/** It tells of a blow that asks for tact and help, whatever else is said. */
export function isGrave(text: string, words: HomeWords, names: readonly string[]): boolean {
  const kinds = kindsIn(withoutNames(text, names, words), words);
  return GRAVE.some((kind) => kinds.has(kind));
}

/**
 * The homes that a remark could have, offered to the manager and never taken without a yes.
 * @param today the day from which "Friday" is counted
 * @param names of whom the sentence may speak
 */
export function homesOf(text: string, words: HomeWords, today: Day, names: readonly string[] = []): Home[] {
  const said = withoutNames(text, names, words);
  const kinds = [...kindsIn(said, words)].filter((kind) => kind !== 'deadly');
  return kinds.map((kind) => ({
    kind,
    on: dayNamed(said, today, words) ?? (kind === 'leave' ? today : null),
    guessed: false,
  }));
}
