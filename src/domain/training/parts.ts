import type { PlannableModule, SessionKind } from './shapes.ts';

/** Work days after a lesson on which it is gone over again (spaced beats massed; domain knowledge, Training). */
const REVIEW_STEPS = [1, 3, 7, 14] as const;
const REVIEW_MINUTES = 10;
/** A module with a pass mark is tested this many work days later: after two reviews, before the third. */
const TEST_STEP = 5;
const TEST_MINUTES = 20;
/** What is to be tested wants two reviews first. */
const LAG_OF_TEST = 4;

/** A session that belongs to a module, so many work days after its main session. */
export interface Part {
  kind: SessionKind;
  minutes: number;
  step: number;
}

const kinds: Record<PlannableModule['method'], SessionKind> = {
  lesson: 'lesson',
  practice: 'practice',
  listening: 'practice',
  assessment: 'assessment',
};

/** The main session, its reviews, and its test where something is to be passed; in order of time. */
export function partsOf(module: Pick<PlannableModule, 'method' | 'minutes' | 'passMark' | 'reviewed'>): Part[] {
  const main: Part = { kind: kinds[module.method], minutes: module.minutes, step: 0 };
  if (module.method === 'assessment') return [main];
  const steps = module.reviewed ? REVIEW_STEPS : [];
  const reviews = steps.map((step): Part => ({ kind: 'review', minutes: REVIEW_MINUTES, step }));
  const test: Part[] =
    module.passMark === undefined ? [] : [{ kind: 'assessment', minutes: TEST_MINUTES, step: TEST_STEP }];
  return [main, ...reviews, ...test].sort((a, b) => a.step - b.step);
}

/** Work days that must lie between a module and the one that builds on it. */
export const lagBefore = (module: Pick<PlannableModule, 'method'>): number =>
  module.method === 'assessment' ? LAG_OF_TEST : 1;
