import type { Day } from '../calendar/day.ts';
import type { ComputedSign, DetectableSign } from '../diagnosis/compute-signs.ts';
import { dialRate, isDayOfAll, ownDrops } from '../diagnosis/detectors/drops.ts';
import {
  answer,
  fresh,
  lack,
  number,
  type Outcome,
  type Parameters,
  type RecordsView,
  type Registered,
  recordedDays,
  silent,
  total,
} from '../diagnosis/detectors/view.ts';
import type { DayRecord } from '../records/day-record.ts';
import { median } from '../records/statistics.ts';
import { isMemberOn, monthsServed } from '../team/team.ts';

/** A detector that reads a sign of one person off the records. */
type MemberDetector = (view: RecordsView, memberId: number, parameters: Parameters) => Outcome;
type Rate = (record: DayRecord) => number | null;
/** A day's rate beside the own median and that of the peers, where they are known. */
type Ratio = Record<'toOwn' | 'toPeers', number | undefined>;

const NEWCOMER_MONTHS = 3;
/** Fewer peers than this and their median is one person's day. */
const LEAST_PEERS = 3;
const LEAST_CONNECTS = 30;

/** Who a person may be compared with: newcomers with newcomers, never with veterans. */
function peersOf(view: RecordsView, memberId: number): Set<number> {
  const isNew = (id: number) => {
    const member = view.members.find((each) => each.id === id);
    const months = member ? monthsServed(member, view.asOf) : null;
    return months !== null && months <= NEWCOMER_MONTHS;
  };
  const here = view.members.filter((member) => member.id !== memberId && isMemberOn(member, view.asOf));
  return new Set(here.map((member) => member.id).filter((id) => isNew(id) === isNew(memberId)));
}

/** Median rate of the peers on a day; null when too few were there. */
function peerMedian(records: readonly DayRecord[], peers: ReadonlySet<number>, day: Day, rate: Rate): number | null {
  const values = records
    .filter((record) => record.day === day && peers.has(record.memberId))
    .map(rate)
    .filter((value) => value !== null);
  return values.length >= LEAST_PEERS ? median(values) : null;
}

/**
 * A member's rate far below the own median or that of the peers, on most days of the week. One bad
 * day means nothing, but where the latest was one it may be a beginning, which is no no; where neither yardstick is there,
 * the answer is that there is not enough data.
 */
const dropOf =
  (rate: Rate, comparesPeers: boolean): MemberDetector =>
  (view, memberId, parameters) => {
    const [drop, days, of] = [
      number(parameters, 'drop', 0.5),
      number(parameters, 'days', 3),
      number(parameters, 'of', 5),
    ];
    const records = view.records.filter((record) => rate(record) !== null);
    const own = records.filter((record) => record.memberId === memberId);
    if (own.length === 0) return lack('measure-missing');
    const recent = fresh(view, recordedDays(own, of));
    if (recent.length === 0) return lack('old-records');
    if (recent.length < of) return lack('short-history', { days: recent.length });
    const baselineDays = number(parameters, 'baselineDays', 20);
    const drops = ownDrops(records, rate, recent, baselineDays, number(parameters, 'historyDays', 10));
    const history = drops.find((each) => each.memberId === memberId);
    const peers = peersOf(view, memberId);
    // A day on which nobody could dial tells of nobody.
    const told = recent.filter((day) => !isDayOfAll(drops, day, 1 - drop));
    const ratios = told.map((day) => {
      const record = own.find((each) => each.day === day) as DayRecord;
      const value = rate(record);
      const usual = comparesPeers ? peerMedian(records, peers, day, rate) : null;
      const toOwn = history?.ratios.find((each) => each.day === day)?.ratio;
      const toPeers = value === null || usual === null || usual === 0 ? undefined : value / usual;
      return { toOwn, toPeers } satisfies Ratio;
    });
    const readable = ratios.filter(({ toOwn, toPeers }) => toOwn !== undefined || toPeers !== undefined);
    if (readable.length < days) return lack('short-history', { days: readable.length });
    const isLow = (ratio: number | undefined) => ratio !== undefined && ratio <= 1 - drop;
    const low = readable.filter(({ toOwn, toPeers }) => isLow(toOwn) || isLow(toPeers));
    const figures = { lowDays: low.length, of };
    const isFalling = low.includes(readable[0] as Ratio) || low.length === days - 1;
    // Too few days for a yes, and no no where it may just begin.
    if (low.length > 0 && low.length < days && isFalling)
      return silent({ ...figures, ratio: median(low.map(({ toOwn, toPeers }) => toOwn ?? (toPeers as number))) });
    return answer(low.length >= days, recent[recent.length - 1] as Day, figures);
  };

/** Seconds a connected call lasts, against the peers': conversations that end before they begin. */
const shortCalls: MemberDetector = (view, memberId, parameters) => {
  const both = view.records.filter((record) => record.talkSeconds !== null && record.connects !== null);
  const days = new Set(fresh(view, recordedDays(both, number(parameters, 'days', 10))));
  const recent = both.filter((record) => days.has(record.day));
  const own = recent.filter((record) => record.memberId === memberId);
  if (own.length === 0) return lack('measure-missing');
  const connects = total(own, 'connects');
  if (connects < LEAST_CONNECTS) return lack('few-counts', { connects });
  const length = (records: readonly DayRecord[]) => total(records, 'talkSeconds') / total(records, 'connects');
  const peers = [...peersOf(view, memberId)]
    .map((id) => recent.filter((record) => record.memberId === id))
    .filter((records) => total(records, 'connects') >= LEAST_CONNECTS)
    .map(length);
  if (peers.length < LEAST_PEERS) return lack('few-people', { people: peers.length });
  const [seconds, usual] = [length(own), median(peers)];
  const dials = (id: number) =>
    total(
      recent.filter((record) => record.memberId === id),
      'dials',
    );
  const dialled = dials(memberId) / median([...peersOf(view, memberId)].map(dials));
  // Short calls tell of skill only where the calls are made.
  if (dialled < number(parameters, 'dialsAtLeast', 0.7)) return silent({ secondsPerConnect: seconds, dialled });
  return answer(seconds <= (1 - number(parameters, 'drop', 0.4)) * usual, [...days].sort()[0] as Day, {
    secondsPerConnect: seconds,
    peers: usual,
  });
};

/** Day records hold no clock times, so the hour of the first call cannot be read off them. */
const lateFirstCall: MemberDetector = () => lack('measure-missing');

const drop = { drop: 'share', days: 'count', of: 'count', baselineDays: 'count', historyDays: 'count' } as const;

/** As for teams: by the name in `computed`, with the parameters that a playbook may give. */
export const memberDetectors: Readonly<Record<string, Registered<MemberDetector>>> = {
  'calls-drop': { detect: dropOf(dialRate, true), parameters: drop },
  'attendance-drop': { detect: dropOf((record) => record.attendedMinutes, false), parameters: drop },
  'short-calls': { detect: shortCalls, parameters: { days: 'count', drop: 'share', dialsAtLeast: 'ratio' } },
  'late-first-call': { detect: lateFirstCall, parameters: {} },
};

/** Reads every computable sign of one person off the records as of the view's day. */
export function computeMemberSigns(
  signs: readonly DetectableSign[],
  view: RecordsView,
  memberId: number,
): ComputedSign[] {
  return signs.flatMap((sign) => {
    if (!sign.computed) return [];
    const { detector: name, ...parameters } = sign.computed;
    const detector = memberDetectors[name];
    if (!detector) return [];
    const known = view.records.some((record) => record.memberId === memberId);
    const outcome: Outcome = known ? detector.detect(view, memberId, parameters) : lack('no-records');
    return [{ sign: sign.id, detector: name, parameters, outcome }];
  });
}
