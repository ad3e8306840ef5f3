import type { Day } from '../calendar/day.ts';

export const measures = [
  'attendedMinutes',
  'dials',
  'connects',
  'effective',
  'talkSeconds',
  'leads',
  'intentA',
  'intentB',
  'intentC',
  'deals',
  'assisted',
  'amount',
] as const;
export type Measure = (typeof measures)[number];
export type Measures = Record<Measure, number | null>;

/** The numbers of one member on one day; null where nothing is known, which is not the same as 0. */
export interface DayRecord extends Measures {
  memberId: number;
  day: Day;
  /** Which part of the day somebody was there by the register of leave; left out: all of it. */
  there?: 0 | 0.5;
}

/** Whether a word is one of them. */
export const isMeasure = (word: unknown): word is Measure => measures.some((measure) => measure === word);

/** What dialling gives. */
export const measuresOfCalls: readonly Measure[] = ['dials', 'connects', 'effective', 'talkSeconds'];

/** What happens now and then, so that a blank may be none or something that nobody wrote down; calls are counted for everybody. */
export const eventMeasures: readonly Measure[] = measures.filter(
  (measure) => measure !== 'attendedMinutes' && !measuresOfCalls.includes(measure),
);

/** Whether any calls were made. */
export const hasCalls = (values: Partial<Measures>): boolean =>
  measuresOfCalls.some((measure) => (values[measure] ?? 0) > 0);

/** Whether a day of work says nothing of what happens now and then: a mean of the other days would be one of the good ones. */
export const isBlankOf = (record: DayRecord, measure: Measure): boolean =>
  record[measure] === null && eventMeasures.includes(measure) && hasCalls(record);

/** `intentA` → `intent-a`: a measure as playbooks and people spell it. */
export const measureWord = (measure: Measure): string =>
  measure.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** A measure by its word, as playbooks and people spell it or as programs do; undefined for what is none. */
export const measureNamed = <M extends Measure>(word: unknown, among: readonly M[]): M | undefined =>
  among.find((measure) => measure === word || measureWord(measure) === word);

/** A day of which nothing is known. */
export const nothingKnown: Measures = Object.fromEntries(measures.map((measure) => [measure, null])) as Measures;
