import { z } from 'zod';
import { id, prose, provenance, ref } from './common.ts';

/**
 * How figures become one over days and people: `sum`; `mean`; `last`, the latest of each person, of which the mean is
 * taken; or the mean weighted by another measure of the same day (`{weightedBy: conversations}`).
 */
const adds = z.union([z.enum(['sum', 'mean', 'last']), z.strictObject({ weightedBy: ref })]);

/** A measure beside those that every team has: optional everywhere, and known by nothing but this entry. */
export const measure = z.strictObject({
  id,
  title: prose(),
  unit: prose(),
  /** Whether more is better, or less. */
  direction: z.enum(['more', 'less']),
  adds,
  /** The largest figure that can be true. */
  most: z.number().positive().optional(),
  /** What columns of files call it beside id and title, in any language. */
  aliases: z.array(z.string().trim().min(1)).default([]),
  ...provenance,
});
