import { addDays, type Day } from '../calendar/day.ts';
import { detectors } from './detectors/registry.ts';
import type { Outcome, Parameters, RecordsView } from './detectors/view.ts';
import type { Evidence } from './evidence.ts';

export interface ComputedSign {
  sign: string;
  detector: string;
  parameters: Parameters;
  outcome: Outcome;
}

export interface DetectableSign {
  id: string;
  computed?: { detector: string; [parameter: string]: unknown } | undefined;
}

/** How the records looked on an earlier day: nothing later is seen. */
function viewOn(view: RecordsView, day: Day): RecordsView {
  return day === view.asOf ? view : { ...view, asOf: day, records: view.records.filter((record) => record.day <= day) };
}

/** Reads every computable sign off the records as of the view's day. */
export function computeSigns(signs: readonly DetectableSign[], view: RecordsView): ComputedSign[] {
  return signs.flatMap((sign) => {
    if (!sign.computed) return [];
    const { detector: name, ...parameters } = sign.computed;
    const detector = detectors[name];
    if (!detector) return [];
    const outcome: Outcome =
      view.records.length === 0
        ? { kind: 'not-enough-data', reason: 'no-records', figures: {} }
        : detector(view, parameters);
    return [{ sign: sign.id, detector: name, parameters, outcome }];
  });
}

/** Windows of detectors overlap from week to week: a reading is only taken again when it is new data. */
const WEEKS_BETWEEN_READINGS = 4;

/**
 * Computed evidence over time: today, and every four weeks back as long as there are records, so
 * that no record speaks twice.
 */
export function computedEvidence(signs: readonly DetectableSign[], view: RecordsView): Evidence[] {
  const first = view.records[0]?.day;
  const evidence: Evidence[] = [];
  for (let day = view.asOf; first !== undefined && day >= first; day = addDays(day, -7 * WEEKS_BETWEEN_READINGS)) {
    for (const { sign, outcome } of computeSigns(signs, viewOn(view, day))) {
      if (outcome.kind === 'answer')
        evidence.push({ sign, answer: outcome.answer, how: 'computed', on: day, windowFrom: outcome.windowFrom });
    }
  }
  return evidence;
}
