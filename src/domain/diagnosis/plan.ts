import { saysYes } from '../records/degree.ts';
import type { Diagnosis } from './diagnose.ts';

export interface PlannableAction {
  id: string;
  belongsTo: string;
  answers: readonly string[];
  gate?: string | undefined;
}

export interface PlannableStage {
  id: string;
  actions: readonly string[];
  curriculum: readonly string[];
}

export interface WeekPlan {
  /** The stage's actions, those first that answer a sign seen now. */
  actions: { id: string; gate: string | null; urgent: boolean }[];
  modules: string[];
}

/** What the leading stage asks of its manager this week; gated actions stay gates and come last. */
export function planWeek(
  stages: readonly PlannableStage[],
  actions: readonly PlannableAction[],
  diagnosis: Diagnosis,
): WeekPlan {
  const stage = stages.find((each) => each.id === diagnosis.leading);
  const seen = new Set(diagnosis.evidence.filter((each) => saysYes(each.answer)).map((each) => each.sign));
  const own = (stage?.actions ?? []).flatMap((id) => actions.filter((action) => action.id === id));
  const planned = own.map((action) => ({
    id: action.id,
    gate: action.gate ?? null,
    urgent: action.gate === undefined && action.answers.some((sign) => seen.has(sign)),
  }));
  const rank = (action: WeekPlan['actions'][number]) => (action.gate ? 2 : action.urgent ? 0 : 1);
  return { actions: planned.sort((a, b) => rank(a) - rank(b)), modules: [...(stage?.curriculum ?? [])] };
}
