import { z } from 'zod';
import { byStage, id, probability, prose, proseList, provenance, ref, share } from './common.ts';

/** stages.yaml: the stages in the order in which a team passes through them. */
export const stage = z.strictObject({
  id,
  title: prose(),
  /** Months of team age; the edges of the prior follow from the starts. */
  months: z.tuple([z.number().min(0), z.number().positive()]),
  /**
   * A stage of one's own may name the one that it is like: where nothing is said of it in a table, what is said of that
   * one holds, its actions and courses too.
   */
  like: ref.optional(),
  /** What managing means in this stage. */
  focus: prose(),
  /** How meetings sound in this stage. */
  tone: prose().optional(),
  /** What a manager most often gets wrong here. */
  pitfalls: proseList().optional(),
  actions: z.array(ref).min(1),
  curriculum: z.array(ref).default([]),
  ...provenance,
});

/** What the guide leaves open, said aloud instead of papered over. */
export const gap = z.strictObject({ id, stage: ref, title: prose(), ...provenance });

const transition = byStage(byStage(share));

const likeness = z.strictObject({ meant: z.number().positive(), perhaps: z.number().positive() });

/** What a playbook's sentences must reach. */
const noteNumbers = z.strictObject({
  /** Of the reader before this one; no longer used, and no error in a playbook that was made for it. */
  phrase: likeness.optional(),
  words: likeness.optional(),
  /** Least share of sentences whose every sign is among the first three. */
  topThree: share,
  /** Largest share of sentences meaning nothing in which something is heard. */
  falseAlarms: share,
});

/** Every number of the stage model. Units: months, weeks, bits, decibel; shares are 0..1. */
export const model = z.strictObject({
  prior: z.strictObject({ tauMonths: z.number().positive(), floor: share, exponent: z.number().positive().default(1) }),
  noise: z.strictObject({ asked: share, computed: share }),
  degrees: z.strictObject({
    no: share,
    never: share,
    seldom: share,
    sometimes: share,
    often: share,
    always: share,
    yes: share,
  }),
  clusterCorrelation: share,
  temperature: z.number().positive(),
  reported: z.looseObject({ temperature: z.number().positive(), noShare: z.number().positive() }),
  asked: z
    .strictObject({
      temperature: z.number().positive(),
      slope: z.number().positive(),
      cuts: z.array(z.number()).length(4),
      yesNoShare: probability,
      between: z.number().gt(0).lt(0.3),
    })
    .optional(),
  observationWeeks: z.number().int().positive(),
  stale: z
    .strictObject({ weeks: z.number().int().positive(), leastAnswers: z.number().int().min(0), pull: share })
    .default({ weeks: 3, leastAnswers: 3, pull: 0.3 }),
  confidence: z.strictObject({ leaning: share, likely: share, veryLikely: share, runnerUpWithin: share }),
  strengthDecibel: z.strictObject({ strong: z.number().positive(), medium: z.number().positive() }),
  stopping: z.strictObject({
    posterior: share,
    minAnswers: z.number().int().min(1),
    minClusters: z.number().int().min(1).default(1),
    changeable: share.default(1),
    minBits: z.number().min(0),
    maxQuestions: z.number().int().min(1),
    maxQuestionsWithComputed: z.number().int().min(1),
    members: z
      .strictObject({ posterior: share, minAnswers: z.number().int().min(1) })
      .default({ posterior: 0.85, minAnswers: 3 }),
  }),
  questionClusterPenalty: z.number().min(0),
  transitions: z.strictObject({ quiet: transition, shock: transition }),
  shocks: z.strictObject({
    newcomerShare: share,
    leaverShare: share,
    weeks: z.number().int().positive(),
    events: z.record(id, share),
  }),
  note: noteNumbers.default({
    topThree: 0.9,
    falseAlarms: 0.05,
  }),
});

/** One row of a fitted table: how managers of teams of each stage answer the question about a sign. */
export const askedRate = z.strictObject({
  sign: ref,
  no: byStage(probability),
  seldom: byStage(probability),
  sometimes: byStage(probability),
  often: byStage(probability),
  yes: byStage(probability),
});

/** One row of a fitted table: how often a manager volunteers this about a team of each stage. */
export const reportRate = z.strictObject({ sign: ref, yes: byStage(probability), no: byStage(probability) });
