import { z } from 'zod';
import { id, prose, proseList, provenance, ref } from './common.ts';

export const action = z.strictObject({
  id,
  title: prose(),
  /** The stage it belongs to, or `member` for a member in trouble. */
  belongsTo: ref,
  /** Advice for a member in trouble that asks for calls: it waits while somebody on the ladder makes none. */
  withCalls: z.boolean().optional(),
  /** What it costs the manager in a week, beside the meetings. */
  hours: z.number().positive().max(40).default(1),
  /** What it costs for each of the people on top of that. */
  minutesEach: z.number().positive().max(120).optional(),
  /** Concrete steps for this week, each one small enough to tick off. */
  how: proseList(),
  /** How one sees that it was done and that it worked; names a number. */
  measure: prose(),
  /** Id of a gate in coaching.yaml that must be open first. */
  gate: ref.optional(),
  /** Warnings that belong beside the action. */
  caution: prose().optional(),
  /** Signs that make this action urgent. */
  answers: z.array(ref).default([]),
  /** `best`: for those whose figures stand out; `stage` names them beside it. */
  people: z.enum(['best']).optional(),
  ...provenance,
});
