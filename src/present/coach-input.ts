import type { Assessment } from '../domain/coaching/assess.ts';
import type { Effect } from '../domain/coaching/effect.ts';
import type { GateStatus } from '../domain/coaching/gates.ts';
import type { Climb } from '../domain/coaching/ladder.ts';
import type { DatedStep } from '../domain/coaching/schedule.ts';
import type { ComputedSign } from '../domain/diagnosis/compute-signs.ts';

interface Counted {
  what: string;
  count: number;
}

/** The playbook's words that coaching is told with, in the user's language. */
export interface CoachWords {
  signs: readonly { id: string; title: string; ask: string }[];
  questions: readonly { id: string; title?: string | undefined; ask: string }[];
  hypotheses: readonly { id: string; title: string; advice: readonly string[] }[];
  referrals: readonly { id: string; title: string; ask: string; act: string }[];
  coping: readonly { id: string; title: string; lines: readonly string[] }[];
  ladder: readonly {
    id: string;
    title: string;
    goal: Counted;
    exit: Counted;
    managerTask: string;
    managerSays: readonly string[];
    managerAvoids: readonly string[];
  }[];
  /** The guide's own advice for members in trouble. */
  actions: readonly {
    id: string;
    title: string;
    how: readonly string[];
    measure: string;
    caution?: string | undefined;
    answers: readonly string[];
  }[];
}

/** A plan with everything that follows from it today. */
export interface PlanView {
  focus: string;
  coping: 'persevere' | 'concentrate' | null;
  startedOn: string;
  state: 'open' | 'exit' | 'referral' | 'closed';
  closedOn: string | null;
  reason: string | null;
  climb: Climb;
  steps: readonly DatedStep[];
  checkpoints: readonly string[];
  effects: readonly Effect[];
}

export interface CoachView {
  member: { id: number; name: string };
  assessment: Assessment;
  computed: readonly ComputedSign[];
  plan: PlanView | null;
  gates: readonly GateStatus[];
  words: CoachWords;
}

/** The name of an explanation without what explains it. */
export const shortTitle = (words: CoachWords, id: string): string =>
  (words.hypotheses.find((each) => each.id === id)?.title ?? id).split(/[：:]/)[0] as string;

/** A sign by its title, a question by its own words where it has none. */
export function signText(words: CoachWords, id: string): string {
  const titled = [...words.signs, ...words.questions, ...words.referrals].find((each) => each.id === id);
  return titled?.title ?? titled?.ask ?? id;
}

export const questionText = (words: CoachWords, id: string): string =>
  [...words.signs, ...words.questions, ...words.referrals].find((each) => each.id === id)?.ask ?? id;
