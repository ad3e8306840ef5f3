import { addDays, type Day } from '../calendar/day.ts';
import type { WorkCalendar } from '../calendar/work-calendar.ts';
import type { DayRecord } from './day-record.ts';
import { byMember } from './ordered-records.ts';
import { type Found, type OwnMeasure, totalOf, within } from './own-measure.ts';
import { type OwnTarget, periodOf, type Target } from './target.ts';

export interface TargetProgress {
  target: Target | OwnTarget;
  from: Day;
  to: Day;
  /** Null where nothing is known yet of a measure of the playbook. */
  done: number | null;
  /** Done to asked; null for a target of 0, and where less is better: a ceiling is not worked off. */
  share: number | null;
  /** Whether more is better, or less. */
  direction: 'more' | 'less';
  /** Work days of the period that are over, today once it has figures, and all of them. */
  workdaysPassed: number;
  workdays: number;
  /** Share of the work days that have passed; null when the period has none. */
  timeShare: number | null;
  /** Years of the period that no holidays are announced for: their work days are guessed from the week. */
  uncoveredYears: number[];
}

/** What is the same for every target of a period: its work days in the team's calendar. @param over the last day that is over */
function timeOf(
  target: Pick<Target, 'period' | 'startsOn'>,
  calendar: WorkCalendar,
  over: Day,
): Omit<TargetProgress, 'target' | 'done' | 'share' | 'direction'> {
  const { from, to } = periodOf(target);
  const workdays = calendar.workdays(from, to).length;
  const workdaysPassed = over < from ? 0 : calendar.workdays(from, over < to ? over : to).length;
  return {
    from,
    to,
    workdaysPassed,
    workdays,
    timeShare: workdays === 0 ? null : workdaysPassed / workdays,
    uncoveredYears: calendar.uncoveredYears(from, to),
  };
}

const shareOf = (done: number, asked: number) => (asked === 0 ? null : done / asked);

/** How far each target has come, beside how much of its time is over, in work days of the team's calendar. */
export function progressOf(
  targets: readonly Target[],
  records: readonly DayRecord[],
  calendar: WorkCalendar,
  today: Day,
): TargetProgress[] {
  const own = byMember(records);
  return targets.map((target) => {
    const { from, to } = periodOf(target);
    const done = (target.memberId === null ? records : (own.get(target.memberId) ?? []))
      .filter((record) => record.day >= from && record.day <= to)
      .reduce((sum, record) => sum + (record[target.metric] ?? 0), 0);
    return {
      target,
      done,
      share: shareOf(done, target.value),
      direction: 'more' as const,
      ...timeOf(target, calendar, today),
    };
  });
}

/**
 * The same for measures of the playbook. Targets of a measure that it no longer names are left out.
 */
function ownProgressOf(
  targets: readonly OwnTarget[],
  own: readonly OwnMeasure[],
  found: Found,
  calendar: WorkCalendar,
  today: Day,
): TargetProgress[] {
  return targets.flatMap((target) => {
    const measure = own.find(({ id }) => id === target.metric);
    const { from, to } = periodOf(target);
    const done = measure ? totalOf(measure, within(found, from, to, target.memberId)) : null;
    if (!measure) return [];
    const share = measure.direction === 'more' && done !== null ? shareOf(done, target.value) : null;
    return [{ target, done, share, direction: measure.direction, ...timeOf(target, calendar, today) }];
  });
}

/** Targets of both kinds. */
export interface AllTargets {
  targets: readonly Target[];
  ownTargets: readonly OwnTarget[];
}

/** A day that has only begun is not held against anybody: it is over when its figures are there. */
function lastDayOver({ figures, records }: Found, today: Day): Day {
  const isKnown = [...figures, ...records].some(({ day }) => day === today);
  return isKnown ? today : addDays(today, -1);
}

/** Of both kinds, those of measures that every team has first. */
export function allProgressOf(
  { targets, ownTargets }: AllTargets,
  own: readonly OwnMeasure[],
  found: Found,
  calendar: WorkCalendar,
  today: Day,
): TargetProgress[] {
  const over = lastDayOver(found, today);
  return [
    ...progressOf(targets, found.records, calendar, over),
    ...ownProgressOf(ownTargets, own, found, calendar, over),
  ];
}

/** People's own targets that are reached; who has not reached one is not named before the team. */
export const reachedByPeople = (progress: readonly TargetProgress[]): TargetProgress[] =>
  progress.filter(({ target, share }) => target.memberId !== null && share !== null && share >= 1);
