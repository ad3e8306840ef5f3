import type { Day } from '../calendar/day.ts';
import { type DayRecord, type Measure, measures, measureWord } from './day-record.ts';
import { mean, sum } from './statistics.ts';

/**
 * How figures become one, over days and over people: a sum; the mean; the mean weighted by another measure of the same
 * day; or the latest of each person, of which the mean is taken.
 */
export type Adds = 'sum' | 'mean' | 'last' | { weightedBy: string };

/** A measure that a playbook names beside those that every team has. */
export interface OwnMeasure {
  id: string;
  title: string;
  unit: string;
  /** Whether more is better, or less. */
  direction: 'more' | 'less';
  adds: Adds;
  /** The largest figure that can be true; absent where there is none. */
  most?: number | undefined;
  /** What files and people call it beside id and title, in whatever language. */
  aliases: readonly string[];
}

/** What an own measure says of one person on one day. */
export interface Figure {
  memberId: number;
  day: Day;
  /** Id of the measure. */
  measure: string;
  value: number;
  /** How much of the day somebody was there, where it was not all of it. */
  there?: 0 | 0.5;
}

/** Whether it is worked off day by day, as deals are. */
export const isWorkedOff = ({ adds, direction }: Pick<OwnMeasure, 'adds' | 'direction'>): boolean =>
  adds === 'sum' && direction === 'more';

/** A name as it is compared: `Renewal Rate`, `renewalRate` and `renewal-rate` are one. */
export const nameKey = (name: string): string =>
  name
    .trim()
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[\s_－—-]+/g, '-');

/** The measure that a word means: its id in whatever spelling, its title, or an alias. */
export function ownMeasureOf<T extends Pick<OwnMeasure, 'id' | 'title' | 'aliases'>>(
  own: readonly T[],
  word: string,
): T | undefined {
  const wanted = nameKey(word);
  const named = (each: T) => [each.id, each.title, ...each.aliases].some((name) => nameKey(name) === wanted);
  return own.find(named);
}

const builtIn = (id: string): Measure | undefined => measures.find((measure) => measureWord(measure) === id);

function latest(figures: readonly Figure[]): number[] {
  const newest = new Map<number, Figure>();
  for (const each of figures) {
    const known = newest.get(each.memberId);
    if (!known || each.day >= known.day) newest.set(each.memberId, each);
  }
  return [...newest.values()].map(({ value }) => value);
}

/** Days without a weight count for nothing; where no day has one, all count alike. */
function weighted(own: readonly Figure[], weightedBy: string, found: Found): number | null {
  const keyOf = ({ memberId, day }: { memberId: number; day: Day }) => `${memberId} ${day}`;
  const field = builtIn(weightedBy);
  const weights = new Map(
    field === undefined
      ? found.figures.filter(({ measure }) => measure === weightedBy).map((each) => [keyOf(each), each.value] as const)
      : found.records.map((each) => [keyOf(each), each[field] ?? 0] as const),
  );
  const total = sum(own.map((each) => weights.get(keyOf(each)) ?? 0));
  if (total === 0) return mean(own.map(({ value }) => value));
  return sum(own.map((each) => each.value * (weights.get(keyOf(each)) ?? 0))) / total;
}

/** What is known of some days and people: figures of any own measures, and the records that may weigh them. */
export interface Found {
  figures: readonly Figure[];
  records: readonly DayRecord[];
}

/** Figures of one measure made one, as the playbook says; null where there are none. */
export function totalOf({ id, adds }: Pick<OwnMeasure, 'id' | 'adds'>, found: Found): number | null {
  const own = found.figures.filter(({ measure }) => measure === id);
  if (own.length === 0) return null;
  if (adds === 'sum') return sum(own.map(({ value }) => value));
  if (adds === 'mean') return mean(own.map(({ value }) => value));
  return adds === 'last' ? mean(latest(own)) : weighted(own, adds.weightedBy, found);
}

/** What is known of the days from `from` to `to`, both included, of one person or of everybody. */
export function within({ figures, records }: Found, from: Day, to: Day, memberId: number | null = null): Found {
  const isMeant = (each: { memberId: number; day: Day }) =>
    each.day >= from && each.day <= to && (memberId === null || each.memberId === memberId);
  return { figures: figures.filter(isMeant), records: records.filter(isMeant) };
}

/** Whether a figure is as good as what is asked. */
export const isReached = ({ direction }: Pick<OwnMeasure, 'direction'>, value: number, asked: number): boolean =>
  direction === 'more' ? value >= asked : value <= asked;

/** Why a figure cannot be true; null when it can. */
export function figureFault({ most }: Pick<OwnMeasure, 'most'>, value: number): 'negative' | 'too-large' | null {
  if (value < 0) return 'negative';
  return most !== undefined && value > most ? 'too-large' : null;
}
