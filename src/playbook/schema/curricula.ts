import { z } from 'zod';
import { id, minutes, precedence, prose, proseList, provenance, ref, share } from './common.ts';

const step = z.strictObject({ minutes, text: prose() });
/** How long two people practise in a meeting, and what they do, in one breath (see `checks/brevity.ts`). */
const quick = z.strictObject({ minutes: z.number().int().min(1).max(4), say: prose() });
const question = z.strictObject({ question: prose(), answer: prose() });

/** So many deals, so many days on the team, a course passed, a stage that the team confirmed. */
const proof = z.union([
  z.strictObject({ deals: z.number().int().min(1) }),
  z.strictObject({ days: z.number().int().min(1) }),
  z.strictObject({ passed: ref }),
  z.strictObject({ stage: ref }),
]);

export const trainingModule = z.strictObject({
  id,
  title: prose(),
  /** The stage it belongs to, or `member`, or `all`. */
  belongsTo: ref,
  /** Whom it is for; `leads` are those who lead people: manager and leads. */
  audience: z.enum(['everybody', 'newcomers', 'mentors', 'leads']).default('everybody'),
  purpose: prose(),
  points: proseList(),
  method: z.enum(['lesson', 'practice', 'listening', 'assessment']),
  /** The fewest team members whom its exercise takes; the manager can stand in where this is absent. */
  people: z.strictObject({ min: z.number().int().min(1) }).optional(),
  minutes,
  after: z.array(ref).default([]),
  materials: proseList().optional(),
  /** What is printed with it, see `handouts`. */
  handouts: z.array(ref).default([]),
  /** Held only for a problem that came up at work, which is its subject. */
  onProblem: z.boolean().default(false),
  /** Id of a season: in it the course is practised first in meetings, outside of it not. */
  season: ref.optional(),
  ...precedence,
  /** Gone over again on the days after; false where hearing it once is enough. */
  reviewed: z.boolean().default(true),
  /** Share of 100 needed to pass, so that 0.8 is none; absent where nothing is assessed. */
  passMark: z.number().min(10).max(100).optional(),
  /** True when it must be passed before a member calls a live list. */
  gatesLiveCalls: z.boolean().default(false),
  /** Proofs of which any one means that somebody needs it no more. */
  skip: z.array(proof).min(1).optional(),
  trains: z.strictObject({ signs: z.array(ref).default([]), measures: z.array(ref).default([]) }),
  trainers: z.array(z.enum(['manager', 'lead', 'mentor', 'member'])).min(1),
  opening: prose(),
  steps: z.array(step).min(1),
  goodModel: proseList().optional(),
  badModel: proseList().optional(),
  /** The meeting's few minutes: for two people, standing up, without paper. Meetings take only modules that have it. */
  quick: quick.optional(),
  /** The lesson's own exercise; may be long. */
  exercise: prose(),
  questions: z.array(question).min(1),
  ...provenance,
});

/** A side of a card, a question with its key, a sum with its working, a line of a form to fill in. */
const handoutItem = z.strictObject({ front: prose(), back: prose().optional() });

/** What a course needs on paper: the trainer's copy has both sides, the trainees' the front alone. */
export const handout = z.strictObject({
  id,
  title: prose(),
  kind: z.enum(['cards', 'exam', 'numbers', 'form']),
  /** How it is used, in a sentence; absent where the course says it. */
  use: prose().optional(),
  items: z.array(handoutItem).min(1),
  ...provenance,
});

export const objection = z.strictObject({
  id,
  title: prose(),
  /** How a customer says it. */
  said: proseList(),
  /** One answer for all of them, or one for each sentence of `said`, in their order. */
  good: z.strictObject({ answer: prose().optional(), answers: proseList().optional(), why: prose() }),
  bad: z.strictObject({ answer: prose(), why: prose() }),
  ...provenance,
});

/** Script questions for practice at the desk, beside the objections. */
export const drillCard = z.strictObject({
  id,
  question: prose(),
  answer: prose(),
  module: ref.optional(),
  difficulty: share.optional(),
  ...provenance,
});
