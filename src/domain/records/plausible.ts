import type { Measures } from './day-record.ts';

const SECONDS_PER_DAY = 86_400;
const MINUTES_PER_DAY = 1440;

/** One in nine seconds, day and night: a machine does that, no person. */
const MOST_COUNTED = 10_000;
const MOST_YUAN = 1_000_000_000;

/** What nobody can do in a day. */
export const mostInADay = (metric: string): number => (metric === 'amount' ? MOST_YUAN : MOST_COUNTED);

type Rule = readonly [label: string, broken: (day: Partial<Measures>) => boolean];

const above = (a: number | null | undefined, b: number | null | undefined) => a != null && b != null && a > b;

/** What no day can be; the labels use the names of the measures, so they read the same in every language. */
const rules: readonly Rule[] = [
  ['connects > dials', (day) => above(day.connects, day.dials)],
  ['effective > connects', (day) => above(day.effective, day.connects)],
  ['assisted > deals', (day) => above(day.assisted, day.deals)],
  ['talkSeconds > 24 h', (day) => above(day.talkSeconds, SECONDS_PER_DAY)],
  ['attendedMinutes > 24 h', (day) => above(day.attendedMinutes, MINUTES_PER_DAY)],
  ['dials > 10000', (day) => above(day.dials, MOST_COUNTED)],
  ['connects > 10000', (day) => above(day.connects, MOST_COUNTED)],
  ['effective > 10000', (day) => above(day.effective, MOST_COUNTED)],
  ['deals > 10000', (day) => above(day.deals, MOST_COUNTED)],
  ['amount > 1000000000', (day) => above(day.amount, MOST_YUAN)],
];

/** The first rule that these numbers break, as a short formula; null when they can be true. */
export function impossibility(day: Partial<Measures>): string | null {
  for (const [label, broken] of rules) if (broken(day)) return label;
  return null;
}
