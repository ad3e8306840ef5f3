import { z } from 'zod';
import { ref } from './common.ts';

const degree = z.enum(['no', 'never', 'seldom', 'sometimes', 'often', 'always', 'yes', 'unsure']);

/** A sentence that the reader of notes learns from; all made up. */
export const heardSentence = z.strictObject({
  text: z.string().min(1),
  /** `sign`, `sign=no` where it is not so, `@name` behind it for whom it is said of; empty: an ordinary remark. */
  means: z.array(z.string().regex(/^[^=＝@]+(=no)?(@.+)?$/)),
  /** Who wrote it: the reader is judged on one writer left out. */
  hand: z.string().min(1).default('own'),
});

/** The playbook's own tests: what was seen, and which stage should lead. */
export const stageCase = z.strictObject({
  title: z.string().optional(),
  ageMonths: z.number().min(0).optional(),
  /** Volunteered: `sign` or `sign=no`. */
  seen: z.array(z.string().regex(/^[^=＝]*(=no)?$/)).default([]),
  asked: z.record(ref, degree).default({}),
  expect: ref,
});

export const sentenceCase = z.strictObject({
  text: z.string().min(1),
  /** Signs meant, in no order, `=no` where the sentence says that it is not so; empty where nothing is meant. */
  signs: z.array(z.string().regex(/^[^=＝]+(=no)?$/)),
  /** Full name of the member named in it. All names of the list together are the team that it is tried on. */
  member: z.string().optional(),
});
