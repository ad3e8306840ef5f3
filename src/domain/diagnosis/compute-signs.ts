import { addDays, type Day } from '../calendar/day.ts';
import { between } from '../records/ordered-records.ts';
import { detectors, type TeamDetector } from './detectors/registry.ts';
import { aTeam } from './detectors/support.ts';
import { FRESH_DAYS, type Outcome, type Parameters, type RecordsView } from './detectors/view.ts';
import type { Evidence } from './evidence.ts';

export interface ComputedSign {
  sign: string;
  detector: string;
  parameters: Parameters;
  outcome: Outcome;
}

/** Of a team. */
export interface DatedSign extends ComputedSign {
  /** The last day that the reading is of: where records stop, time that goes by makes no new reading of them. */
  readOn: Day;
}

export interface DetectableSign {
  id: string;
  computed?: { detector: string; [parameter: string]: unknown } | undefined;
}

/** No detector looks further back than this. */
export const LOOK_BACK_DAYS = 7 * 16;
/** So far back readings still weigh in today's verdict. */
export const HISTORY_DAYS = 7 * 12;

/** The longest target begins a month before it ends. */
const TARGET_DAYS = 31;

/**
 * How everything looked on a day: nothing later is seen, and nothing that no detector looks back on, so that whoever looks,
 * whenever, sees the same of it.
 */
function viewOn(view: RecordsView, day: Day): RecordsView {
  const from = addDays(day, -LOOK_BACK_DAYS);
  const isWithin = (each: Day) => each >= from && each <= day;
  const isAsked = ({ startsOn }: { startsOn: Day }) => startsOn >= addDays(from, -TARGET_DAYS) && startsOn <= day;
  return {
    ...view,
    asOf: day,
    records: between(view.records, from, day),
    ...(view.attended && { attended: between(view.attended, from, day) }),
    targets: view.targets.filter(isAsked),
    sharers: view.sharers.filter((each) => isWithin(each.day)),
    eveningMeetings: view.eveningMeetings.filter(isWithin),
    ...(view.own && {
      own: {
        measures: view.own.measures,
        figures: view.own.figures.filter((each) => isWithin(each.day)),
        targets: view.own.targets.filter(isAsked),
      },
    }),
  };
}

/** Meetings and leavers are known without day records; for all else the plainest reason is said. */
const NEED_NO_RECORDS: readonly string[] = ['no-membership', 'no-leavers', 'no-meetings'];
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

/** What a sign says on a day: it is the same whenever one looks, and so read only once. */
function outcomeOn(view: RecordsView, sign: DetectableSign, day: Day, seenOn: (day: Day) => RecordsView): Outcome {
  const { detector: name, ...parameters } = sign.computed ?? { detector: '' };
  const known = view.read?.get(sign) ?? new Map<Day, Outcome>();
  view.read?.set(sign, known);
  const before = known.get(day);
  if (before !== undefined) return before;
  const seen = seenOn(day);
  const outcome = withoutRecords(seen, supported(seen, detectors[name] as TeamDetector, parameters), parameters);
  known.set(day, outcome);
  return outcome;
}

/** The last day up to the view's own of which a detector has anything to look at; null where it has nothing. */
function lastDay({ asOf, records, own }: RecordsView, detector: TeamDetector, { measure }: Parameters): Day | null {
  // Who is in the team, and what was done in meetings, is known of every day.
  if (detector.under === aTeam) return asOf;
  const day = records.at(-1)?.day ?? null;
  const ofFigures = measure === undefined ? undefined : own?.figures.at(-1)?.day;
  return ofFigures !== undefined && (day === null || ofFigures > day) ? ofFigures : day;
}

/** Reads every computable sign off the records as of the view's day, or of the last day that has any. */
export function computeSigns(signs: readonly DetectableSign[], view: RecordsView): DatedSign[] {
  const views = viewsOf(view);
  return signs.flatMap((sign) => {
    const { detector: name, ...parameters } = sign.computed ?? { detector: '' };
    const detector = detectors[name];
    if (!detector) return [];
    const last = lastDay(view, detector, parameters);
    const isFresh = last !== null && last > addDays(view.asOf, -FRESH_DAYS);
    const readOn = isFresh ? last : view.asOf;
    const outcome = outcomeOn(view, sign, readOn, views);
    return [{ sign: sign.id, detector: name, parameters, outcome, readOn }];
  });
}

/** The same view as of earlier days, each made once. */
function viewsOf(view: RecordsView): (day: Day) => RecordsView {
  const views = new Map<Day, RecordsView>();
  return (day) => {
    const known = views.get(day) ?? viewOn(view, day);
    views.set(day, known);
    return known;
  };
}

const ofMembers = ({ isOfMembers }: TeamDetector): Pick<Evidence, 'isOfMembers'> =>
  isOfMembers ? { isOfMembers } : {};

/** So far apart two readings of one sign still say the same. */
const SAME = 0.25;

/**
 * Computed evidence over time: of the last day that has records, and back as long as there are any, an answer's life apart.
 * The next reading ends before the window of the last one begins, so that no record speaks twice; and a reading that a
 * later one only repeats is no further evidence: what a team is like shows in each of its weeks.
 * @param now the signs as of the view's day, where they are known already
 * @param historyDays how far back it goes: the view must hold the records that a reading of its first day looks back on
 */
export function computedEvidence(
  signs: readonly DetectableSign[],
  view: RecordsView,
  now: readonly DatedSign[] = computeSigns(signs, view),
  historyDays = HISTORY_DAYS,
): Evidence[] {
  const earliest = addDays(view.asOf, -historyDays);
  const recorded = [view.records[0]?.day, view.own?.figures[0]?.day].reduce<Day>(
    (least, day) => (day !== undefined && day < least ? day : least),
    view.asOf,
  );
  const first = recorded > earliest ? recorded : earliest;
  const today = new Map(now.map((each) => [each.sign, each]));
  const seenOn = viewsOf(view);
  return signs.flatMap((sign) => {
    const evidence: Evidence[] = [];
    const { detector: name, ...parameters } = sign.computed ?? { detector: '' };
    const detector = detectors[name];
    let day: Day | null = view.asOf;
    while (detector && day !== null && day >= first) {
      // Where the records have stopped, the readings begin on the last of their days, whenever one looks.
      day = lastDay(seenOn(day), detector, parameters);
      if (day === null || day < first) break;
      const known = today.get(sign.id);
      const outcome = known?.readOn === day ? known.outcome : outcomeOn(view, sign, day, seenOn);
      let next: Day = addDays(day, -FRESH_DAYS);
      if (outcome?.kind === 'answer') {
        const { answer, windowFrom } = outcome;
        const later = evidence.at(-1);
        if (!later || Math.abs(later.answer - answer) > SAME)
          evidence.push({ sign: sign.id, answer, how: 'computed', on: day, windowFrom, ...ofMembers(detector) });
        if (windowFrom <= next) next = addDays(windowFrom, -1);
      }
      day = next;
    }
    return evidence;
  });
}
