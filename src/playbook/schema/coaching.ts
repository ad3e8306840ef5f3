import { z } from 'zod';
import { id, probability, prose, proseList, provenance, ref } from './common.ts';
import { computed } from './signs.ts';

export const hypothesis = z.strictObject({
  id,
  title: prose(),
  prior: probability,
  /** Prior while the member is in the first two months. */
  priorNewcomer: probability.optional(),
  /** What to do when this one leads. */
  advice: proseList(),
  /** What follows when it is likely: the ladder, help from outside, or the advice alone. */
  plan: z.enum(['ladder', 'referral', 'advice']).default('advice'),
  ...provenance,
});

/** A question that tells hypotheses apart and is no sign of the guide. */
export const coachingQuestion = z.strictObject({
  id,
  /** A few words for tables. */
  title: prose().optional(),
  ask: prose(),
  dimension: ref,
  probability: z.record(id, probability),
  /** A rule that reads the answer off the member's records. */
  computed: computed.optional(),
  ...provenance,
});

export const rung = z.strictObject({
  id,
  title: prose(),
  goal: z.strictObject({ what: prose(), count: z.number().int().positive() }),
  exit: z.strictObject({ what: prose(), count: z.number().int().positive() }),
  workdays: z.number().int().positive().max(60),
  managerTask: prose(),
  managerSays: proseList(),
  /** Sentences to leave unsaid. */
  managerAvoids: proseList(),
  /** What the manager does not do. */
  managerNever: proseList().optional(),
  /** No customer is called on this rung. */
  noCalls: z.boolean().optional(),
  /** What fills the day beside the practice. */
  restOfDay: proseList().optional(),
  ...provenance,
});

export const referral = z.strictObject({
  id,
  title: prose(),
  ask: prose(),
  act: prose(),
  synonyms: proseList().optional(),
  ...provenance,
});

/** What must be on file before a step that can cost somebody the job. */
export const gate = z.strictObject({
  id,
  title: prose(),
  opens: prose(),
  requires: z
    .array(
      z.strictObject({
        id,
        title: prose(),
        remedy: prose(),
        /** Only counts when it is dated after this other requirement. */
        after: ref.optional(),
      }),
    )
    .min(1),
  ...provenance,
});

export const incentive = z.strictObject({
  id,
  title: prose(),
  stages: z.array(ref).min(1).optional(),
  kind: z.enum(['recognition', 'process', 'result', 'sharing']),
  metric: ref.optional(),
  points: z.number().positive(),
  /** The points are earned once on a day whose figure is at least as good as this, instead of by the unit. */
  reaches: z.number().nonnegative().optional(),
  /** Points a person can earn with it in a day: beyond it, more dials are no merit. */
  capPerDay: z.number().positive().optional(),
  /** Only the person may bring it up: the meeting is not asked who managed it. */
  bySelf: z.boolean().optional(),
  how: prose(),
  ...provenance,
});

/** How to go on when fear comes: by the body, or by thoughts (Belschak et al. 2006). */
export const copingRule = z.strictObject({
  id: z.enum(['persevere', 'concentrate']),
  title: prose(),
  /** Dimensions of member signs that this rule answers. */
  dimensions: z.array(id).default([]),
  lines: proseList(),
  ...provenance,
});
