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
export const recordColumns = [...recordKey, ...measures.map((measure) => columnOf[measure])] as const;
export const entryColumns = ['grain', 'id', ...recordColumns] as const;
