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

export const recordColumns = ['member_id', 'day', ...measures.map((measure) => columnOf[measure])] as const;
export const entryColumns = ['grain', 'id', ...recordColumns] as const;
