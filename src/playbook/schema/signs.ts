import { z } from 'zod';
import { byStage, id, probability, prose, proseList, provenance, ref } from './common.ts';

export const cluster = z.strictObject({ id, title: prose(), ...provenance });

/** A rule that reads a sign off the records: a detector's name and its own parameters. */
export const computed = z.looseObject({ detector: ref });

export const sign = z.strictObject({
  id,
  title: prose(),
  /** The question as a manager would be asked it: one thing, with a period, that its `answers` fit. */
  ask: prose(),
  /** What one may answer: how often it is so, whether it has changed, or a plain yes or no. */
  answers: z.enum(['degrees', 'change', 'yes-no']).default('degrees'),
  belongsTo: ref,
  /** Whether a yes is good news; without it, that of the later half of the stages is. */
  good: z.boolean().optional(),
  cluster: ref,
  probability: byStage(probability),
  computed: computed.optional(),
  /** Signs that are not there where this one clearly is. */
  denies: z.array(ref).optional(),
  /** How a manager would say it; used to recognise the sign in a free sentence. */
  synonyms: proseList().optional(),
  /** More of them: what a playbook adds to those of its base instead of putting its own in their place. */
  moreSynonyms: proseList().optional(),
  ...provenance,
});

/** What the stages do not have, but managers do: no stage evidence, only something to look after. */
export const concern = z.strictObject({
  id,
  title: prose(),
  ask: prose(),
  answers: z.enum(['degrees', 'change', 'yes-no']).default('degrees'),
  computed: computed.optional(),
  /** Steps for this week. */
  how: proseList(),
  /** How one sees that it worked; names a number. */
  measure: prose(),
  hours: z.number().positive().max(40).default(1),
  minutesEach: z.number().positive().max(120).optional(),
  /** The records are reason enough to ask about it, none to claim it. */
  onlyAsks: z.boolean().optional(),
  /** In a team of fewer it cannot be, and nobody is asked about it. */
  people: z.strictObject({ min: z.number().int().min(1) }).optional(),
  /** Ways in which managers say it in a note, as groups of words: see `domain/note/concerns-heard.ts`. */
  hears: proseList().optional(),
  /** Actions that would be wrong while it lasts. */
  withholds: z.array(ref).default([]),
  ...provenance,
});

/**
 * More ways in which managers say a sign, apart from the sign so that signs.yaml stays readable and
 * only `note` loads them. In the playbook's own language.
 */
export const saying = z.strictObject({ sign: ref, says: z.array(z.string().trim().min(2)).min(1) });

export const memberSign = z.strictObject({
  id,
  title: prose(),
  ask: prose(),
  /** Component of sales-call anxiety (Verbeke & Bagozzi 2000), the cluster of this model. */
  dimension: ref,
  /** P(sign | hypothesis); `none` stands for every hypothesis without a number of its own. */
  probability: z.record(ref, probability),
  computed: computed.optional(),
  synonyms: proseList().optional(),
  moreSynonyms: proseList().optional(),
  ...provenance,
});
