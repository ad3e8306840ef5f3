import type { z } from 'zod';
import { action } from './actions.ts';
import { heardSentence, sentenceCase, stageCase } from './cases.ts';
import { coachingQuestion, copingRule, gate, hypothesis, incentive, referral, rung } from './coaching.ts';
import { drillCard, handout, objection, trainingModule } from './curricula.ts';
import { measure } from './measures.ts';
import { activity, element, lead, meeting, season, theme } from './meetings.ts';
import { principle } from './playbook.ts';
import { cluster, concern, memberSign, saying, sign } from './signs.ts';
import { askedRate, gap, reportRate, stage } from './stages.ts';

export type PartName = 'core' | 'meetings' | 'curricula' | 'lessons' | 'coaching' | 'sayings' | 'heard' | 'cases';

export interface ListKind {
  schema: z.ZodObject;
  /** The field that entries are merged by; null for lists that only grow. */
  by: 'id' | 'sign' | null;
  part: PartName;
}

/** Every list that a playbook file may carry, by its key. */
export const lists = {
  principles: { schema: principle, by: 'id', part: 'core' },
  measures: { schema: measure, by: 'id', part: 'core' },
  stages: { schema: stage, by: 'id', part: 'core' },
  gaps: { schema: gap, by: 'id', part: 'core' },
  clusters: { schema: cluster, by: 'id', part: 'core' },
  signs: { schema: sign, by: 'id', part: 'core' },
  concerns: { schema: concern, by: 'id', part: 'core' },
  memberSigns: { schema: memberSign, by: 'id', part: 'core' },
  reports: { schema: reportRate, by: 'sign', part: 'core' },
  asked: { schema: askedRate, by: 'sign', part: 'core' },
  actions: { schema: action, by: 'id', part: 'core' },
  gates: { schema: gate, by: 'id', part: 'core' },
  elements: { schema: element, by: 'id', part: 'meetings' },
  meetings: { schema: meeting, by: 'id', part: 'meetings' },
  activities: { schema: activity, by: 'id', part: 'meetings' },
  themes: { schema: theme, by: 'id', part: 'meetings' },
  leads: { schema: lead, by: 'id', part: 'meetings' },
  seasons: { schema: season, by: 'id', part: 'meetings' },
  modules: { schema: trainingModule, by: 'id', part: 'curricula' },
  objections: { schema: objection, by: 'id', part: 'curricula' },
  cards: { schema: drillCard, by: 'id', part: 'curricula' },
  handouts: { schema: handout, by: 'id', part: 'lessons' },
  hypotheses: { schema: hypothesis, by: 'id', part: 'coaching' },
  questions: { schema: coachingQuestion, by: 'id', part: 'coaching' },
  coping: { schema: copingRule, by: 'id', part: 'coaching' },
  ladder: { schema: rung, by: 'id', part: 'coaching' },
  referrals: { schema: referral, by: 'id', part: 'coaching' },
  incentives: { schema: incentive, by: 'id', part: 'coaching' },
  sayings: { schema: saying, by: 'sign', part: 'sayings' },
  heard: { schema: heardSentence, by: null, part: 'heard' },
  cases: { schema: stageCase, by: null, part: 'cases' },
  sentences: { schema: sentenceCase, by: null, part: 'cases' },
} as const satisfies Record<string, ListKind>;

export type ListName = keyof typeof lists;
export const listNames = Object.keys(lists) as ListName[];
export type Entry<Name extends ListName> = z.infer<(typeof lists)[Name]['schema']>;
