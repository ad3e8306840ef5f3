import { addDays, type Day } from '../calendar/day.ts';
import { between } from '../records/ordered-records.ts';
import { detectors, type TeamDetector } from './detectors/registry.ts';
import { FRESH_DAYS, type Outcome, type Parameters, type RecordsView } from './detectors/view.ts';
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

/** No detector looks further back than this. */
export const LOOK_BACK_DAYS = 7 * 16;
/** So far back readings still weigh in today's verdict. */
export const HISTORY_DAYS = 7 * 12;

/** How the records looked on a day: nothing later is seen, and nothing that no detector asks for. */
const viewOn = (view: RecordsView, day: Day): RecordsView => ({
  ...view,
  asOf: day,
  records: between(view.records, addDays(day, -LOOK_BACK_DAYS), day),
  ...(view.attended && { attended: between(view.attended, addDays(day, -LOOK_BACK_DAYS), day) }),
  ...(view.own && {
    own: { ...view.own, figures: view.own.figures.filter((each) => each.day <= day) },
  }),
});

/** Meetings and leavers are known without day records; for all else the plainest reason is said. */
const NEED_NO_RECORDS: readonly string[] = ['no-membership', 'no-meetings'];
const withoutRecords = (view: RecordsView, outcome: Outcome, { measure }: Parameters): Outcome => {
  // Figures of own measures stand beside the day records, and may be all there is.
  if (measure !== undefined || outcome.kind !== 'not-enough-data' || NEED_NO_RECORDS.includes(outcome.reason))
    return outcome;
  const last = view.records[view.records.length - 1]?.day;
  if (last !== undefined && last > addDays(view.asOf, -FRESH_DAYS)) return outcome;
  return { ...outcome, reason: last === undefined ? 'no-records' : 'old-records', figures: {} };
};

/** The one gate: whatever a detector makes of them, figures of too few people or days are no sign. */
function supported(view: RecordsView, detector: TeamDetector, parameters: Parameters): Outcome {
  const outcome = detector.detect(view, parameters);
  return outcome.kind === 'not-enough-data' ? outcome : (detector.under(view, parameters) ?? outcome);
}

/** Reads every computable sign off the records as of the view's day. */
export function computeSigns(signs: readonly DetectableSign[], view: RecordsView): ComputedSign[] {
  return signs.flatMap((sign) => {
    if (!sign.computed) return [];
    const { detector: name, ...parameters } = sign.computed;
    const detector = detectors[name];
    if (!detector) return [];
    const outcome = withoutRecords(view, supported(view, detector, parameters), parameters);
    return [{ sign: sign.id, detector: name, parameters, outcome }];
  });
}

/**
 * Computed evidence over time: today, and back as long as there are records, an answer's life apart.
 * The next reading ends before the window of the last one begins, so that no record speaks twice.
 * @param now the signs as of the view's day, where they are known already
 * @param historyDays how far back it goes: the view must hold the records that a reading of its first day looks back on
 */
export function computedEvidence(
  signs: readonly DetectableSign[],
  view: RecordsView,
  now: readonly ComputedSign[] = computeSigns(signs, view),
  historyDays = HISTORY_DAYS,
): Evidence[] {
  const earliest = addDays(view.asOf, -historyDays);
  const recorded = [view.records[0]?.day, view.own?.figures[0]?.day].reduce<Day>(
    (least, day) => (day !== undefined && day < least ? day : least),
    view.asOf,
  );
  const first = recorded > earliest ? recorded : earliest;
  const today = new Map(now.map((each) => [each.sign, each]));
  const views = new Map<Day, RecordsView>();
  const seenOn = (day: Day): RecordsView => {
    const known = views.get(day) ?? viewOn(view, day);
    views.set(day, known);
    return known;
  };
  return signs.flatMap((sign) => {
    const evidence: Evidence[] = [];
    let day = view.asOf;
    while (day >= first) {
      const outcome = (day === view.asOf ? today.get(sign.id) : computeSigns([sign], seenOn(day))[0])?.outcome;
      if (!outcome) break;
      let next = addDays(day, -FRESH_DAYS);
      if (outcome.kind === 'answer') {
        const { answer, windowFrom } = outcome;
        evidence.push({ sign: sign.id, answer, how: 'computed', on: day, windowFrom });
        if (windowFrom <= next) next = addDays(windowFrom, -1);
      }
      day = next;
    }
    return evidence;
  });
}
