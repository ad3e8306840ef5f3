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
  /** Signs meant, in no order; empty where nothing is meant. */
  signs: z.array(id),
  member: z.string().optional(),
});
