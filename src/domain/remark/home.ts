import { addDays, type Day, isoWeekday } from '../calendar/day.ts';

/**
 * Where an ordinary remark belongs: register of absence, list and system trouble, to-dos, a word in private, or nowhere
 * but the remarks. `touched`: somebody is laid hands on at work; `beaten`: hit, at home or elsewhere; `loss`: somebody of
 * the family died; `confidence`: not to be passed on; `own`: the manager's own strength gives out.
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
  | 'confidence'
  | 'own';

/** What asks for a person's tact: beside it a guess at a sign is out of place. */
export const TENDER: ReadonlySet<HomeKind> = new Set(['touched', 'beaten', 'loss', 'confidence', 'own']);

/** What must be known of a language to tell them. */
export interface HomeWords {
  homes: Readonly<Record<HomeKind, RegExp>>;
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

/**
 * The homes that a remark could have, offered to the manager and never taken without a yes.
 * @param today the day from which "Friday" is counted
 */
export function homesOf(text: string, words: HomeWords, today: Day): Home[] {
  const said = text.normalize('NFKC').toLowerCase();
  const kinds = (Object.keys(words.homes) as HomeKind[]).filter((kind) => words.homes[kind].test(said));
  return kinds.map((kind) => ({ kind, on: dayNamed(said, today, words) ?? (kind === 'leave' ? today : null) }));
}
