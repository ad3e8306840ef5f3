import { z } from 'zod';
import { id } from './common.ts';

const degree = z.enum(['no', 'never', 'seldom', 'sometimes', 'often', 'always', 'yes', 'unsure']);

/** The playbook's own tests: what was seen, and which stage should lead. */
export const stageCase = z.strictObject({
  title: z.string().optional(),
  ageMonths: z.number().min(0).optional(),
  /** Volunteered: `sign` or `sign=no`. */
  seen: z.array(z.string()).default([]),
  asked: z.record(id, degree).default({}),
  expect: id,
});

export const sentenceCase = z.strictObject({
  text: z.string().min(1),
  /** Signs meant, in no order, `=no` where the sentence says that it is not so; empty where nothing is meant. */
  signs: z.array(z.string().regex(/^[a-z][a-z0-9-]*(=no)?$/)),
  /** Full name of the member named in it. All names of the list together are the team that it is tried on. */
  member: z.string().optional(),
});
