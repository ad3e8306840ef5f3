import type { ComputedSign } from '../domain/diagnosis/compute-signs.ts';
import type { FoundConcern } from '../domain/diagnosis/concerns.ts';
import type { Diagnosis } from '../domain/diagnosis/diagnose.ts';
import type { PersonNote } from '../domain/diagnosis/people.ts';
import type { WeekPlan } from '../domain/diagnosis/plan.ts';

/** The playbook's words that a diagnosis is told with, in the user's language. */
export interface StageWords {
  stages: readonly { id: string; title: string; focus: string; curriculum: readonly string[] }[];
  clusters: readonly { id: string; title: string }[];
  signs: readonly { id: string; title: string; ask: string; probability: Readonly<Record<string, number>> }[];
  actions: readonly {
    id: string;
    title: string;
    how: readonly string[];
    measure: string;
    gate?: string | undefined;
    caution?: string | undefined;
    people?: 'best' | undefined;
  }[];
  concerns?: readonly {
    id: string;
    title: string;
    how: readonly string[];
    measure: string;
    hours: number;
  }[];
  gates: readonly { id: string; title: string; requires: readonly { title: string }[] }[];
  modules: readonly { id: string; title: string }[];
}

export interface StageView {
  team: { id: number; name: string };
  playbook: { id: string; version: string; digest: string };
  diagnosis: Diagnosis;
  plan: WeekPlan;
  people: {
    promising: readonly PersonNote[];
    needAWord: readonly PersonNote[];
    /** Whom to bring on, where an action of the stage is for the best. */
    best?: readonly PersonNote[];
  };
  /** What else deserves a look: no evidence for any stage. */
  concerns?: readonly FoundConcern[];
  /** Names by member id. */
  names: ReadonlyMap<number, string>;
  computed: readonly ComputedSign[];
  /** Days of the records used; null when there are none. */
  window: { from: string; to: string } | null;
  words: StageWords;
}

export const titleOf = (list: readonly { id: string; title: string }[], id: string): string =>
  list.find((each) => each.id === id)?.title ?? id;
