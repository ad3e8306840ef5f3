import type { Day } from '../../calendar/day.ts';
import type { DayRecord } from '../../records/day-record.ts';
import { median, sum } from '../../records/statistics.ts';
import { above, likely } from './degree.ts';
import { daysOfMost } from './stated.ts';
import { attendedOf, type Detector, fresh, lack, number, type RecordsView, recordedDays } from './view.ts';

const MINUTES_PER_HOUR = 60;
/** Fewer people than this and a median of the team is a single person's bad day. */
const LEAST_PEOPLE = 3;
/** So near to the line, as a share of what is usual, a day is neither low nor not. */
const NEAR = 0.05;
/** Fewer days before say nothing of what is usual. */
const LEAST_BEFORE = 10;

/** Dials per attended hour where attendance is known, else dials of the day. Null on days off and unknown days. */
export function dialRate(record: DayRecord): number | null {
  if (record.dials === null || record.attendedMinutes === 0) return null;
  return record.attendedMinutes === null ? record.dials : (record.dials * MINUTES_PER_HOUR) / record.attendedMinutes;
}

export const isDialled = (record: DayRecord): boolean => record.dials !== null;

type Rate = (record: DayRecord) => number | null;

export interface OwnDrop {
  memberId: number;
  /** Rate of each recent day against the member's own median before, latest first. */
  ratios: { day: Day; ratio: number }[];
  baseline: number;
}

/**
 * Each member's recent days against the member's own median of the days before: nobody is compared
 * with anybody else. Members without enough history are left out.
 * @param records in the order of days
 * @param recentDays latest first
 */
export function ownDrops(
  records: readonly DayRecord[],
  rate: Rate,
  recentDays: readonly Day[],
  baselineDays: number,
  historyDays: number,
): OwnDrop[] {
  const oldest = recentDays[recentDays.length - 1] ?? '';
  const members = new Map<number, { memberId: number; recent: { day: Day; value: number }[]; before: number[] }>();
  // From the latest day back, so that a baseline stops growing when it has its days.
  for (let i = records.length - 1; i >= 0; i -= 1) {
    const { memberId, day } = records[i] as DayRecord;
    let own = members.get(memberId);
    if (!own) {
      own = { memberId, recent: [], before: [] };
      members.set(memberId, own);
    }
    if (day < oldest && own.before.length >= baselineDays) continue;
    const value = rate(records[i] as DayRecord);
    if (value === null) continue;
    if (day < oldest) own.before.push(value);
    else if (recentDays.includes(day)) own.recent.push({ day, value });
  }
  return [...members.values()]
    .filter(({ before }) => before.length >= historyDays)
    .map(({ memberId, recent, before }) => {
      const baseline = median(before);
      return {
        memberId,
        baseline,
        ratios: baseline === 0 ? [] : recent.map(({ day, value }) => ({ day, ratio: value / baseline })),
      };
    })
    .reverse();
}

/** The team's ratios of a day. */
const ratiosOn = (drops: readonly OwnDrop[], day: Day): number[] =>
  drops.flatMap((drop) => drop.ratios.filter((each) => each.day === day).map((each) => each.ratio));

/** Median over the team of the day's ratios, a number a recorded day. */
const teamRatios = (drops: readonly OwnDrop[], days: readonly Day[]): number[] =>
  days
    .map((day) => ratiosOn(drops, day))
    .filter((ratios) => ratios.length >= LEAST_PEOPLE)
    .map(median);

const DOWN = 0.75;

/**
 * Of days on which somebody noted that the line or the system failed, those whose figures show it: the team dialled three
 * quarters of its usual or less. Such a day says nothing of anybody, and no week is held against it.
 * @param records in the order of days
 */
export const downDays = (noted: readonly Day[], records: readonly DayRecord[]): Day[] =>
  [...new Set(noted)].sort().filter((day) => {
    const ratios = ratiosOn(ownDrops(records, dialRate, [day], 20, LEAST_BEFORE), day);
    return ratios.length >= LEAST_PEOPLE && median(ratios) <= DOWN;
  });

/** So many of the team at once, and it was no person. */
const NEARLY_ALL = 0.75;

/** Whether nearly all of the team dialled so little on a day: that was the line, the list or the day, and tells of nobody. */
export function isDayOfAll(drops: readonly OwnDrop[], day: Day, atMost: number): boolean {
  const ratios = ratiosOn(drops, day);
  return ratios.length >= LEAST_PEOPLE && ratios.filter((each) => each <= atMost).length >= NEARLY_ALL * ratios.length;
}

/** The team dials markedly less than it used to, on most days of the week: one bad day means nothing. */
export const callsDrop: Detector = (view, parameters) => {
  const [drop, days, of] = [
    number(parameters, 'drop', 0.2),
    number(parameters, 'days', 3),
    number(parameters, 'of', 5),
  ];
  const latest = recordedDays(daysOfMost(attendedOf(view).filter(isDialled)), of);
  if (latest.length === 0) return lack('measure-missing');
  const recentDays = fresh(view, latest);
  if (recentDays.length === 0) return lack('old-records');
  const drops = ownDrops(
    attendedOf(view),
    dialRate,
    recentDays,
    number(parameters, 'baselineDays', 20),
    number(parameters, 'historyDays', 10),
  );
  if (drops.length < LEAST_PEOPLE) return lack('short-history', { people: drops.length });
  const ratios = teamRatios(drops, recentDays);
  if (ratios.length < of) return lack('few-people', { days: ratios.length });
  const low = ratios.filter((ratio) => ratio <= 1 - drop).length;
  // A day a hair above the line counts almost like one a hair below it.
  const lowness = sum(ratios.map((ratio) => above(1 - drop, ratio, NEAR)));
  return likely(above(lowness, days - 0.5, 0.5), recentDays[of - 1] as Day, {
    lowDays: low,
    of,
    median: median(ratios),
    people: drops.length,
  });
};

/** Own leads per day over two weeks against the member's own four weeks before. */
export const leadsDrop: Detector = (view: RecordsView, parameters) => {
  const isLed = (record: DayRecord) => record.leads !== null;
  const latest = recordedDays(daysOfMost(attendedOf(view).filter(isLed)), number(parameters, 'days', 10));
  if (latest.length === 0) return lack('measure-missing');
  const recentDays = fresh(view, latest);
  if (recentDays.length === 0) return lack('old-records');
  const baselineDays = 5 * number(parameters, 'baselineWeeks', 4);
  const records = attendedOf(view);
  const drops = ownDrops(records, (record) => record.leads, recentDays, baselineDays, baselineDays / 2);
  const ratios = drops.filter((each) => each.ratios.length > 0).map((each) => meanRatio(each));
  if (ratios.length < LEAST_PEOPLE) return lack('short-history', { people: ratios.length });
  const change = median(ratios);
  const isLess = above(1 - number(parameters, 'drop', 0.3), change, 2 * NEAR);
  return likely(isLess, recentDays[recentDays.length - 1] as Day, {
    median: change,
    people: ratios.length,
  });
};

const meanRatio = (drop: OwnDrop) => drop.ratios.reduce((all, each) => all + each.ratio, 0) / drop.ratios.length;
