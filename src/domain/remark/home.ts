import { addDays, type Day, isoWeekday } from '../calendar/day.ts';

/**
 * Where an ordinary remark belongs: register of absence, list and system trouble, to-dos, a word in private, or nowhere
 * but the remarks. `touched`: somebody is laid hands on at work; `beaten`: hit, at home or elsewhere; `loss`: somebody of
 * the family died; `danger`: life is in danger now; `drinks`: made to drink for business; `health`: a doctor first; `threat`: a customer means harm; `conduct`: what customers are told or their
 * data are used for is not allowed; `debt`: lenders call; `drunk`: at work after drinking; `confidence`: not to be passed
 * on; `own`: the manager's own strength gives out.
 */
export type HomeKind =
  | 'leave'
  | 'supply'
  | 'reminder'
  | 'transfer'
  | 'praise'
  | 'upset'
  | 'touched'
  | 'beaten'
  | 'loss'
  | 'danger'
  | 'drinks'
  | 'health'
  | 'threat'
  | 'conduct'
  | 'debt'
  | 'drunk'
  | 'confidence'
  | 'own';

/** What asks for a person's tact: beside it a guess at a sign is out of place. */
export const TENDER: ReadonlySet<HomeKind> = new Set([
  'touched',
  'beaten',
  'loss',
  'danger',
  'drinks',
  'health',
  'threat',
  'conduct',
  'debt',
  'drunk',
  'confidence',
  'own',
]);
/** What hits somebody hard and sounds grave, though nobody has said that life is too much. */
const GRAVE: readonly HomeKind[] = ['touched', 'beaten', 'loss', 'threat', 'drinks', 'health'];

/** What must be known of a language to tell them. */
export interface HomeWords {
  homes: Readonly<Record<HomeKind, RegExp>>;
  /** Where it is said of oneself that life is to end, or nearly did: asked about whatever the model makes of it. */
  outright: RegExp;
  /** Of whom the words before say that it is somebody else's danger. */
  ofOthers: RegExp;
  /** What stands for a person where a name stood. */
  somebody: string;
  /** Days that are named by their distance, and by weekday from Monday on. */
  days: { later: readonly (readonly [string, number])[]; weekdays: readonly RegExp[] };
}

export interface Home {
  kind: HomeKind;
  /** The day it is for, where the sentence names one. */
  on: Day | null;
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

/** Somebody else's story: named in the clause before the words, or in the one before it where that names nobody. */
function isOfOthers(before: string, { ofOthers, somebody }: HomeWords): boolean {
  const clauses = before.split(/[,.;!?，。；！？]/);
  const [last = '', previous = ''] = [clauses.at(-1), clauses.at(-2)];
  return ofOthers.test(last) || (last.length < 3 && !last.includes(somebody) && ofOthers.test(previous));
}

/** Whether a pattern stands in a text of somebody of the team: not right behind a customer or a relative, whose story it then is. */
function saysOfOwn(pattern: RegExp, said: string, words: HomeWords): boolean {
  for (const found of said.matchAll(new RegExp(pattern.source, 'g')))
    if (!isOfOthers(said.slice(0, found.index), words)) return true;
  return false;
}

/** Whether somebody of the team has done, or is about to do, what kills. */
export const isInDanger = (text: string, words: HomeWords, names: readonly string[]): boolean =>
  saysOfOwn(words.homes.danger, withoutNames(text, names, words), words);

/** Whether life may be in danger: asked about outright, and never left to what the model makes of it. */
export function isDeadly(text: string, words: HomeWords, names: readonly string[]): boolean {
  const said = withoutNames(text, names, words);
  return isInDanger(text, words, names) || saysOfOwn(words.outright, said, words);
}

/** It tells of a blow that asks for tact and help, whatever else is said. */
export function isGrave(text: string, words: HomeWords, names: readonly string[]): boolean {
  const said = withoutNames(text, names, words);
  return GRAVE.some((kind) => words.homes[kind].test(said));
}

/**
 * The homes that a remark could have, offered to the manager and never taken without a yes.
 * @param today the day from which "Friday" is counted
 * @param names of whom the sentence may speak
 */
export function homesOf(text: string, words: HomeWords, today: Day, names: readonly string[] = []): Home[] {
  const said = withoutNames(text, names, words);
  const kinds = (Object.keys(words.homes) as HomeKind[]).filter((kind) =>
    kind === 'danger' ? saysOfOwn(words.homes.danger, said, words) : words.homes[kind].test(said),
  );
  return kinds.map((kind) => ({ kind, on: dayNamed(said, today, words) ?? (kind === 'leave' ? today : null) }));
}
