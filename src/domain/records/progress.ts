import type { Day } from '../calendar/day.ts';
import type { WorkCalendar } from '../calendar/work-calendar.ts';
import type { DayRecord } from './day-record.ts';
import { byMember } from './ordered-records.ts';
import { periodOf, type Target } from './target.ts';

export interface TargetProgress {
  target: Target;
  from: Day;
  to: Day;
  done: number;
  /** Done to asked; null for a target of 0. */
  share: number | null;
  /** Work days of the period up to and with today, and all of them. */
  workdaysPassed: number;
  workdays: number;
  /** Share of the work days that have passed; null when the period has none. */
  timeShare: number | null;
  /** Years of the period that no holidays are announced for: their work days are guessed from the week. */
  uncoveredYears: number[];
}

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
    const workdays = calendar.workdays(from, to).length;
    const workdaysPassed = today < from ? 0 : calendar.workdays(from, today < to ? today : to).length;
    return {
      target,
      from,
      to,
      done,
      share: target.value === 0 ? null : done / target.value,
      workdaysPassed,
      workdays,
      timeShare: workdays === 0 ? null : workdaysPassed / workdays,
      uncoveredYears: calendar.uncoveredYears(from, to),
    };
  });
}
