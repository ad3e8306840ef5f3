import { type Measure, measures } from '../domain/records/day-record.ts';

/** The column of each measure; the one place where the two spellings meet. */
export const columnOf = {
  attendedMinutes: 'attended_minutes',
  dials: 'dials',
  connects: 'connects',
  effective: 'effective',
  talkSeconds: 'talk_seconds',
  leads: 'leads',
  intentA: 'intent_a',
  intentB: 'intent_b',
  intentC: 'intent_c',
  deals: 'deals',
  assisted: 'assisted',
  amount: 'amount',
} as const satisfies Record<Measure, string>;

/** What a row goes by; in entries days are numbers. */
export const recordKey = ['member_id', 'day'] as const;
export const entryKey = ['grain', 'id', ...recordKey] as const;

const columnsOf = (given: readonly Measure[]) => given.map((measure) => columnOf[measure]);
/** Key and measures of a day's record, of an entry. */
export const recordColumnsOf = (given: readonly Measure[]) => [...recordKey, ...columnsOf(given)];
export const entryColumnsOf = (given: readonly Measure[]) => [...entryKey, ...columnsOf(given)];

export const recordColumns = recordColumnsOf(measures);
export const entryColumns = entryColumnsOf(measures);
